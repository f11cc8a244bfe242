#pragma once

#include "base/diagnostic.hpp"
#include "base/place.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// A YAML value with its place: what stands between a text and a definition, both ways.
struct Node {
    enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

    Kind kind = Kind::null;
    bool quoted = false;                         ///< a scalar in quotes is a text, whatever it looks like
    std::string text;                            ///< of a scalar
    std::vector<Node> items;                     ///< of a sequence
    std::vector<std::pair<Node, Node>> entries;  ///< of a mapping; keys are scalars
    Place place;

    static Node of(std::string text, bool quoted = false) {
        Node node;
        node.kind = Kind::scalar;
        node.text = std::move(text);
        node.quoted = quoted;
        return node;
    }
    static Node list(std::vector<Node> items = {}) {
        Node node;
        node.kind = Kind::sequence;
        node.items = std::move(items);
        return node;
    }
    static Node map() {
        Node node;
        node.kind = Kind::mapping;
        return node;
    }

    [[nodiscard]] bool is_null() const { return kind == Kind::null; }
    [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
    [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
    [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }

    /// The value of a key, or nullptr.
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] Node* find(std::string_view key);
    void add(std::string key, Node value) { entries.emplace_back(of(std::move(key)), std::move(value)); }
};

/// What a text may at most hold, so that absurd input ends in a clear error within bounded memory.
struct YamlLimits {
    std::size_t values = 4'000'000;  ///< aliases count as what they stand for
    int depth = 64;
};

/// Reads one YAML document of a text kept in `diagnostics.texts`. Nothing where there were errors: invalid
/// UTF-8, control characters, broken YAML, repeated keys, more than one document, too deep, too many values.
std::optional<Node> parse_yaml(TextIndex text, Diagnostics& diagnostics, const YamlLimits& limits = {});

/// Whether a reader of YAML would take a plain text for something else: null, a truth value, a number, a
/// date.
bool is_taken_for_another(const std::string& text);

/// The document as YAML: blocks outside, flow lists and mappings where they fit a line. Ends in a newline.
std::string emit_yaml(const Node& node);

}  // namespace entente
