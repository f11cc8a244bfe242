#include "cli/session/session.hpp"

#include "analysis/inventory/judge.hpp"
#include "base/fingerprint.hpp"
#include "base/spelling.hpp"
#include "cli/folders.hpp"
#include "cli/session/problems.hpp"
#include "definition/read.hpp"
#include "definition/validate.hpp"
#include "definition/write.hpp"
#include "exchange/recognise.hpp"
#include "network/change/resolve.hpp"
#include "network/change/trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

namespace entente {

namespace {

/// The policy's own bytes, so that a figure worked out by another policy has another fingerprint.
std::string policy_bytes(const Diagnostics& policy_problems) {
    std::string bytes;
    for (TextIndex text = 0; text < policy_problems.texts.size(); ++text)
        bytes += policy_problems.texts.content(text);
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

/// Reads and judges the file; nothing where it has errors, which are then said.
bool compile_file(const Common& common, Session& session, Streams streams) {
    auto& problems = session.diagnostics;
    auto definition = load_any(common.network, {folders().config, common.set, &session.policy}, problems);
    if (definition) {
        session.policy = overridden(std::move(session.policy), *definition);
        if (validate(*definition, session.policy, problems)) {
            if (auto network = compile(*definition, session.policy, problems)) {
                session.network = std::make_unique<Network>(std::move(*network));
                warn_of_oddities(*session.network, problems);
            }
        }
    }
    problems.settle(common.strict);
    if (!problems.has_errors()) return session.network != nullptr;
    say_problems(problems, streams);
    return false;
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

template <class Records>
std::vector<std::string> ids_of(const Records& records) {
    std::vector<std::string> ids;
    for (const auto& record : records) ids.push_back(record.id);
    return ids;
}

/// Finds what the call wants looked at.
std::optional<Exit> look_at(const Common& common, Session& session, Streams streams) {
    const auto& network = *session.network;
    if (!common.chain.empty()) {
        session.chain = network.chain(common.chain);
        const auto known = ids_of(network.chains);
        if (!session.chain) {
            return wrong_call(fmt::format("no chain '{}' in {}", common.chain, common.network),
                              fmt::format("it has: {}", fmt::join(known, ", ")), streams);
        }
    }
    if (!common.stage.empty()) {
        session.stage = network.stage(common.stage);
        const auto known = ids_of(network.stages);
        if (!session.stage) {
            return wrong_call(fmt::format("no stage '{}' in {}", common.stage, common.network),
                              fmt::format("it has: {}", fmt::join(known, ", ")), streams);
        }
        if (!session.chain) session.chain = network.stages[*session.stage].chain;
        const auto own = network.stages[*session.stage].chain;
        if (own != *session.chain) {
            return wrong_call(fmt::format("stage '{}' is none of chain '{}'", common.stage, common.chain),
                              fmt::format("it is of --chain {}", network.chains[own].id), streams);
        }
    }
    if (!session.chain && !network.chains.empty()) {
        session.chain = ChainId{0};
        if (network.chains.size() > 1) {
            session.notes.push_back(fmt::format("Of {} chains this is {}; --chain shows another ({}).",
                                                network.chains.size(), network.chains[ChainId{0}].id,
                                                fmt::join(ids_of(network.chains), ", ")));
        }
    }
    return std::nullopt;
}

std::optional<Exit> look_for(const Common& common, Session& session, Streams streams) {
    const auto& network = *session.network;
    std::vector<std::string> known;
    for (const auto& nation : network.nations) known.push_back(nation.code);
    for (const auto& bloc : network.blocs) known.push_back(bloc.code);
    const auto unknown = [&](const std::string& code) {
        const auto near = did_you_mean(code, known);
        return wrong_call(fmt::format("{} has no nation or bloc '{}'", common.network, code), near, streams);
    };
    if (!common.nation.empty()) {
        session.nation = network.nation(common.nation);
        if (!session.nation) return unknown(common.nation);
    }
    if (common.for_whom.empty()) return std::nullopt;
    if (const auto nation = network.nation(common.for_whom)) {
        session.for_whom = {*nation};
    } else if (const auto bloc = network.bloc(common.for_whom)) {
        session.for_whom = network.blocs[*bloc].members;
    } else {
        return unknown(common.for_whom);
    }
    return std::nullopt;
}

/// The words of a call without those that only say where and how the answer is written. --all stays: it may add rows
/// and tables.
std::vector<std::string> what_bears(const Call& said, const Common& common) {
    static const std::array<std::string_view, 5> with_value{"-o", "--output", "--format", "--threads", "-j"};
    static const std::array<std::string_view, 2> alone{"--quiet", "--strict"};
    const auto is_in = [](const auto& words, std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    std::vector<std::string> kept;
    bool network_left_out = false;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const std::string_view word = said[i];
        if (is_in(with_value, word)) {
            ++i;
        } else if (word == common.network && !network_left_out) {
            network_left_out = true;
        } else if (!is_in(alone, word) && !is_in(with_value, word.substr(0, word.find('=')))) {
            kept.emplace_back(word);
        }
    }
    return kept;
}

/// Counts the warnings in a line for people; who reads JSON asks `check` for them.
void say_warnings(const Common& common, const Session& session, Streams streams) {
    const auto warnings = session.diagnostics.warnings();
    if (warnings == 0 || common.quiet || streams.json) return;
    streams.err << fmt::format("{}: {} warning{}; see: entente check {}\n", common.network, warnings,
                               warnings == 1 ? "" : "s", common.network);
}

}  // namespace

std::unique_ptr<Session> open(const Common& common, Streams streams, Exit& exit) {
    exit = Exit::input_wrong;
    auto session = std::make_unique<Session>();
    std::string bytes;
    auto policy = policy_of(streams, bytes);
    if (!policy) {
        exit = Exit::environment_failed;
        return nullptr;
    }
    session->policy = std::move(*policy);
    if (!compile_file(common, *session, streams)) return nullptr;
    if (!suppose(common, *session, streams)) return nullptr;
    for (const auto look : {look_at, look_for}) {
        if (const auto wrong = look(common, *session, streams)) {
            exit = *wrong;
            return nullptr;
        }
    }
    session->fingerprint = write(fingerprint(write(session->network->definition) + bytes));
    say_warnings(common, *session, streams);
    exit = Exit::done;
    return session;
}

Report report_of(const Session& session, const Common& common, std::string_view command, const Call& said) {
    Report report;
    report.command = command;
    report.network = session.network->definition.name;
    report.fingerprint = session.fingerprint;
    report.settings["call"] = what_bears(said, common);
    if (session.chain) report.settings["chain"] = TableCell{session.network->chains[*session.chain].id};
    if (!common.scenarios.empty()) report.settings["scenario"] = common.scenarios;
    if (!common.set.empty()) report.settings["set"] = common.set;
    report.notes = session.notes;
    return report;
}

}  // namespace entente
