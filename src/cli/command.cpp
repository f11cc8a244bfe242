#include "cli/command.hpp"

#include "base/spelling.hpp"
#include "cli/command/all.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace entente {

namespace {

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const auto& command : commands()) names.push_back(command.form().command);
    return names;
}

/// The words people try first, as the commands they mean.
std::string plain(const std::string& word) {
    if (word == "--help" || word == "-h") return "help";
    if (word == "--version" || word == "-V") return "version";
    return word;
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {check_form, check},
        {draw_form, draw},
        {centrality_form, centrality},
        {concentration_form, concentration},
        {chokepoints_form, chokepoints},
        {routes_form, routes},
        {supply_form, supply},
        {compare_form, compare},
        {export_form, export_network},
        {verify_form, verify},
        {help_form, help},
        {schema_form, schema},
        {completion_form, completion},
        {version_form, version},
    };
    return all;
}

Exit run(const Call& words, Streams streams) {
    if (words.empty()) {
        help({}, {streams.in, streams.err, streams.err});
        return Exit::usage_wrong;
    }
    const auto name = plain(words.front());
    for (const auto& command : commands()) {
        if (command.form().command == name) return command.run({words.begin() + 1, words.end()}, streams);
    }
    const auto names = command_names();
    const auto near = did_you_mean(name, names);
    streams.err << fmt::format("entente: no command '{}'\n  {}\n", name,
                               near.empty() ? fmt::format("there are: {}", fmt::join(names, ", ")) : near);
    return Exit::usage_wrong;
}

}  // namespace entente
