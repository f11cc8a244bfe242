#include "cli/words/form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t widest_left = 30;

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string left_of(const Option& option) {
    auto left = option.names;
    if (const auto comma = left.find(','); comma != std::string::npos) left.replace(comma, 1, ", ");
    return option.value.empty() ? left : left + " " + option.value;
}

std::string right_of(const Option& option) {
    if (option.choices.empty()) return option.meaning;
    return fmt::format("{} ({})", option.meaning, fmt::join(option.choices, ", "));
}

Rows rows_of(const std::vector<Option>& options) {
    Rows rows;
    for (const auto& option : options) rows.emplace_back(left_of(option), right_of(option));
    return rows;
}

std::string section(std::string_view title, const Rows& rows) {
    if (rows.empty()) return {};
    std::string text = fmt::format("\n{}:\n", title);
    for (const auto& [left, right] : rows) {
        if (left.size() > widest_left) {
            text += fmt::format("  {}\n  {:{}}  {}\n", left, "", widest_left, right);
        } else {
            text += fmt::format("  {:{}}  {}\n", left, widest_left, right);
        }
    }
    return text;
}

}  // namespace

std::string long_name(const Option& option) {
    return option.names.substr(option.names.find("--"));
}

std::vector<Option> all_options(const Form& form) {
    auto options = form.options;
    options.insert(options.end(), form.common.begin(), form.common.end());
    return options;
}

std::string usage(const Form& form) {
    std::string words;
    Rows places;
    for (const auto& positional : form.positionals) {
        words += positional.required ? " " + positional.name : " [" + positional.name + "]";
        places.emplace_back(positional.name, positional.meaning);
    }
    std::string text =
        fmt::format("entente {}{}{}: {}\n", form.command, words,
                    form.options.empty() && form.common.empty() ? "" : " [OPTIONS]", form.meaning);
    if (!form.more.empty()) text += "\n" + form.more + "\n";
    text += section("Arguments", places);
    text += section("Options", rows_of(form.options));
    text += section("Common options", rows_of(form.common));
    if (!form.examples.empty()) text += "\nExamples:\n";
    for (const auto& example : form.examples) text += "  " + example + "\n";
    return text;
}

}  // namespace entente
