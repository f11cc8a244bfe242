#include "analysis/inventory/judge.hpp"
#include "base/fingerprint.hpp"
#include "cli/folders.hpp"
#include "cli/session/judged.hpp"
#include "cli/session/look.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/session/trade_words.hpp"
#include "definition/read.hpp"
#include "definition/validate.hpp"
#include "definition/write.hpp"
#include "exchange/recognise.hpp"
#include "network/change/resolve.hpp"
#include "network/change/trial.hpp"

#include <fmt/format.h>

#include <ostream>
#include <utility>

namespace entente {

namespace {

/// The policy's own bytes, so that a figure worked out by another policy has another fingerprint; colours change none.
std::string policy_bytes(const Diagnostics& policy_problems) {
    std::string bytes;
    const auto& texts = policy_problems.texts;
    for (TextIndex text = 0; text < texts.size(); ++text) {
        if (!texts.name(text).ends_with("theme.yaml")) bytes += texts.content(text);
    }
    return bytes;
}

std::optional<Policy> policy_of(Streams streams, std::string& bytes) {
    Diagnostics problems;
    auto policy = read_policy(folders().config, problems);
    problems.settle();
    if (!policy) say_problems(problems, streams);
    bytes = policy_bytes(problems);
    return policy;
}

/// Reads and judges the file; null where it has errors, which are then said.
std::shared_ptr<const JudgedNetwork> judge(const Common& common, const TradeOptions& trade, Policy policy,
                                           const std::string& policy_bytes, Streams streams) {
    auto judged = std::make_shared<JudgedNetwork>();
    auto& problems = judged->diagnostics;
    auto definition = load_any(common.network, {folders().config, common.set, &policy}, trade, problems);
    if (definition) {
        judged->policy = overridden(std::move(policy), *definition);
        if (validate(*definition, judged->policy, problems)) {
            if (auto network = compile(*definition, judged->policy, problems)) {
                judged->network = std::make_shared<const Network>(std::move(*network));
                warn_of_oddities(*judged->network, problems);
            }
        }
    }
    problems.settle(common.strict);
    if (problems.has_errors()) say_problems(problems, streams);
    if (problems.has_errors() || !judged->network) return nullptr;
    judged->fingerprint = write(fingerprint(write(judged->network->definition) + policy_bytes));
    return judged;
}

/// The file as it was read before, or is read now.
std::shared_ptr<const JudgedNetwork> judged(const Common& common, Streams streams, Exit& exit) {
    if (streams.shelf != nullptr) {
        if (auto kept = streams.shelf->find(common)) return kept;
    }
    const auto trade = trade_options(common, streams, exit);
    if (!trade) return nullptr;
    std::string bytes;
    auto policy = policy_of(streams, bytes);
    if (!policy) {
        exit = Exit::environment_failed;
        return nullptr;
    }
    auto judged = judge(common, *trade, std::move(*policy), bytes, streams);
    if (judged && streams.shelf != nullptr) streams.shelf->keep(common, judged);
    return judged;
}

/// Puts the network under the scenarios of the call.
bool suppose(const Common& common, Session& session, Streams streams) {
    session.view =
        session.network->view({common.unknown == "unlimited" ? Unknown::unbounded : Unknown::zero});
    Diagnostics problems;
    const auto text = problems.texts.add("--scenario", fmt::format("{}", fmt::join(common.scenarios, " ")));
    std::vector<Name> names;
    std::uint32_t column = 1;
    for (const auto& scenario : common.scenarios) {
        names.push_back({scenario, {text, 1, column}});
        column += static_cast<std::uint32_t>(scenario.size()) + 1;
    }
    const auto edits = resolve(*session.network, names, problems);
    if (edits) {
        session.edits = *edits;
        session.supposed = std::make_unique<Trial>(session.view, *edits);
    }
    problems.settle();
    say_problems(problems, streams);
    return edits.has_value();
}

/// Counts the warnings in a line for people; who reads JSON asks `check` for them.
void say_warnings(const Common& common, const Session& session, Streams streams) {
    const auto warnings = session.diagnostics.warnings();
    if (warnings == 0 || common.quiet || streams.json) return;
    write_problems(fmt::format("{}: {} warning{}; see: entente check {}\n", common.network, warnings,
                               warnings == 1 ? "" : "s", common.network),
                   streams.err);
}

/// What a cut of a table of trade left out, product by product.
void say_cuts(const Common& common, const Session& session, Streams streams) {
    if (common.at_least.empty() || common.quiet || streams.json) return;
    for (const auto& [id, chain] : session.network->definition.chains) {
        for (const auto& stage : chain->stages) {
            if (!stage.note.empty())
                write_problems(fmt::format("{}: {}\n", stage.product, stage.note), streams.err);
        }
    }
}

}  // namespace

std::unique_ptr<Session> open(const Common& common, Streams streams, Exit& exit) {
    if (const auto end = unwritable(common, streams)) {
        exit = *end;
        return nullptr;
    }
    exit = Exit::input_wrong;
    const auto file = judged(common, streams, exit);
    if (!file) return nullptr;
    auto session = std::make_unique<Session>();
    session->policy = file->policy;
    session->network = file->network;
    session->fingerprint = file->fingerprint;
    session->diagnostics = file->diagnostics;
    if (!suppose(common, *session, streams)) return nullptr;
    if (const auto wrong = look(common, *session, streams)) {
        exit = *wrong;
        return nullptr;
    }
    say_cuts(common, *session, streams);
    say_warnings(common, *session, streams);
    exit = Exit::done;
    return session;
}

}  // namespace entente
