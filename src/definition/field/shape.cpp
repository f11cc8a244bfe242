#include "definition/field/shape.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// The number a scalar begins with, with or without a percent sign or a unit behind it.
std::optional<Decimal> leading_number(const Node& node) {
    if (!node.is_scalar()) return std::nullopt;
    const std::string_view text = node.text;
    return read_decimal(text.substr(0, text.find_first_of(" %")));
}

/// What is wrong with a number for a range, as the end of a sentence; empty where nothing is.
std::string_view wrong_for(Decimal number, Range range) {
    const bool above_all = compare(number, {100, 0}) > 0;
    switch (range) {
        case Range::any:
            return "";
        case Range::not_negative:
            return number.digits < 0 ? "is below zero" : "";
        case Range::positive:
            return number.digits <= 0 ? "is not above zero" : "";
        case Range::share:
            return number.digits < 0 || above_all ? "does not lie between 0% and 100%" : "";
        case Range::positive_share:
            return number.digits <= 0 || above_all ? "does not lie above 0% and up to 100%" : "";
        case Range::all_or_more:
            return compare(number, {100, 0}) < 0 ? "is below 100%" : "";
    }
    return "";
}

void check_range(const Node& node, std::string_view name, Range range, Diagnostics& problems) {
    const auto number = leading_number(node);
    if (!number) return;
    const auto wrong = wrong_for(*number, range);
    if (!wrong.empty()) problems.error(node.place, fmt::format("{} {} {}", name, node.text, wrong));
}

void check_choice(const Node& node, std::string_view name, const std::vector<std::string_view>& choices,
                  Diagnostics& problems) {
    if (choices.empty() || !node.is_scalar()) return;
    const std::vector<std::string> words(choices.begin(), choices.end());
    if (std::find(words.begin(), words.end(), node.text) != words.end()) return;
    const auto near = did_you_mean(node.text, words);
    problems.error(node.place, fmt::format("unknown {} '{}'", name, node.text),
                   near.empty() ? fmt::format("one of: {}", fmt::join(words, ", ")) : near);
}

}  // namespace

void check_rules(const Node& node, std::string_view name, const FieldRules& rules, Diagnostics& problems) {
    check_range(node, name, rules.range, problems);
    check_choice(node, name, rules.choices, problems);
}

std::string with_article(std::string_view noun) {
    const bool vowel = !noun.empty() && std::string_view("aeio").find(noun.front()) != std::string_view::npos;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

void unknown_field(const Node& key, std::string_view shape, const std::vector<std::string>& names,
                   Diagnostics& problems) {
    const auto near = did_you_mean(key.text, names);
    problems.error(key.place, fmt::format("unknown field '{}' in {}", key.text, with_article(shape)),
                   near.empty() ? fmt::format("it may have: {}", fmt::join(names, ", ")) : near);
}

}  // namespace entente
