#include "exchange/read/link_ends.hpp"

#include "exchange/trade/code/nation_codes.hpp"

#include <fmt/format.h>

namespace entente {

LinkEnds::LinkEnds(const std::vector<LinkRow>& rows, NationCodes* codes, Diagnostics& diagnostics)
    : codes_(codes), diagnostics_(diagnostics) {
    for (const auto& row : rows) {
        for (const char* which : {"from", "to"}) {
            const auto* cell = row.find(which);
            if (cell == nullptr) continue;
            const auto told = (*cell)->substr(0, (*cell)->find(':'));
            if (told.find_first_not_of("0123456789") != std::string::npos) continue;
            numbers_are_codes_ = numbers_are_codes_ && !nation_of(told).empty();
        }
    }
}

std::optional<LinkEnd> LinkEnds::read(const LinkRow& row, std::string_view which, Areas& areas) {
    const auto* cell = row.find(which);
    if (!cell) {
        diagnostics_.error(row.place, fmt::format("a link without '{}'", which), "give the nation's code");
        return std::nullopt;
    }
    const auto colon = (*cell)->find(':');
    LinkEnd found{{(*cell)->substr(0, colon), cell->place}, {}};
    found.code.value = code_or_area(row, which, *found.code, areas);
    if (colon != std::string::npos) found.stage = (*cell)->substr(colon + 1);
    if (found.code->starts_with("_")) {
        auto& area = areas[*found.code];
        if (!area.place.known()) area.place = cell->place;
        if (area.value.name.empty()) area.value.name = *found.code;
    }
    return found;
}

/// The code of a nation or area that a text means; empty for none.
std::string LinkEnds::nation_of(const std::string& text) const {
    if (codes_ == nullptr) return {};
    const auto index = codes_->find(text);
    return index == NationCodes::unknown || index == NationCodes::aggregate ? ""
                                                                            : codes_->nations()[index].code;
}

/// What an end is: what is told, or the nation that it or its label means.
std::string LinkEnds::code_of(const LinkRow& row, std::string_view which, const std::string& told) const {
    const bool number = told.find_first_not_of("0123456789") == std::string::npos;
    if (!number || numbers_are_codes_) {
        if (auto code = nation_of(told); !code.empty()) return code;
    }
    const auto* label = row.find(which == "from" ? "from_label" : "to_label");
    if (label == nullptr) return told;
    auto code = nation_of(**label);
    return code.empty() ? told : code;
}

/// The same; what is no nation is an area, where the call makes areas of names.
std::string LinkEnds::code_or_area(const LinkRow& row, std::string_view which, const std::string& told,
                                   Areas& areas) {
    auto code = code_of(row, which, told);
    if (codes_ == nullptr) return code;
    if (code.starts_with('_') || codes_->find(code) != NationCodes::unknown) {
        const bool counted = !numbers_are_codes_ && code.find_first_not_of("0123456789") == std::string::npos;
        if (!counted) return code;
    }
    const auto* label = row.find(which == "from" ? "from_label" : "to_label");
    const auto index = codes_->make(label != nullptr ? **label : code);
    if (index == NationCodes::unknown) return code;
    const auto& area = codes_->nations()[index];
    areas[area.code].value.name = area.name;
    areas[area.code].value.ranked = true;
    return area.code;
}

}  // namespace entente
