#include "report/page/summary/isolated.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

constexpr std::size_t most_letters = 80;
constexpr std::string_view first_strong_isolate = "\u2068", end_of_isolate = "\u2069";

/// The code point that begins at a byte of valid UTF-8.
std::uint32_t point_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<std::uint8_t>(text[at]);
    const std::size_t more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    auto point = static_cast<std::uint32_t>(more == 0 ? lead : lead & (0x3FU >> more));
    for (std::size_t i = 1; i <= more && at + i < text.size(); ++i)
        point = point << 6U | (static_cast<std::uint8_t>(text[at + i]) & 0x3FU);
    return point;
}

bool begins_letter(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0xC0U) != 0x80U;
}

/// Blocks of scripts from right to left, and the marks of direction.
bool turns(std::uint32_t point) {
    struct Block {
        std::uint32_t first, last;
    };
    constexpr Block blocks[] = {{0x590, 0x8FF},   {0x200E, 0x200F}, {0x202A, 0x202E},   {0x2066, 0x2069},
                                {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
    return std::any_of(std::begin(blocks), std::end(blocks),
                       [&](const auto& block) { return point >= block.first && point <= block.last; });
}

/// A name that closes as many isolates as it opens: ends of none are left out, and ends that are missing are added.
std::string balanced(std::string_view name) {
    constexpr std::size_t bytes = end_of_isolate.size();
    std::string result;
    std::size_t open = 0;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto mark = name.substr(at, bytes);
        if (mark == end_of_isolate && open == 0) {
            at += bytes - 1;
            continue;
        }
        if (mark == end_of_isolate) --open;
        if (mark == "\u2066" || mark == "\u2067" || mark == first_strong_isolate) ++open;
        result += name[at];
    }
    for (; open > 0; --open) result += end_of_isolate;
    return result;
}

/// What stands before a place, without the part of a word at its end, unless that is long.
std::string_view whole_words(std::string_view name, std::size_t end) {
    constexpr std::size_t longest = 20;  // bytes
    const auto cut = name.substr(0, end);
    const auto space = cut.rfind(' ');
    const bool is_near = space != std::string_view::npos && end - space <= longest;
    return name[end] != ' ' && is_near ? cut.substr(0, space) : cut;
}

}  // namespace

std::string isolated(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at)
        if (begins_letter(name[at]) && turns(point_at(name, at)))
            return std::string(first_strong_isolate).append(balanced(name)).append(end_of_isolate);
    return std::string(name);
}

std::string isolated_in_short(std::string_view name) {
    std::size_t letters = 0, end = 0;  // the place of the last letter that there is room for
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!begins_letter(name[at])) continue;
        if (++letters == most_letters) end = at;
        if (letters > most_letters) return isolated(std::string(whole_words(name, end)).append("\u2026"));
    }
    return isolated(name);
}

}  // namespace entente
