#include "exchange/trade/row/decimal_mark.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

/// Whether one mark stands before the last three digits, and behind one to three of which the first is not 0.
bool is_before_three(std::string_view figure, std::size_t mark) {
    const auto all_digits = [](std::string_view text) {
        return text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const auto before = figure.substr(0, mark), behind = figure.substr(mark + 1);
    return behind.size() == 3 && !before.empty() && before.size() <= 3 && before.front() != '0' &&
           all_digits(before) && all_digits(behind);
}

}  // namespace

std::optional<MarkUse> mark_use(std::string_view figure) {
    while (figure.starts_with(' ')) figure.remove_prefix(1);
    while (figure.ends_with(' ')) figure.remove_suffix(1);
    if (figure.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
    const auto commas = std::count(figure.begin(), figure.end(), ',');
    const auto points = std::count(figure.begin(), figure.end(), '.');
    if (commas == 0 && points == 0) return std::nullopt;
    if (commas != 0 && points != 0)
        return figure.rfind(',') > figure.rfind('.') ? MarkUse::comma : MarkUse::point;
    if (commas > 1) return MarkUse::point;
    if (points > 1) return MarkUse::comma;
    const bool either = is_before_three(figure, figure.find_first_of(",."));
    if (commas == 1) return either ? MarkUse::comma_before_three : MarkUse::comma;
    return either ? MarkUse::point_before_three : MarkUse::point;
}

void MarksSeen::see(MarkUse use, std::uint64_t line, std::string_view figure) {
    auto& first = first_[static_cast<std::size_t>(use)];
    if (first.line == 0) first = {line, std::string(figure.substr(0, 60))};
}

void MarksSeen::add(const MarksSeen& further, std::uint64_t lines) {
    for (std::size_t use = 0; use < first_.size(); ++use) {
        const auto& its = further.first_[use];
        if (first_[use].line == 0 && its.line != 0) first_[use] = {lines + its.line, its.figure};
    }
}

std::optional<DecimalMark> MarksSeen::settled() const {
    if (has(MarkUse::comma) == has(MarkUse::point)) return std::nullopt;
    if (has(MarkUse::point) && has(MarkUse::comma_before_three)) return DecimalMark::point;
    if (has(MarkUse::comma) && has(MarkUse::point_before_three)) return DecimalMark::comma;
    return std::nullopt;
}

std::optional<std::string> MarksSeen::unclear(bool commas_are_custom) const {
    const bool comma = has(MarkUse::comma), point = has(MarkUse::point);
    const auto say = [&](MarkUse use, const std::string& why) {
        return fmt::format("'{}' in line {} may have thousands or decimals{}", first(use).figure,
                           first(use).line, why);
    };
    const auto both = [&] {
        return fmt::format(": '{}' in line {} has a decimal comma, and '{}' in line {} a decimal point",
                           first(MarkUse::comma).figure, first(MarkUse::comma).line,
                           first(MarkUse::point).figure, first(MarkUse::point).line);
    };
    for (const auto use : {MarkUse::comma_before_three, MarkUse::point_before_three}) {
        if (has(use) && comma && point) return say(use, both());
    }
    if (comma || point || !has(MarkUse::comma_before_three)) return std::nullopt;
    if (has(MarkUse::point_before_three))
        return say(MarkUse::comma_before_three,
                   fmt::format(", as '{}' in line {} may", first(MarkUse::point_before_three).figure,
                               first(MarkUse::point_before_three).line));
    if (commas_are_custom) return std::nullopt;
    return say(MarkUse::comma_before_three, ", and no other figure tells");
}

}  // namespace entente
