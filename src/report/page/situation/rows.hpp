#pragma once

#include "analysis/supply/account/throughput.hpp"
#include "report/diagram/line.hpp"
#include "report/tables/supply.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

// Rows of what pictures show, as JSON: a place, and a figure for either end. See `page_situation`.

std::string place_row(std::uint32_t place);  ///< of what is no longer there
std::string class_of(std::optional<Line> line);

bool flows_at(const SupplyEnds& ends, LinkId link);
std::string flow_row(const SupplyEnds& ends, LinkId link);
std::string demand_row(const SupplyEnds& ends, DemandId demand);

/// What passes the markets of a chain, at either end.
struct MarketRows {
    explicit MarketRows(const SupplyEnds& supply);

    [[nodiscard]] bool flows_at(NodeId market) const;
    [[nodiscard]] std::string row(NodeId market) const;

    SupplyEnds ends;
    Column<NodeId, Throughput> shown, other;
};

}  // namespace entente
