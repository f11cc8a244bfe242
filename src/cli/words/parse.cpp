#include "cli/words/parse.hpp"

#include "base/spelling.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/terminal.hpp"
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

std::vector<std::string> option_names(const Form& form) {
    std::vector<std::string> names{"--help"};
    for (const auto& option : form.options) names.push_back(long_name(option));
    for (const auto& option : form.common) names.push_back(long_name(option));
    return names;
}

/// What a word that is no option should have been.
std::string mend(const Form& form, const Call& words) {
    const auto names = option_names(form);
    for (const auto& word : words) {
        if (!word.starts_with("--")) continue;
        const auto name = word.substr(0, word.find('='));
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        const auto near = did_you_mean(name, names);
        if (!near.empty()) return near;
    }
    return {};
}

Exit refuse(const Form& form, const std::string& why, const std::string& near, Streams streams) {
    const auto help = fmt::format("see: entente {} --help", form.command);
    if (streams.json) return wrong_call(why, near.empty() ? help : near, streams);
    streams.err << fmt::format("entente {}: {}\n{}{}{}\n", form.command, why, near, near.empty() ? "" : "\n",
                               help);
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
        streams.out << fitted(usage(form), terminal_width(streams.out));
        return Exit::done;
    } catch (const CLI::ParseError& wrong) {
        return refuse(form, wrong.what(), mend(form, words), streams);
    }
    return std::nullopt;
}

}  // namespace entente
