#include "exchange/trade/code/nation_codes.hpp"

#include "base/fingerprint.hpp"
#include "definition/policy.hpp"
#include "exchange/trade/code/areas.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace entente {

namespace {

/// Where three or two letters stand in a table of all of them; the size of the table where they are none.
template <std::size_t letters>
std::size_t slot(std::string_view text) {
    std::size_t at = 0;
    std::size_t slots = 1;
    for (std::size_t i = 0; i < letters; ++i) slots *= 26;
    for (std::size_t i = 0; i < letters; ++i) {
        const auto letter = static_cast<unsigned>(static_cast<unsigned char>(text[i]) | 0x20U) - 'a';
        if (letter >= 26) return slots;
        at = at * 26 + letter;
    }
    return at;
}

std::string lower(std::string_view text) {
    std::string word(text);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

/// Numbers beside those of the register that mean a nation of it.
constexpr std::array other_numbers{std::pair{381U, "ITA"}, std::pair{841U, "USA"}};

using Alias = std::pair<std::string_view, std::string_view>;

/// Names beside those of the register, in small letters, and what they mean: codes that the World Bank kept of nations, what
/// Eurostat calls Greece, rests.
constexpr std::array other_names{Alias{"rom", "rou"},
                                 Alias{"zar", "cod"},
                                 Alias{"tmp", "tls"},
                                 Alias{"ado", "and"},
                                 Alias{"wbg", "pse"},
                                 Alias{"oas", "twn"},
                                 Alias{"el", "grc"},
                                 Alias{"taiwan, province of china", "twn"},
                                 Alias{"bahamas, the", "bhs"},
                                 Alias{"ksv", "xkx"},
                                 Alias{"xk", "xkx"},
                                 Alias{"uns", "_an"},
                                 Alias{"bun", "x1"},
                                 Alias{"fre", "x2"},
                                 Alias{"spe", "x3"},
                                 Alias{"fmr sudan", "sdf"},
                                 Alias{"neth. antilles", "ant"}};

/// Sums of nations by names that are nobody's code.
constexpr std::array<std::string_view, 20> sums{
    "eu",  "eu15", "eu25", "eu27", "eu28", "eu-15", "eu-25", "eu-27",    "eu-28",         "eu27_2020",
    "eas", "ecs",  "lcn",  "mea",  "nac",  "sas",   "ssf",   "extra-eu", "all countries", "all"};

constexpr std::string_view rest = ", not elsewhere specified";

/// How many bytes a letter of UTF-8 has that begins with this one; 0: none does.
std::size_t letter_size(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto size = letter_size(static_cast<unsigned char>(text.front()));
        if (size == 0 || size > text.size()) return false;
        for (const char c : text.substr(1, size - 1)) {
            if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) return false;
        }
        text.remove_prefix(size);
    }
    return true;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `_` and the name, with a hyphen for each space. Where anything else but letters and digits gives way too, a mark of the
/// name is added: so no two names have one code, and none hangs on who comes first.
std::string area_code(std::string_view name) {
    constexpr std::size_t mark = 6;
    std::string code = "_";
    bool plain = true;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool stays =
            byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
        plain = plain && (stays || c == ' ');
        code += stays ? c : '-';
    }
    return plain ? code : code + '-' + write(fingerprint(name)).substr(0, mark);
}

}  // namespace

std::string as_utf8(std::string_view text) {
    if (is_utf8(text)) return std::string(text);
    std::string said;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) said += static_cast<char>(0xC0U | byte >> 6U);
        said += byte < 0x80 ? c : static_cast<char>(0x80U | (byte & 0x3FU));
    }
    return said;
}

NationCodes::NationCodes(const Policy& policy, bool makes_areas) : areas_(makes_areas) {
    by_number_.fill(unknown);
    by_three_.fill(unknown);
    by_two_.fill(unknown);
    for (const auto& [code, nation] : policy.nations) {
        const auto index = add_nation(code, nation->name);
        by_three_[slot<3>(code)] = index;
        if (nation->iso2.size() == 2) by_two_[slot<2>(nation->iso2)] = index;
        for (const auto& number : {nation->m49, nation->comtrade, nation->baci}) set_number(number, index);
        for (const auto& alias : nation->aliases) by_name_.emplace(lower(alias), index);
        if (!nation->official.empty()) by_name_.emplace(lower(nation->official), index);
    }
    for (const auto& area : trade_areas()) {
        const bool marked = area.code.starts_with('_');
        const auto code = marked ? std::string(area.code) : '_' + std::string(area.code);
        const auto index = area.aggregate ? aggregate : add_nation(code, std::string(area.name));
        if (area.number < by_number_.size() && by_number_[area.number] == unknown)
            by_number_[area.number] = index;
        by_name_.emplace(lower(area.code), index);
        if (area.name.ends_with(rest))
            by_name_.emplace(lower(area.name.substr(0, area.name.size() - rest.size())) + ", nes", index);
        if (area.aggregate) by_name_.emplace(lower(area.name), index);
    }
    for (const auto& [number, code] : other_numbers) by_number_[number] = by_three_[slot<3>(code)];
    for (const auto& [name, code] : other_names) {
        const auto at = slot<3>(code.size() == 3 ? code : "111");
        by_name_.emplace(name,
                         at < by_three_.size() && by_three_[at] != unknown ? by_three_[at] : by_name(code));
    }
    for (const auto name : sums) by_name_.emplace(name, aggregate);
    by_name_.emplace("s19", by_number_[490]);  // "Other Asia, not elsewhere specified"
}

NationCodes::Index NationCodes::add_nation(std::string code, std::string name) {
    const auto index = static_cast<Index>(nations_.size());
    by_name_.emplace(lower(code), index);
    by_name_.emplace(lower(name), index);
    nations_.push_back({std::move(code), std::move(name), false});
    return index;
}

void NationCodes::set_number(std::string_view digits, Index nation) {
    unsigned number{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc{} && end == digits.data() + digits.size() && number < by_number_.size())
        by_number_[number] = nation;
}

void NationCodes::add(unsigned number, std::string_view iso3, std::string_view name) {
    if (number >= by_number_.size()) return;
    auto index = iso3.empty() ? unknown : find(iso3);
    if (index == unknown) index = by_number_[number];
    if (index == unknown && nations_.size() + 2 < aggregate) {
        const auto code = iso3.empty() ? std::to_string(number) : std::string(iso3);
        index = add_nation('_' + code, std::string(name));
    }
    by_number_[number] = index;
}

NationCodes::Index NationCodes::find(std::string_view text) {
    if (text.empty()) return unknown;
    if (is_digit(text.front()) && text.size() <= 3) {
        unsigned number = 0;
        for (const char c : text) {
            if (!is_digit(c)) return unknown;
            number = number * 10 + static_cast<unsigned>(c - '0');
        }
        return by_number_[number];
    }
    if (text.size() == 3) {
        const auto at = slot<3>(text);
        if (at < by_three_.size() && by_three_[at] != unknown) return by_three_[at];
    }
    if (text.size() == 2) {
        const auto at = slot<2>(text);
        if (at < by_two_.size() && by_two_[at] != unknown) return by_two_[at];
    }
    const auto named = by_name(text);
    return named == unknown && text.front() == '_' && text.size() <= 40 ? area_of(text) : named;
}

NationCodes::Index NationCodes::find_or_make(std::string_view text) {
    const auto found = find(text);
    return found == unknown && areas_ && !text.empty() ? area_called(text) : found;
}

/// An area by a name that is no code. Who writes its code means the same.
NationCodes::Index NationCodes::area_called(std::string_view text) {
    const std::lock_guard guard(lock_);
    const auto known = own_areas_.find(text);
    if (known != own_areas_.end()) return known->second;
    const auto name = as_utf8(text);
    const auto code = area_code(name);
    const auto told = own_areas_.find(code);
    if (told == own_areas_.end() && nations_.size() + 2 >= aggregate) return unknown;
    const auto index = told == own_areas_.end() ? static_cast<Index>(nations_.size()) : told->second;
    if (told == own_areas_.end()) nations_.push_back({code, {}, false});
    nations_[index].name = name;
    nations_[index].ranked = true;
    own_areas_.emplace(code, index);
    own_areas_.emplace(text, index);
    return index;
}

NationCodes::Index NationCodes::area_of(std::string_view text) {
    const std::lock_guard guard(lock_);
    const auto known = own_areas_.find(text);
    if (known != own_areas_.end()) return known->second;
    if (nations_.size() + 2 >= aggregate) return unknown;
    const auto index = static_cast<Index>(nations_.size());
    nations_.push_back({std::string(text), std::string(text), false});
    own_areas_.emplace(text, index);
    return index;
}

NationCodes::Index NationCodes::by_name(std::string_view text) const {
    const auto found = by_name_.find(lower(as_utf8(text)));
    return found == by_name_.end() ? unknown : found->second;
}

}  // namespace entente
