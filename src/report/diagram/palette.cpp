#include "report/diagram/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {
namespace {

constexpr std::string_view grey = "#808080";

constexpr std::array<std::string_view, 26> all_roles{
    "background", "panel",      "rule",      "text",      "muted",  // paper and words
    "sea",        "land",       "border",                           // the ground of a map
    "producer",   "processor",  "user",      "bystander",           // nations
    "plant",      "passage",    "agreement", "bloc",                // what else has a figure
    "trade",      "processing", "potential",                        // lines
    "talks",      "stalled",    "force",     "suspended", "faint",  // lines by legal state
    "cut",        "route",                                          // what is pointed at
};

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

double channel(std::string_view colour, std::size_t at) {
    auto value = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

}  // namespace

std::span<const std::string_view> roles() {
    return all_roles;
}

Palette palette(const Theme& theme, std::string_view name) {
    Palette result;
    auto colours = theme.find(std::string(name));
    for (auto role : roles()) {
        std::string value{grey};
        if (colours != theme.end()) {
            auto found = colours->second.find(std::string(role));
            if (found != colours->second.end() && is_colour(found->second)) value = found->second;
        }
        result.emplace(role, value);
    }
    return result;
}

std::string colour(const Palette& palette, std::string_view role, double opacity) {
    auto found = palette.find(role);
    auto solid = found == palette.end() ? std::string(grey) : found->second;
    if (opacity >= 1) return solid;
    return fmt::format("{}{:02x}", solid, static_cast<int>(std::lround(std::max(opacity, 0.0) * 255)));
}

std::string thinned(const Palette& palette, std::string_view role, double share) {
    auto front = colour(palette, role), back = colour(palette, "background");
    std::string result = "#";
    for (std::size_t at : {1U, 3U, 5U}) {
        auto a = std::stoi(front.substr(at, 2), nullptr, 16), b = std::stoi(back.substr(at, 2), nullptr, 16);
        result += fmt::format("{:02x}", static_cast<int>(std::lround(share * a + (1 - share) * b)));
    }
    return result;
}

double contrast(std::string_view a, std::string_view b) {
    auto [dark, light] =
        std::minmax({luminance(a), luminance(b)});  // values: a pair of references would dangle
    return (light + 0.05) / (dark + 0.05);
}

std::string_view ink_on(std::string_view colour) {
    constexpr std::string_view black = "#000000", white = "#ffffff";
    return contrast(colour, black) >= contrast(colour, white) ? black : white;
}

}  // namespace entente
