#include "cli/words/parse.hpp"

#include "base/spelling.hpp"
#include "cli/session/problems.hpp"
#include "cli/words/fit.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>
#include <type_traits>

namespace entente {

namespace {

void declare(CLI::App& app, const Option& option) {
    CLI::Option* declared = nullptr;
    std::visit(
        [&](auto* into) {
            if constexpr (std::is_same_v<decltype(into), bool*>) {
                declared = app.add_flag(option.names, *into);
            } else {
                declared = app.add_option(option.names, *into);
            }
        },
        option.into);
    if (std::holds_alternative<std::vector<std::string>*>(option.into)) declared->expected(1)->take_all();
    if (!option.choices.empty()) declared->check(CLI::IsMember(option.choices));
}

void declare(CLI::App& app, const Positional& positional) {
    std::visit([&](auto* into) { app.add_option(positional.name, *into)->required(positional.required); },
               positional.into);
}

/// What is wrong with a call, and the word that was meant, where one is near.
struct Mistake {
    std::string text;
    std::string near{};
};

/// Words that nothing takes: an option that is none, else one word too many.
Mistake unexpected(const Form& form, const std::vector<std::string>& words) {
    std::vector<std::string> names{"--help"};
    for (const auto& option : all_options(form)) names.push_back(long_name(option));
    for (const auto& word : words) {
        if (!word.starts_with('-') || word == "-") continue;
        const auto name = word.substr(0, word.find('='));
        return {fmt::format("there is no option '{}'", name), did_you_mean(name, names)};
    }
    return {fmt::format("'{}' is one word too many", words.empty() ? "" : words.front())};
}

/// What an option wants, in words.
std::string wanted(const Option& option) {
    if (std::holds_alternative<unsigned*>(option.into)) return "a whole number, 0 or more";
    if (std::holds_alternative<double*>(option.into)) return "a number";
    return "a value: " + option.value;
}

/// The part of a text behind a word; empty where the word is not in it.
std::string behind(const std::string& text, const std::string& word) {
    const auto at = text.find(word);
    return at == std::string::npos ? "" : text.substr(at + word.size());
}

/// An option that is there and does not get what it wants.
Mistake misused(const Option& option, const CLI::ParseError& wrong) {
    const auto name = long_name(option);
    const std::string what = wrong.what();
    if (dynamic_cast<const CLI::ValidationError*>(&wrong) != nullptr && !option.choices.empty()) {
        const auto said = behind(what.substr(0, what.find(" not in ")), ": ");
        return {fmt::format("{} '{}' is none of: {}", name, said, fmt::join(option.choices, ", ")),
                did_you_mean(said, option.choices)};
    }
    if (dynamic_cast<const CLI::ConversionError*>(&wrong) != nullptr)
        return {fmt::format("{} wants {}, not '{}'", name, wanted(option), behind(what, " = "))};
    if (what.find("received") != std::string::npos) return {name + " is said more than once"};
    return {fmt::format("{} wants {}", name, wanted(option))};
}

Mistake mistake(const Form& form, const CLI::App& app, const CLI::ParseError& wrong) {
    if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr) return unexpected(form, app.remaining());
    const std::string what = wrong.what();
    for (const auto& option : all_options(form)) {
        const auto name = long_name(option);
        if (what.starts_with(name + ":") || what.find(": " + name + " = ") != std::string::npos)
            return misused(option, wrong);
    }
    return {what};
}

Exit refuse(const Form& form, const Mistake& mistake, Streams streams) {
    const auto help = fmt::format("see: entente {} --help", form.command);
    const auto& near = mistake.near;
    if (streams.json) return wrong_call(mistake.text, near.empty() ? help : near, streams);
    write_problems(fmt::format("entente {}: {}\n{}{}  {}\n", form.command, mistake.text,
                               near.empty() ? "" : "  " + near, near.empty() ? "" : "\n", help),
                   streams.err);
    return Exit::usage_wrong;
}

}  // namespace

std::optional<Exit> parse(const Form& form, const Call& words, Streams streams) {
    CLI::App app;
    app.set_help_flag("-h,--help");
    for (const auto& positional : form.positionals) declare(app, positional);
    for (const auto& option : form.options) declare(app, option);
    for (const auto& option : form.common) declare(app, option);
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the back
    } catch (const CLI::CallForHelp&) {
        write_page(usage(form), streams.out);
        return Exit::done;
    } catch (const CLI::ParseError& wrong) {
        return refuse(form, mistake(form, app, wrong), streams);
    }
    return std::nullopt;
}

}  // namespace entente
