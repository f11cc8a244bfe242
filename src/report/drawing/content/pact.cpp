#include "report/drawing/content/pact.hpp"

#include "report/drawing/content/flow.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t small_bloc = 8;

bool is_small(const Network& network, BlocId bloc) {
    auto members = network.blocs[bloc].members.size();
    return members > 0 && members <= small_bloc;
}

void add_members(std::vector<Party>& parties, const Network& network, BlocId bloc) {
    for (auto member : network.blocs[bloc].members) parties.push_back({member, std::nullopt});
}

/// Parties as written: a bloc is one party, its members are not parties by themselves. Where a small bloc
/// agrees with itself, its members are the parties.
std::vector<Party> parties_of(const Network& network, const AgreementRecord& agreement) {
    std::vector<Party> result;
    auto written = network.definition.agreements.find(agreement.id);
    if (written == network.definition.agreements.end()) return result;
    const auto& names = written->second->parties;
    for (const auto& name : names) {
        auto nation = network.nation(*name);
        auto bloc = network.bloc(*name);
        if (nation)
            result.push_back({nation, std::nullopt});
        else if (bloc && names.size() == 1 && is_small(network, *bloc))
            add_members(result, network, *bloc);
        else if (bloc)
            result.push_back({std::nullopt, bloc});
    }
    std::sort(result.begin(), result.end(), [](const Party& a, const Party& b) {
        return std::tuple(!a.nation, a.nation, a.bloc) < std::tuple(!b.nation, b.nation, b.bloc);
    });
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// Whether a drawn line of trade already shows the agreement's state.
bool shown_by_link(const Network& network, const View& view, const AgreementRecord& agreement,
                   const DrawingOptions& options) {
    return std::any_of(agreement.links.begin(), agreement.links.end(), [&](LinkId id) {
        const auto& link = network.links[id];
        bool drawn = options.stage ? link.stage == *options.stage
                                   : network.stages[link.stage].chain == chain_of(network, options);
        return drawn && link.kind == LinkKind::trade && line_of(network, view, id);
    });
}

bool drawn(State state, bool ended) {
    if (state == State::none) return false;
    return ended || (state != State::terminated && state != State::abandoned);
}

}  // namespace

std::vector<Pact> pacts(const Network& network, const View& view, const DrawingOptions& options) {
    std::map<std::pair<std::vector<Party>, Line>, Pact> merged;
    for (auto id : network.agreements.ids()) {
        const auto& agreement = network.agreements[id];
        auto state = view.state.empty() ? agreement.state : view.state[id];
        if (!drawn(state, options.ended) || shown_by_link(network, view, agreement, options)) continue;
        auto parties = parties_of(network, agreement);
        if (parties.empty()) continue;
        auto& pact = merged[{parties, line_of(state)}];
        pact.parties = parties;
        pact.line = line_of(state);
        pact.agreements.push_back(id);
    }
    std::vector<Pact> result;
    for (auto& [key, pact] : merged) result.push_back(std::move(pact));
    return result;
}

std::string code(const Network& network, Party party) {
    return party.nation ? network.nations[*party.nation].code : network.blocs[*party.bloc].code;
}

}  // namespace entente
