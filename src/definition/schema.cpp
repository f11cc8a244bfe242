#include "definition/schema.hpp"

#include "definition/field/catalogue.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

/// The definition a shape is found under.
std::string key_of(std::string name) {
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

/// A field's own schema, with what a person wants to read beside it.
Json schema_of(const FieldEntry& field) {
    auto json = Json::parse(field.schema);
    if (!field.choices.empty()) json = {{"enum", field.choices}};
    if (json.contains("$ref")) json = {{"allOf", Json::array({json})}};  // nothing counts beside a reference
    json["title"] = field.name;
    auto text = field.meaning + "\n" + field.type;
    if (!field.fallback.empty()) text += "\nwhere absent: " + field.fallback;
    json["description"] = text;
    if (!field.example.empty()) json["examples"] = Json::array({field.example});
    return json;
}

Json schema_of(const ShapeEntry& shape) {
    Json json{{"type", "object"}, {"title", shape.name}, {"description", shape.meaning}};
    auto properties = Json::object();
    auto required = Json::array();
    for (const auto& field : shape.fields) {
        properties[field.name] = schema_of(field);
        if (field.required) required.push_back(field.name);
    }
    json["properties"] = std::move(properties);
    if (!required.empty()) json["required"] = std::move(required);
    json["additionalProperties"] = false;
    return json;
}

/// An amount is a number, a text with a unit, unknown, or a mapping that says more.
Json amount(Json mapping) {
    static constexpr auto text =
        "^(unlimited|[-+]?[0-9.][0-9._]*([eE][-+]?[0-9]+)?([ \\t]*[^-+0-9 %.,].*)?)$";
    mapping["anyOf"] =
        Json::array({{{"required", {"value"}}}, {{"required", {"low"}}}, {{"required", {"high"}}}});
    return {{"title", "amount"},
            {"anyOf", Json::array({{{"type", {"number", "null"}}},
                                   {{"type", "string"}, {"pattern", text}},
                                   std::move(mapping)})}};
}

}  // namespace

std::string json_schema() {
    Json definitions;
    Json file;
    for (const auto& shape : catalogue()) {
        auto json = schema_of(shape);
        if (shape.name == "file") {
            file = std::move(json);
        } else {
            definitions[key_of(shape.name)] =
                shape.name == "amount" ? amount(std::move(json)) : std::move(json);
        }
    }
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "Networks of entente"}};
    file.erase("title");
    schema.update(file);
    schema["$defs"] = std::move(definitions);
    return schema.dump(2) + "\n";
}

}  // namespace entente
