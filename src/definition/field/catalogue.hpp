#pragma once

#include "base/diagnostic.hpp"
#include "definition/yaml/node.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A field of the language, whatever its type, as `help` and the schema show it.
struct FieldEntry {
    std::string name;
    std::string meaning;
    std::string type;      ///< what to write, in words
    std::string fallback;  ///< what holds where it is absent; empty: nothing
    std::string example;   ///< a value, as YAML on one line
    std::string schema;    ///< JSON text
    std::vector<std::string> choices;
    bool required = false;
    std::function<void(const Node&, Diagnostics&)> read;  ///< judges a value and forgets it
};

/// A mapping of the language.
struct ShapeEntry {
    std::string name;
    std::string meaning;
    std::vector<FieldEntry> fields;
    std::string example{};  ///< of a change: how it is written
};

/// All mappings, from the file to the smallest; changes and tables of links among them.
const std::vector<ShapeEntry>& catalogue();

/// The example of a field: its own, else that of all fields of its name; empty where there is none.
std::string_view example_of(std::string_view shape, std::string_view field);

}  // namespace entente
