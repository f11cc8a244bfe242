#pragma once

#include "batch/plan/plan.hpp"
#include "batch/result/judged.hpp"
#include "batch/result/outcomes.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <cstdint>
#include <string>

namespace entente {

/// All that a table about a plan looks at.
struct Asked {
    const Plan& plan;
    const Network& network;
    const Outcomes& outcomes;
    const Judged& judged;
};

/// The candidates that may be members or not: neither required nor forbidden.
Alliance players_of(const Plan& plan);

/// How a figure is shown: shares in percent, all else as it is.
double shown(const AllianceFigure& figure, double value);

/// The same as a cell: without bound where it is so large only because sizes that nobody knows are.
TableCell shown_cell(const Asked& asked, const AllianceFigure& figure, double value);

/// The column of a figure: "unmet", "t REO"; `meaning` says of what.
TableColumn column_of(const Asked& asked, const AllianceFigure& figure, std::string name,
                      std::string meaning);

/// How a figure stands for its futures: "expected over the futures", "in the worst of the futures".
std::string across_text(const Asked& asked);

/// A figure with its sign and unit, as people write a difference: "unmet +12 t".
std::string difference_text(const Asked& asked, const AllianceFigure& figure, double difference);

/// What tells two alliances apart, objective by objective: what the first has more or less than the second.
std::string separation(const Asked& asked, std::uint32_t row, std::uint32_t from);

/// The improvement of the first objective over the alliance of required members alone, if that is one of the plan's.
std::optional<double> improvement(const Asked& asked, std::uint32_t row);

}  // namespace entente
