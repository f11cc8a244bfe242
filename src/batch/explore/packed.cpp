#include "batch/explore/packed.hpp"

#include "base/base64.hpp"
#include "report/page/json_text.hpp"

#include <cstdint>
#include <unordered_map>

namespace entente {

namespace {

std::size_t bytes_for(std::size_t values) {
    if (values <= 0x100) return 1;
    return values <= 0x10000 ? 2 : 4;
}

}  // namespace

std::string packed(const std::vector<std::string>& column) {
    std::vector<std::string> values;
    std::unordered_map<std::string, std::uint32_t> place;
    std::vector<std::uint32_t> places;
    for (const auto& value : column) {
        const auto [found, is_new] = place.try_emplace(value, static_cast<std::uint32_t>(values.size()));
        if (is_new) values.push_back(value);
        places.push_back(found->second);
    }
    JsonObject object;
    object.add("values", json_array(values));
    if (values.size() < 2) return object.text();
    const auto bytes = bytes_for(values.size());
    std::string of;
    for (const auto at : places) {
        for (std::size_t byte = 0; byte < bytes; ++byte)
            of += static_cast<char>(at >> 8U * static_cast<std::uint32_t>(byte) & 0xFFU);
    }
    return object.add("bytes", std::to_string(bytes)).add_text("of", base64(of)).text();
}

}  // namespace entente
