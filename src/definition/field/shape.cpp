#include "definition/field/shape.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// After so many errors nobody reads a guess any more, and each costs time.
constexpr std::size_t guessed_errors = 200;

/// The number a scalar begins with, with or without a percent sign or a unit behind it.
std::optional<Decimal> leading_number(const Node& node) {
    if (!node.is_scalar()) return std::nullopt;
    const std::string_view text = node.text;
    return read_decimal(text.substr(0, text.find_first_of(" %")));
}

bool lies_between(Decimal number, std::int64_t least, std::int64_t most) {
    return compare(number, {least, 0}) >= 0 && compare(number, {most, 0}) <= 0;
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
        case Range::year:
            return lies_between(number, 1500, 2500) ? "" : "is no year";
        case Range::steps:
            return lies_between(number, 1, 1000) ? "" : "does not lie between 1 and 1000";
    }
    return "";
}

std::string_view mend_for(Range range) {
    switch (range) {
        case Range::any:
            return "";
        case Range::not_negative:
            return "write a number that is zero or more";
        case Range::positive:
            return "write a number above zero";
        case Range::share:
            return "write a share of the whole, as in 5%";
        case Range::positive_share:
            return "write a share of the whole, as in 92%";
        case Range::all_or_more:
            return "write all or more than all, as in 120%";
        case Range::year:
            return "write four digits, as in 2025";
        case Range::steps:
            return "write 1 to 1000: the more steps, the finer the shares and the larger the work";
    }
    return "";
}

void check_range(const Node& node, std::string_view name, Range range, Diagnostics& problems) {
    const auto number = leading_number(node);
    if (!number) return;
    const auto wrong = wrong_for(*number, range);
    if (!wrong.empty())
        problems.error(node.place, fmt::format("{} {} {}", name, node.text, wrong),
                       std::string(mend_for(range)));
}

/// The field a person may have meant, as a mend.
std::string field_meant(const std::string& wrong, const std::vector<std::string>& names) {
    if (wrong == "<<") return "fields cannot be merged from elsewhere: write them out";
    const auto colon = wrong.find(':');
    if (colon != std::string::npos &&
        std::find(names.begin(), names.end(), wrong.substr(0, colon)) != names.end())
        return fmt::format("put a blank behind the colon: {}: {}", wrong.substr(0, colon),
                           wrong.substr(colon + 1));
    const auto near = did_you_mean(wrong, names);
    return near.empty() ? fmt::format("it may have: {}", fmt::join(names, ", ")) : near;
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

std::string schema_of(std::string_view shape) {
    std::string name(shape);
    std::replace(name.begin(), name.end(), ' ', '_');  // a reference is a URI, which holds no blank
    return R"({"$ref": "#/$defs/)" + name + R"("})";
}

std::string with_article(std::string_view noun) {
    const bool vowel = !noun.empty() && std::string_view("aeio").find(noun.front()) != std::string_view::npos;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

void unknown_field(const Node& key, std::string_view shape, const std::vector<std::string>& names,
                   Diagnostics& problems) {
    problems.error(key.place, fmt::format("unknown field '{}' in {}", key.text, with_article(shape)),
                   problems.errors() < guessed_errors ? field_meant(key.text, names) : std::string{});
}

void expected_fields(const Node& node, std::string_view shape, const std::vector<std::string_view>& needed,
                     Diagnostics& problems) {
    std::string example;
    for (const auto field : needed) example += fmt::format("{}{}: …", example.empty() ? "" : ", ", field);
    const auto text =
        fmt::format("expected the fields of {}, found {}", with_article(shape), kind_in_words(node));
    const bool nothing = node.is_null() && needed.empty();
    problems.error(node.place, text,
                   nothing ? "write {} where there is nothing to say"
                           : fmt::format("write {{{}}}", example.empty() ? "field: …" : example));
}

void says_nothing(const Node& key, std::string_view shape, const std::string& words, Diagnostics& problems) {
    problems.error(key.place, fmt::format("'{}' of {} is empty", key.text, with_article(shape)),
                   fmt::format("{}: {}", key.text, words));
}

}  // namespace entente
