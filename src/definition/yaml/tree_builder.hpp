#pragma once

// Include it in .cpp files of this folder only: it shows yaml-cpp.

#include "base/diagnostic.hpp"
#include "definition/yaml/node.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Ends the reading: the error is already among the diagnostics.
struct Refused {};

/// Builds a tree from the parser's events. Repeated keys, which yaml-cpp keeps silently, are found here.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(TextIndex text, Diagnostics& diagnostics, const YamlLimits& limits)
        : text_(text), diagnostics_(diagnostics), limits_(limits) {}

    Node root;
    YAML::Mark start;  ///< of the document

    void OnDocumentStart(const YAML::Mark& mark) override { start = mark; }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override;
    void OnSequenceEnd() override { end(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override;
    void OnMapEnd() override { end(); }

    /// A quote that is not closed swallows the rest of the text, and so can only be the last.
    void check_last_quote();

    [[nodiscard]] Place at(const YAML::Mark& mark) const;

private:
    struct Open {
        Node node;
        YAML::anchor_t anchor{};
        std::size_t first{};      ///< how many values there were before it
        std::optional<Node> key;  ///< of a mapping whose value comes next
        std::map<std::string, Place> seen;
    };
    struct Anchored {
        Node node;
        std::size_t size{};
    };

    [[noreturn]] void refuse(const YAML::Mark& mark, std::string why, std::string mend);
    void check_tag(const YAML::Mark& mark, const std::string& tag);
    void count(const YAML::Mark& mark, std::size_t more);

    /// Escapes can name characters that no text may hold.
    void check_characters(const YAML::Mark& mark, const std::string& value);

    /// The text from a mark on.
    [[nodiscard]] std::string_view rest(const YAML::Mark& mark) const;

    /// Whether a value that is null is written, and not merely left out.
    [[nodiscard]] bool stands_for_nothing(const YAML::Mark& mark) const;

    /// Where the field is named whose value is left out; the parser would point behind it.
    [[nodiscard]] Place place_of_key(const YAML::Mark& mark) const;

    void leaf(const YAML::Mark& mark, YAML::anchor_t anchor, Node node, Place place_in_text);
    void begin(const YAML::Mark& mark, YAML::anchor_t anchor, Node node);
    void end();
    void place(Node node);
    void take_key(Open& parent, Node key);

    TextIndex text_;
    Diagnostics& diagnostics_;
    YamlLimits limits_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, Anchored> anchors_;
    std::size_t values_{};
    std::optional<YAML::Mark> last_quoted_;
};

}  // namespace entente
