#pragma once

#include "report/table.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

// JSON put together as text, since a page's data is large and is written once.

/// A text in quotes; bytes that are no UTF-8 become U+FFFD.
std::string json_text(std::string_view text);
std::string json_text(const std::vector<std::string>& texts);

/// The shortest number that reads back the same; null where it is none.
std::string json_number(double number);

/// Values that are JSON already.
std::string json_array(const std::vector<std::string>& values);

/// Members that are JSON already, in the order in which they are added.
class JsonObject {
public:
    JsonObject& add(std::string_view name, const std::string& value);
    JsonObject& add_text(std::string_view name, std::string_view text);
    /// Only where there is something to say.
    JsonObject& add_if_any(std::string_view name, std::string_view text);
    [[nodiscard]] bool empty() const { return members_.empty(); }
    [[nodiscard]] std::string text() const { return "{" + members_ + "}"; }

private:
    std::string members_;
};

/// The places of ids, as an array.
template <class Ids>
std::string json_ids(const Ids& ids) {
    std::vector<std::string> places;
    for (const auto id : ids) places.push_back(std::to_string(id.index));
    return json_array(places);
}

}  // namespace entente
