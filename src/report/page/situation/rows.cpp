#include "report/page/situation/rows.hpp"

#include "report/page/json_text.hpp"
#include "report/tables/supply/cells.hpp"

#include <cmath>

namespace entente {

namespace {

std::string number(double amount) {
    return std::isfinite(amount) ? json_number(amount) : "null";
}

std::string row_of(std::uint32_t place, const std::string& shown, const std::string& other) {
    return json_array({std::to_string(place), shown, other});
}

std::string market_of(const Supply& supply, const Throughput& through, StageId stage) {
    std::vector<std::string> parts;
    for (const auto part :
         {through.produced, through.made, through.taken, through.used, through.processed, through.sent})
        parts.push_back(number(amount(supply, part, stage)));
    return json_array(parts);
}

std::string service_of(const Supply& supply, DemandId demand) {
    const auto service = entente::service(supply, demand);
    const auto stage = stage_of(*supply.grid->network, demand);
    return json_array(
        {number(amount(supply, service.wanted, stage)), number(amount(supply, service.served, stage))});
}

}  // namespace

std::string place_row(std::uint32_t place) {
    return json_array({std::to_string(place)});
}

std::string class_of(std::optional<Line> line) {
    return line ? std::to_string(static_cast<int>(*line)) : "-1";
}

bool flows_at(const SupplyEnds& ends, LinkId link) {
    return carried(ends.shown, link) != Parts{} || carried(ends.other, link) != Parts{};
}

std::string flow_row(const SupplyEnds& ends, LinkId link) {
    const auto stage = ends.shown.grid->network->links[link].stage;
    const auto at = [&](const Supply& supply) {
        return number(amount(supply, carried(supply, link), stage));
    };
    return row_of(link.index, at(ends.shown), at(ends.other));
}

std::string demand_row(const SupplyEnds& ends, DemandId demand) {
    return row_of(demand.index, service_of(ends.shown, demand), service_of(ends.other, demand));
}

MarketRows::MarketRows(const SupplyEnds& supply)
    : ends(supply), shown(throughput(supply.shown)), other(throughput(supply.other)) {}

bool MarketRows::flows_at(NodeId market) const {
    return shown[market].in() != Parts{} || other[market].in() != Parts{};
}

std::string MarketRows::row(NodeId market) const {
    const auto stage = ends.shown.grid->network->markets[market].stage;
    return row_of(market.index, market_of(ends.shown, shown[market], stage),
                  market_of(ends.other, other[market], stage));
}

}  // namespace entente
