#include "report/page/situation/difference.hpp"

#include "report/drawing/content/flow.hpp"
#include "report/page/json_text.hpp"
#include "report/page/situation/rows.hpp"

#include <vector>

namespace entente {

namespace {

/// A line hangs on its link being open, and on states.
std::string changed_lines(const Network& network, const View& before, const View& after) {
    const bool same_states = before.state == after.state;
    std::vector<std::string> classes;
    for (const auto link : network.links.ids()) {
        if (same_states && before.open[link] == after.open[link]) continue;
        const auto line = line_of(network, after, link);
        if (line != line_of(network, before, link))
            classes.push_back(json_array({std::to_string(link.index), class_of(line)}));
    }
    return json_array(classes);
}

std::string changed_states(const Network& network, const View& before, const View& after) {
    std::vector<std::string> states;
    for (const auto agreement : network.agreements.ids()) {
        if (before.state[agreement] == after.state[agreement]) continue;
        states.push_back(
            json_array({std::to_string(agreement.index), json_text(word(after.state[agreement]))}));
    }
    return json_array(states);
}

std::string changed_flows(const SupplyEnds& before, const SupplyEnds& after) {
    const auto& grid = *after.shown.grid;
    std::vector<std::string> flows;
    for (const auto link : grid.network->links.ids()) {
        if (grid.of_link[link] == no_arc) continue;
        if (carried(before.shown, link) == carried(after.shown, link) &&
            carried(before.other, link) == carried(after.other, link))
            continue;
        flows.push_back(flows_at(after, link) ? flow_row(after, link) : place_row(link.index));
    }
    return json_array(flows);
}

std::string changed_markets(const SupplyEnds& before, const SupplyEnds& after) {
    const MarketRows was(before), is(after);
    std::vector<std::string> markets;
    for (const auto market : after.shown.grid->markets) {
        if (was.shown[market] == is.shown[market] && was.other[market] == is.other[market]) continue;
        markets.push_back(is.flows_at(market) ? is.row(market) : place_row(market.index));
    }
    return json_array(markets);
}

bool serve_alike(const Supply& before, const Supply& after, DemandId demand) {
    const auto was = service(before, demand), is = service(after, demand);
    return was.wanted == is.wanted && was.served == is.served;
}

std::string changed_demands(const SupplyEnds& before, const SupplyEnds& after) {
    const auto& grid = *after.shown.grid;
    std::vector<std::string> demands;
    for (const auto demand : grid.network->demands.ids()) {
        if (grid.of_demand[demand].empty()) continue;
        if (!serve_alike(before.shown, after.shown, demand) ||
            !serve_alike(before.other, after.other, demand))
            demands.push_back(demand_row(after, demand));
    }
    return json_array(demands);
}

}  // namespace

std::string page_difference(const Network& network, const PageChange& change) {
    const auto& [before, after, was, is] = change;
    const auto chain = JsonObject{}
                           .add("chain", std::to_string(is.shown.grid->chain.index))
                           .add("flows", changed_flows(was, is))
                           .add("markets", changed_markets(was, is))
                           .add("demands", changed_demands(was, is))
                           .text();
    return JsonObject{}
        .add("lines", changed_lines(network, before, after))
        .add("states", changed_states(network, before, after))
        .add("chains", json_array({chain}))
        .text();
}

}  // namespace entente
