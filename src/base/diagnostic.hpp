#pragma once

#include "base/place.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Severity { error, warning, note };

/// What is wrong, where, and how to mend it. Where two places contradict, the second is in `also`.
struct Diagnostic {
    struct Note {
        Place place{};
        std::string text;
    };
    Severity severity{};
    Place place{};
    std::string text;
    std::string mend{};  ///< what to write instead; empty where there is no one way
    std::vector<Note> also{};
};

/// All that was found wrong in one run, in the order of files and lines. All is counted; of the many errors of an
/// absurd input only the first `most_kept` are kept.
class Diagnostics {
public:
    static constexpr std::size_t most_kept = 10'000;

    Diagnostic& error(Place place, std::string text, std::string mend = {});
    Diagnostic& warning(Place place, std::string text, std::string mend = {});

    [[nodiscard]] bool has_errors() const { return errors_ != 0; }
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] std::size_t warnings() const { return warnings_; }
    [[nodiscard]] const std::vector<Diagnostic>& found() const { return found_; }

    /// Sorts by place, drops what is said twice, and makes warnings errors if `strict`.
    void settle(bool strict = false);

    Texts texts;

private:
    Diagnostic& keep(Diagnostic diagnostic);

    std::vector<Diagnostic> found_;
    Diagnostic forgotten_;  ///< the last that was not kept
    std::size_t errors_{};
    std::size_t warnings_{};
    std::size_t forgotten_errors_{};
    std::size_t forgotten_warnings_{};
};

/// `file:line:column: error: text`, the line with a caret below it, the mend, then the notes in the same form.
std::string render(const Diagnostic& diagnostic, const Texts& texts);

/// All of them, and a closing count; at most `limit`, then how many more there are.
std::string render(const Diagnostics& diagnostics, std::size_t limit = 50);

}  // namespace entente
