#include "cli/command.hpp"

#include "base/failure.hpp"
#include "base/spelling.hpp"
#include "cli/command/all.hpp"
#include "cli/session/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>

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

/// Whether the call wants an answer in JSON, and with it what goes wrong, be the rest of it right or not.
bool wants_json(const Call& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--format=json") return true;
        if (words[i] == "--format" && i + 1 < words.size() && words[i + 1] == "json") return true;
    }
    return false;
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
        {leverage_form, leverage},
        {stress_form, stress},
        {compare_form, compare},
        {alliances_form, alliances},
        {forecast_form, forecast},
        {report_form, report},
        {serve_form, serve},
        {survey_form, survey},
        {import_form, import_network},
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
    streams.json = wants_json(words);
    const GatheredProblems gathered(streams);
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
    return wrong_call(fmt::format("no command '{}'", name),
                      near.empty() ? fmt::format("there are: {}", fmt::join(names, ", ")) : near, streams);
}

Exit run_to_end(const Call& words, Streams streams) {
    streams.json = wants_json(words);
    const GatheredProblems gathered(streams);
    try {
        return run(words, streams);
    } catch (const EnvironmentFailure& failure) {
        say_problem({{}, failure.what(), {}}, streams);
    } catch (const std::bad_alloc&) {
        say_problem({{}, "not enough memory", {}}, streams);
    } catch (const std::exception& surprise) {
        say_problem({{}, fmt::format("this should not have happened: {}", surprise.what()), {}}, streams);
    }
    return Exit::environment_failed;
}

}  // namespace entente
