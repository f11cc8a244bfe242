#pragma once

#include "analysis/stress/stress.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>

namespace entente {

/// Days in a time counted in periods of the network.
double days(const Stress& stress, Fraction time);

/// "104.3 days", "1 day".
std::string days_text(const Stress& stress, Fraction time);

/// Days, or unlimited where it lasts for ever.
TableCell days_cell(const Stress& stress, std::optional<Fraction> time);

/// What quantities are per: "year".
std::string period_of(const Stress& stress);

/// A market for people: "DEU" where the chain has one stage, else "DEU, magnet".
std::string market_name(const Stress& stress, NodeId market);

/// An arc of the stock grid for people: "CHN → DEU, magnet", "production of CHN, mine".
std::string arc_name(const Stress& stress, const StockArc& arc);

}  // namespace entente
