#pragma once

#include "batch/plan/plan.hpp"
#include "batch/result/judged.hpp"
#include "batch/result/outcomes.hpp"
#include "network/network.hpp"
#include "network/view.hpp"
#include "report/table.hpp"

#include <cstdint>
#include <limits>
#include <string>

namespace entente {

/// The most that can flow, in units of the chain, and be paid for it, where nothing is without bound. A figure of several futures,
/// weighted by their chances, that is more than that is so only because sizes that nobody knows are taken as without bound.
struct Ceiling {
    double amount = std::numeric_limits<double>::infinity();
    double cost = std::numeric_limits<double>::infinity();
};

/// No bounds, since nothing can exceed them, where unknown sizes are taken as zero. Time O(size of the grid).
Ceiling ceiling(const View& view, ChainId chain);

/// All that a table about a plan looks at.
struct Asked {
    const Plan& plan;
    const Network& network;
    const Outcomes& outcomes;
    const Judged& judged;
    Ceiling ceiling = {};
};

/// An objective as people read it: "top share".
std::string words_of(Objective objective);

/// The candidates that may be members or not: neither required nor forbidden.
Alliance players_of(const Plan& plan);

/// How a figure is shown: shares in percent, all else as it is.
double shown(const AllianceFigure& figure, double value);

/// The same as a cell: without bound where it is so only because sizes that nobody knows are, or hangs on such a figure.
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
