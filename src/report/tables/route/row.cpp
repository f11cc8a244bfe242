#include "report/tables/route/row.hpp"

#include "report/tables/amount.hpp"
#include "report/tables/failure/words.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

TableCell days_cell(const Itinerary& itinerary) {
    if (itinerary.days_unknown != 0) return UnknownCell{};
    return itinerary.days;
}

TableCell capacity_cell(const Network& network, ChainId chain, const Itinerary& itinerary) {
    if (itinerary.capacity_low >= unlimited) return unlimited_figure;
    return in_units(network.chains[chain], itinerary.capacity_low, itinerary.capacity_high);
}

std::string needs_of(const Network& network, const View& view, const Itinerary& itinerary) {
    std::vector<std::string> needs;
    for (const auto& required : itinerary.needs) needs.push_back(words(network, view, required));
    return joined(needs, "; ");
}

template <class Column, class Id>
std::string names_of(const Column& records, const std::vector<Id>& ids) {
    std::vector<std::string> names;
    for (const auto id : ids) names.push_back(records[id].name);
    return joined(names, "; ");
}

std::string links_of(const Network& network, const Route& route) {
    std::vector<std::string> links;
    for (const auto link : route.links) {
        const auto& record = network.links[link];
        links.push_back(record.id.empty() ? record.name : record.id);
    }
    return joined(links, "; ");
}

std::string estimates_of(const Itinerary& itinerary) {
    if (itinerary.cost_estimated && itinerary.capacity_estimated) return "cost, capacity";
    return itinerary.cost_estimated ? "cost" : itinerary.capacity_estimated ? "capacity" : "";
}

}  // namespace

ChainId chain_of(const Network& network, const RouteEnds& ends) {
    if (ends.to.empty()) return ChainId{};
    return network.stages[network.markets[ends.to.front()].stage].chain;
}

std::vector<TableColumn> route_columns(const Network& network, ChainId chain) {
    const auto unit = network.chains.empty() ? std::string() : network.chains[chain].unit;
    return {
        {"route", "", "the markets passed, in order"},
        {"cost", fmt::format("{}/{}", network.currency, unit),
         "what the links cost a unit, added; what recovery loses is not", CellType::number},
        {"time", "days", "on the way; unknown where a link's are", CellType::number},
        {"capacity", unit, "of the narrowest link", CellType::number},
        {"needs", "", "agreements its links require"},
        {"passes", "", "passages on the way"},
        {"reliability", "%", "chance that nothing on it fails, as far as risks are known", CellType::percent,
         true},
        {"risks_known", "", "things on it with a known risk", CellType::integer, true},
        {"risks_unknown", "", "things on it whose risk nobody knows, taken as safe", CellType::integer, true},
        {"hops", "", "links", CellType::integer, true},
        {"nations", "", "in order", CellType::text, true},
        {"owners", "", "of its links", CellType::text, true},
        {"estimated", "", "what is estimated on it", CellType::text, true},
        {"links", "", "by id, or by name", CellType::text, true}};
}

std::vector<TableCell> route_row(const Network& network, const View& view, const NamedHazards& hazards,
                                 const Route& route) {
    const auto chain = network.stages[network.markets[route.to].stage].chain;
    const auto seen = itinerary(network, view, hazards, route);
    const TableCell reliable =
        seen.risks_known == 0 ? TableCell{UnknownCell{}} : TableCell{100 * seen.reliability};
    return {words(network, route),
            in_money(route.cost),
            days_cell(seen),
            capacity_cell(network, chain, seen),
            needs_of(network, view, seen),
            names_of(network.passages, seen.passages),
            reliable,
            whole(seen.risks_known),
            whole(seen.risks_unknown),
            whole(route.links.size()),
            names_of(network.nations, seen.nations),
            names_of(network.owners, seen.owners),
            estimates_of(seen),
            links_of(network, route)};
}

std::string words(const Network& network, const View& view, const Required& required) {
    std::vector<std::string> names;
    for (const auto agreement : required.agreements) {
        names.push_back(
            fmt::format("{} ({})", network.agreements[agreement].id, word(view.state[agreement])));
    }
    return joined(names, required.kind == Requirement::Kind::any ? " or " : " and ");
}

}  // namespace entente
