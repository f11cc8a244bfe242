#include "report/page/situation/situation.hpp"

#include "report/drawing/content/flow.hpp"
#include "report/page/json_text.hpp"
#include "report/page/situation/rows.hpp"

namespace entente {

namespace {

/// The classes of all links.
std::string lines(const Network& network, const View& view) {
    std::vector<std::string> classes;
    for (const auto link : network.links.ids()) classes.push_back(class_of(line_of(network, view, link)));
    return json_array(classes);
}

std::string flows(const SupplyEnds& ends) {
    const auto& grid = *ends.shown.grid;
    std::vector<std::string> flows;
    for (const auto link : grid.network->links.ids()) {
        if (grid.of_link[link] != no_arc && flows_at(ends, link)) flows.push_back(flow_row(ends, link));
    }
    return json_array(flows);
}

std::string markets(const SupplyEnds& ends) {
    const MarketRows rows(ends);
    std::vector<std::string> markets;
    for (const auto market : ends.shown.grid->markets) {
        if (rows.flows_at(market)) markets.push_back(rows.row(market));
    }
    return json_array(markets);
}

std::string demands(const SupplyEnds& ends) {
    const auto& grid = *ends.shown.grid;
    std::vector<std::string> demands;
    for (const auto demand : grid.network->demands.ids()) {
        if (!grid.of_demand[demand].empty()) demands.push_back(demand_row(ends, demand));
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
