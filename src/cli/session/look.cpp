#include "cli/session/look.hpp"

#include "base/spelling.hpp"
#include "cli/session/problems.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

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

/// Finds whose view is taken, and the nation whose rows are shown.
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

}  // namespace

std::optional<Exit> look(const Common& common, Session& session, Streams streams) {
    for (const auto part : {look_at, look_for}) {
        if (const auto wrong = part(common, session, streams)) return wrong;
    }
    return std::nullopt;
}

}  // namespace entente
