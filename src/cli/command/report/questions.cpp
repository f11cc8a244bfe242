#include "cli/command/report/questions.hpp"

#include "report/page/extent.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t most_routes = 6;       // markets that routes are shown to
constexpr std::size_t most_tabled = 2'000;   // links whose deliveries are listed in every scenario
constexpr std::size_t most_retried = 1'000;  // links of which each is tried in every scenario too

/// Of a large network not every link is tried.
Call failing(const Network& network, ChainId chain) {
    Call words{"--top", "0"};
    if (links_of(network, chain) <= most_failing) return words;
    for (const auto kind : tried_kinds(network, chain))
        words.insert(words.end(), {"--kind", std::string(word(kind))});
    return words;
}

void ask_supply(Asking& asking, const Network& network, const std::string& chain, std::size_t links) {
    const bool large = links > most_tabled;
    asking.ask("supply", {chain, "", ""}, {"--top", large ? "1000" : "0"});
    for (const auto& [name, scenario] : network.definition.scenarios)
        asking.ask("supply", {chain, name, ""}, {"--top", large ? "100" : "0"});
}

/// All losses of the unchanged network, and the first of those under every scenario if they are wanted.
void ask_chokepoints(Asking& asking, const Network& network, ChainId of, bool of_scenarios) {
    const auto& chain = network.chains[of].id;
    asking.ask("chokepoints", {chain, "", ""}, failing(network, of));
    if (!of_scenarios || links_of(network, of) > most_retried) return;
    for (const auto& [name, scenario] : network.definition.scenarios)
        asking.ask("chokepoints", {chain, name, ""}, {"--top", "25"});
}

double size_of(const DemandRecord& demand) {
    const auto most = demand.size.value.value_or(demand.size.high);
    return most >= unlimited ? 0 : static_cast<double>(most.units);
}

/// The markets whose demand is largest, as places.
Call largest_demands(const Network& network, ChainId chain) {
    std::vector<DemandId> demands;
    for (const auto demand : network.demands.ids()) {
        const auto& market = network.markets[network.demands[demand].market];
        const bool is_asked =
            network.stages[market.stage].chain == chain && !network.demands[demand].hypothetical;
        if (is_asked && !network.nations[market.nation].area) demands.push_back(demand);
    }
    std::stable_sort(demands.begin(), demands.end(), [&](DemandId a, DemandId b) {
        return size_of(network.demands[a]) > size_of(network.demands[b]);
    });
    Call places;
    for (const auto demand : demands) {
        const auto& market = network.markets[network.demands[demand].market];
        const auto place = network.nations[market.nation].code + ":" + network.stages[market.stage].id;
        const bool is_new = std::find(places.begin(), places.end(), place) == places.end();
        if (is_new && places.size() < most_routes) places.push_back(place);
    }
    return places;
}

/// Two years after the network's date, as in 2028-02-12; empty where it has none.
std::string forecast_date(const Network& network) {
    if (!network.definition.date) return {};
    auto date = **network.definition.date;
    date.year += 2;
    if (date.month == 2 && date.day == 29) date.day = 28;
    return write(date);
}

void ask_forecast(Asking& asking, const Session& session, const std::string& chain, const std::string& said) {
    const auto date = said.empty() ? forecast_date(*session.network) : said;
    if (date.empty() || session.network->agreements.empty()) return;
    asking.ask("forecast", {chain, "", date}, {"--date", date});
    asking.ask("forecast", {chain, "", date + ", unlimited"}, {"--date", date, "--unknown", "unlimited"});
}

}  // namespace

std::string chain_word(const Session& session) {
    return session.chain ? session.network->chains[*session.chain].id : std::string();
}

void ask_all(Asking& asking, const Session& session, const ReportWords& words) {
    const auto& network = *session.network;
    asking.ask("check", {});
    for (const auto chain : network.chains.ids()) {
        const auto& id = network.chains[chain].id;
        const auto links = links_of(network, chain);
        ask_supply(asking, network, id, links);
        ask_chokepoints(asking, network, chain, words.scenario_losses);
        asking.ask("concentration", {id, "", ""}, {"--top", "0"});
        if (session.chain != chain) continue;
        const auto places = words.routes_to.empty() ? largest_demands(network, chain) : words.routes_to;
        for (const auto& place : places) asking.ask("routes", {id, "", place}, {"--to", place});
        ask_forecast(asking, session, id, words.date);
    }
}

}  // namespace entente
