#include "report/page/situation.hpp"

#include "analysis/supply/account/throughput.hpp"
#include "report/drawing/content/flow.hpp"
#include "report/page/json_text.hpp"
#include "report/tables/supply/cells.hpp"

#include <cmath>

namespace entente {

namespace {

std::string number(double amount) {
    return std::isfinite(amount) ? json_number(amount) : "null";
}

/// The classes of all links, as numbers of `Line`.
std::string lines(const Network& network, const View& view) {
    std::vector<std::string> classes;
    for (const auto link : network.links.ids()) {
        const auto line = line_of(network, view, link);
        classes.push_back(line ? std::to_string(static_cast<int>(*line)) : "-1");
    }
    return json_array(classes);
}

std::string flows(const SupplyEnds& ends) {
    const auto& network = *ends.shown.grid->network;
    std::vector<std::string> flows;
    for (const auto link : network.links.ids()) {
        if (ends.shown.grid->of_link[link] == no_arc) continue;
        const auto shown = carried(ends.shown, link), other = carried(ends.other, link);
        if (shown == Parts{} && other == Parts{}) continue;
        const auto stage = network.links[link].stage;
        flows.push_back(json_array({std::to_string(link.index), number(amount(ends.shown, shown, stage)),
                                    number(amount(ends.other, other, stage))}));
    }
    return json_array(flows);
}

std::string market_of(const Supply& supply, const Throughput& through, StageId stage) {
    std::vector<std::string> parts;
    for (const auto part :
         {through.produced, through.made, through.taken, through.used, through.processed, through.sent})
        parts.push_back(number(amount(supply, part, stage)));
    return json_array(parts);
}

std::string markets(const SupplyEnds& ends) {
    const auto& network = *ends.shown.grid->network;
    const auto shown = throughput(ends.shown), other = throughput(ends.other);
    std::vector<std::string> markets;
    for (const auto market : ends.shown.grid->markets) {
        if (shown[market].in() == Parts{} && other[market].in() == Parts{}) continue;
        const auto stage = network.markets[market].stage;
        markets.push_back(
            json_array({std::to_string(market.index), market_of(ends.shown, shown[market], stage),
                        market_of(ends.other, other[market], stage)}));
    }
    return json_array(markets);
}

std::string service_of(const Supply& supply, DemandId demand) {
    const auto service = entente::service(supply, demand);
    const auto stage = stage_of(*supply.grid->network, demand);
    return json_array(
        {number(amount(supply, service.wanted, stage)), number(amount(supply, service.served, stage))});
}

std::string demands(const SupplyEnds& ends) {
    const auto& network = *ends.shown.grid->network;
    std::vector<std::string> demands;
    for (const auto demand : network.demands.ids()) {
        if (ends.shown.grid->of_demand[demand].empty()) continue;
        demands.push_back(json_array(
            {std::to_string(demand.index), service_of(ends.shown, demand), service_of(ends.other, demand)}));
    }
    return json_array(demands);
}

std::string chain(const SupplyEnds& ends) {
    return JsonObject{}
        .add("chain", std::to_string(ends.shown.grid->chain.index))
        .add("flows", flows(ends))
        .add("markets", markets(ends))
        .add("demands", demands(ends))
        .text();
}

}  // namespace

std::string page_situation(const Network& network, const View& view,
                           const std::vector<SupplyEnds>& supplies) {
    std::vector<std::string> chains;
    for (const auto& ends : supplies) chains.push_back(chain(ends));
    std::vector<std::string> states;
    for (const auto agreement : network.agreements.ids())
        states.push_back(json_text(word(view.state[agreement])));
    return JsonObject{}
        .add("lines", lines(network, view))
        .add("states", json_array(states))
        .add("chains", json_array(chains))
        .text();
}

}  // namespace entente
