#pragma once

#include "base/diagnostic.hpp"
#include "definition/yaml/node.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Ends the reading: the error is already among the diagnostics.
struct Refused {};

/// Where the parser stands: a line and column from 0, counted in bytes.
struct Mark {
    int line{};
    int column{};
};

/// Builds a tree from the parser's events. Repeated keys, which yaml-cpp keeps silently, are found here.
class TreeBuilder {
public:
    TreeBuilder(TextIndex text, Diagnostics& diagnostics, const YamlLimits& limits)
        : text_(text), diagnostics_(diagnostics), limits_(limits) {}

    Node root;

    void nothing(const Mark& mark, std::size_t anchor);
    void alias(const Mark& mark, std::size_t anchor);
    void scalar(const Mark& mark, const std::string& tag, std::size_t anchor, const std::string& value);
    void begin_list(const Mark& mark, const std::string& tag, std::size_t anchor);

    void begin_mapping(const Mark& mark, const std::string& tag, std::size_t anchor);
    void end();

    /// A quote that is not closed swallows the rest of the text, and so can only be the last.
    void check_last_quote();

    [[nodiscard]] Place at(const Mark& mark) const;

private:
    struct Open {
        Node node;
        std::size_t anchor{};
        std::size_t first{};      ///< how many values there were before it
        std::optional<Node> key;  ///< of a mapping whose value comes next
        std::map<std::string, Place> seen;
    };
    struct Anchored {
        Node node;
        std::size_t size{};
    };

    [[noreturn]] void refuse(const Mark& mark, std::string why, std::string mend);
    void check_tag(const Mark& mark, const std::string& tag);
    void count(const Mark& mark, std::size_t more);

    /// Escapes can name characters that no text may hold.
    void check_characters(const Mark& mark, const std::string& value);

    /// The text from a mark on.
    [[nodiscard]] std::string_view rest(const Mark& mark) const;

    /// Whether a value that is null is written, and not merely left out.
    [[nodiscard]] bool stands_for_nothing(const Mark& mark) const;

    /// Where the field is named whose value is left out; the parser would point behind it.
    [[nodiscard]] Place place_of_key(const Mark& mark) const;

    void leaf(const Mark& mark, std::size_t anchor, Node node, Place place_in_text);
    void begin(const Mark& mark, std::size_t anchor, Node node);
    void place(Node node);
    void take_key(Open& parent, Node key);

    TextIndex text_;
    Diagnostics& diagnostics_;
    YamlLimits limits_;
    std::vector<Open> open_;
    std::map<std::size_t, Anchored> anchors_;
    std::size_t values_{};
    std::optional<Mark> last_quoted_;
};

}  // namespace entente
