#include "base/date.hpp"
#include "base/decimal.hpp"
#include "definition/yaml/node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::size_t line_width = 110;

bool is_plain_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./+% ()").find(c) != std::string_view::npos ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool can_be_plain(const std::string& text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    if (std::string_view("-%.").find(text.front()) != std::string_view::npos && !read_decimal(text))
        return false;
    return std::all_of(text.begin(), text.end(), is_plain_character);
}

std::string in_quotes(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        switch (c) {
            case '"':
                quoted += "\\\"";
                break;
            case '\\':
                quoted += "\\\\";
                break;
            case '\n':
                quoted += "\\n";
                break;
            case '\t':
                quoted += "\\t";
                break;
            case '\r':
                quoted += "\\r";
                break;
            default:
                quoted += c;
        }
    }
    return quoted + "\"";
}

std::string scalar(const Node& node) {
    if (node.is_null()) return "null";
    return !node.quoted && can_be_plain(node.text) ? node.text : in_quotes(node.text);
}

/// A key is always a text, also where it looks like a number or a truth value.
std::string name(const Node& key) {
    return is_taken_for_another(key.text) ? in_quotes(key.text) : scalar(key);
}

std::string flow(const Node& node) {
    std::string text;
    if (node.is_sequence()) {
        for (const auto& item : node.items) text += (text.empty() ? "" : ", ") + flow(item);
        return "[" + text + "]";
    }
    if (node.is_mapping()) {
        for (const auto& [key, value] : node.entries) {
            text += (text.empty() ? "" : ", ") + name(key) + ": " + flow(value);
        }
        return "{" + text + "}";
    }
    return scalar(node);
}

bool is_leaf(const Node& node) {
    return node.is_null() || node.is_scalar() || (node.items.empty() && node.entries.empty());
}

void emit(const Node& node, std::size_t indent, std::string& out);

/// What stands after `key:` or `-`: on the same line if it fits, else as a block below.
void emit_value(const Node& value, std::size_t indent, std::size_t used, bool top, std::string& out) {
    if (!top || is_leaf(value)) {
        auto line = flow(value);
        if (is_leaf(value) || used + line.size() <= line_width) {
            out += " " + line + "\n";
            return;
        }
    }
    out += "\n";
    emit(value, indent, out);
}

void emit(const Node& node, std::size_t indent, std::string& out) {
    const std::string lead(indent, ' ');
    for (const auto& item : node.items) {
        const auto start = out.size();
        out += lead + "-";
        emit_value(item, indent + 2, indent + 2, false, out);
        // The first field of a block stands on the line of its dash.
        if (out[start + indent + 1] == '\n') out.erase(start + indent + 1, indent + 2);
    }
    for (const auto& [key, value] : node.entries) {
        const auto field = name(key);
        out += lead + field + ":";
        emit_value(value, indent + 2, indent + field.size() + 2, indent == 0, out);
    }
}

}  // namespace

std::string emit_yaml(const Node& node) {
    if (is_leaf(node)) return flow(node) + "\n";
    std::string out;
    emit(node, 0, out);
    return out;
}

bool is_taken_for_another(const std::string& text) {
    static constexpr std::array words{"null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"};
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(words.begin(), words.end(), lower) != words.end() || read_decimal(text) ||
           read_date(text);
}

}  // namespace entente
