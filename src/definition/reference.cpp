#include "definition/reference.hpp"

#include "base/spelling.hpp"
#include "definition/field/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t line_width = 100;

/// The text in lines of at most `line_width` characters, each indented.
std::string wrapped(std::string_view text, std::size_t indent) {
    std::string lines;
    std::string line(indent, ' ');
    const auto start_line = [&] {
        lines += line + "\n";
        line.assign(indent, ' ');
    };
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (line.size() > indent && line.size() + 1 + end > line_width) start_line();
        if (line.size() > indent) line += ' ';
        line += text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    start_line();
    return lines;
}

std::string row(std::string_view label, std::string_view text) {
    constexpr std::size_t indent = 12;
    auto lines = wrapped(text, indent);
    std::copy(label.begin(), label.end(), lines.begin() + 2);
    return lines;
}

std::string describe(const ShapeEntry& shape, const FieldEntry& field) {
    auto text = fmt::format("{}.{}{}\n", shape.name, field.name, field.required ? "  (required)" : "");
    text += wrapped(field.meaning, 2);
    text += row("write", field.type);
    if (!field.fallback.empty()) text += row("default", field.fallback);
    if (!field.example.empty()) text += row("example", fmt::format("{}: {}", field.name, field.example));
    return text;
}

/// The field on two lines, for lists.
std::string listed(const FieldEntry& field) {
    auto text = fmt::format("  {:<12}{}{}\n", field.name, field.meaning, field.required ? " (required)" : "");
    auto write = field.type;
    if (!field.fallback.empty()) write += "; default: " + field.fallback;
    return text + wrapped(write, 14);
}

std::string describe(const ShapeEntry& shape) {
    auto text = fmt::format("{}\n{}", shape.name, wrapped(shape.meaning, 2));
    if (!shape.example.empty()) text += row("example", shape.example);
    text += "\n";
    for (const auto& field : shape.fields) text += listed(field);
    return text;
}

const ShapeEntry* shape_of(std::string_view name) {
    std::string spaced(name);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    const auto& shapes = catalogue();
    const auto found = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const auto& s) { return s.name == name || s.name == spaced; });
    return found == shapes.end() ? nullptr : &*found;
}

const FieldEntry* field_of(const ShapeEntry& shape, std::string_view name) {
    const auto found =
        std::find_if(shape.fields.begin(), shape.fields.end(), [&](const auto& f) { return f.name == name; });
    return found == shape.fields.end() ? nullptr : &*found;
}

/// The mappings that a field's values are.
std::vector<const ShapeEntry*> shapes_in(const FieldEntry& field) {
    static constexpr std::string_view mark = "#/$defs/";
    std::vector<const ShapeEntry*> shapes;
    for (auto at = field.schema.find(mark); at != std::string::npos; at = field.schema.find(mark, at + 1)) {
        const auto start = at + mark.size();
        const auto end = field.schema.find('"', start);
        if (const auto* shape = shape_of(std::string_view(field.schema).substr(start, end - start)))
            shapes.push_back(shape);
    }
    return shapes;
}

/// What a path means from some mapping on. A part that is no field may be the name of an element, if more follows.
std::string follow(const ShapeEntry& shape, std::string_view path) {
    const auto dot = path.find('.');
    const auto first = path.substr(0, dot);
    const auto rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    const auto* field = field_of(shape, first);
    if (field == nullptr) return {};
    if (rest.empty()) return describe(shape, *field);
    for (const auto* next : shapes_in(*field)) {
        if (auto text = follow(*next, rest); !text.empty()) return text;
        const auto named = rest.find('.');
        if (named == std::string_view::npos || named == 0) continue;
        if (auto text = follow(*next, rest.substr(named + 1)); !text.empty()) return text;
    }
    return {};
}

std::string follow(std::string_view path) {
    const auto dot = path.find('.');
    if (dot != std::string_view::npos) {
        const auto* shape = shape_of(path.substr(0, dot));
        if (shape != nullptr) {
            if (auto text = follow(*shape, path.substr(dot + 1)); !text.empty()) return text;
        }
    }
    return follow(*shape_of("file"), path);
}

/// All that one word means: a mapping, and the field in each mapping that has it, told once where it is told alike.
std::string everywhere(std::string_view word) {
    std::string text;
    if (const auto* shape = shape_of(word)) text += describe(*shape);
    std::vector<std::string> told;
    for (const auto& shape : catalogue()) {
        const auto* field = field_of(shape, word);
        if (field == nullptr) continue;
        const auto what = field->meaning + field->type + field->fallback;
        if (std::find(told.begin(), told.end(), what) != told.end()) continue;
        told.push_back(what);
        text += (text.empty() ? "" : "\n") + describe(shape, *field);
    }
    return text;
}

}  // namespace

std::optional<std::string> explain(std::string_view path) {
    auto text = path.find('.') == std::string_view::npos ? everywhere(path) : follow(path);
    if (text.empty()) return std::nullopt;
    return text;
}

std::string explained_instead(std::string_view path) {
    const auto dot = path.rfind('.');
    const auto* shape = dot == std::string_view::npos ? nullptr : shape_of(path.substr(0, dot));
    std::vector<std::string> words;
    for (const auto& entry : catalogue()) {
        if (shape != nullptr && shape != &entry) continue;
        if (shape == nullptr) words.push_back(entry.name);
        for (const auto& field : entry.fields) words.push_back(field.name);
    }
    return did_you_mean(path.substr(dot == std::string_view::npos ? 0 : dot + 1), words);
}

std::string reference() {
    std::string text;
    for (const auto& shape : catalogue()) text += (text.empty() ? "" : "\n") + describe(shape);
    return text;
}

}  // namespace entente
