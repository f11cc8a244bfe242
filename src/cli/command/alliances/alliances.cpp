#include "base/spelling.hpp"
#include "batch/plan/resolve.hpp"
#include "batch/shard.hpp"
#include "cli/command/all.hpp"
#include "cli/command/alliances/answered.hpp"
#include "cli/command/alliances/pictures.hpp"
#include "cli/command/alliances/stored.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::vector<std::string> plans_of(const Session& session) {
    std::vector<std::string> names;
    for (const auto& [id, plan] : session.network->definition.alliances) names.push_back(id);
    return names;
}

Exit no_such_plan(const Session& session, const std::string& id, Streams streams) {
    const auto names = plans_of(session);
    const auto near = id.empty() ? std::string() : did_you_mean(id, names);
    const auto there = names.empty()
                           ? "name its candidates: --candidate ID --candidate ID"
                           : fmt::format("there are: {}; or --candidate ID", fmt::join(names, ", "));
    return wrong_call(id.empty() ? "no plan is named" : fmt::format("no plan '{}'", id),
                      near.empty() ? there : near, streams);
}

/// The plan of the call; what is wrong with it is said.
std::optional<Plan> plan_of(Session& session, const std::string& id, Streams streams) {
    auto& problems = session.diagnostics;
    auto plan = resolve(*session.network, *session.chain, id, *session.network->definition.alliances.at(id),
                        problems, session.edits);
    problems.settle();
    if (!plan) say_problems(problems, streams);
    if (plan && !session.for_whom.empty()) plan->for_whom = session.for_whom;
    return plan;
}

/// What is wrong with the words beyond what their forms say.
std::optional<Exit> misfit(const AllianceWords& words, Streams streams) {
    const bool says_otherwise = !words.size.empty() || !words.budget.empty() || !words.futures.empty() ||
                                !words.objectives.empty() || !words.require.empty() ||
                                !words.forbid.empty() || !words.targets.empty();
    if (plan_id(words).empty() && says_otherwise)
        return wrong_call("of which plan is this said?", "add --plan ID, --candidate ID or --pairs", streams);
    if (words.plan.find('.') != std::string::npos && says_otherwise)
        return wrong_call(fmt::format("plan '{}' has a dot in its name", words.plan), "give it another id",
                          streams);
    if (!words.shard.empty() && (!read_shard(words.shard) || !is_stored(words)))
        return wrong_call("--shard evaluates one of equal parts into a store",
                          "--shard 3/16 -o part-3.sqlite", streams);
    if (const auto end = misfit(words.uncertainty, streams)) return end;
    return std::nullopt;
}

}  // namespace

Form alliances_form() {
    static AllianceWords words;
    return form(words);
}

Exit alliances(const Call& said, Streams streams) {
    if (!said.empty() && said.front() == "merge")
        return merge_stores({said.begin() + 1, said.end()}, streams);
    AllianceWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (const auto end = misfit(words, streams)) return *end;
    WrongWord wrong;
    const auto set = settings(words, wrong);
    if (!set)
        return wrong_call(fmt::format("{} '{}' cannot be read", wrong.option, wrong.value), wrong.example,
                          streams);
    words.common.set.insert(words.common.set.end(), set->begin(), set->end());
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    const auto id = plan_id(words);
    if (!session->network->definition.alliances.contains(id)) return no_such_plan(*session, id, streams);
    if (!session->chain)
        return wrong_call("the network has no chain, and so no supply", "add a chain", streams);
    const auto plan = plan_of(*session, id, streams);
    if (!plan) return Exit::input_wrong;
    if (const auto drawing = misdrawn(words, plan->objectives.size()))
        return wrong_call(drawing->text, drawing->mend, streams);
    if (words.common.all) words.top = 0;
    return answered(words, *session, *plan, said, streams);
}

}  // namespace entente
