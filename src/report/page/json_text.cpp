#include "report/page/json_text.hpp"

#include "report/format/json.hpp"

#include <fmt/format.h>

namespace entente {

std::string json_text(std::string_view text) {
    return to_json(TableCell{std::string(text)});
}

std::string json_text(const std::vector<std::string>& texts) {
    std::vector<std::string> quoted;
    for (const auto& text : texts) quoted.push_back(json_text(text));
    return json_array(quoted);
}

std::string json_number(double number) {
    return to_json(TableCell{number});
}

std::string json_array(const std::vector<std::string>& values) {
    return fmt::format("[{}]", fmt::join(values, ","));
}

JsonObject& JsonObject::add(std::string_view name, const std::string& value) {
    if (!members_.empty()) members_ += ',';
    members_ += json_text(name) + ":" + value;
    return *this;
}

JsonObject& JsonObject::add_text(std::string_view name, std::string_view text) {
    return add(name, json_text(text));
}

JsonObject& JsonObject::add_if_any(std::string_view name, std::string_view text) {
    return text.empty() ? *this : add_text(name, text);
}

}  // namespace entente
