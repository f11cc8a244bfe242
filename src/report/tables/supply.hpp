#pragma once

#include "analysis/inventory/gap.hpp"
#include "analysis/supply/shadow.hpp"
#include "analysis/supply/shortage.hpp"
#include "analysis/supply/supply.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace entente {

/// The supply that is shown, and the one with unknown sizes at their other end. Where all sizes are known they
/// are equal. A figure in which they differ is written as an interval.
struct SupplyEnds {
    const Supply& shown;
    const Supply& other;
};

/// Table `totals`: one row for the chain.
Table tabulate_totals(const SupplyEnds& ends);

/// Table `demands`: what is wanted and served, those that miss most first, then those that want most, then by id.
Table tabulate_demands(const SupplyEnds& ends);

/// Table `shortages`: why demand is short, in a sentence each; only those that concern some nations, if any are named.
Table tabulate_shortages(const SupplyEnds& ends, const std::vector<NationId>& of = {});

struct DeliveryOptions {
    bool idle = false;  ///< links that carry nothing too
};
/// Table `deliveries`: what each trade link carries, the most first, ties by id.
Table tabulate_deliveries(const SupplyEnds& ends, const DeliveryOptions& options = {});

/// Table `change`: what is wanted, served and unmet in all, and what it costs, under some changes and without them. Both
/// are of one network.
Table tabulate_change(const SupplyEnds& before, const SupplyEnds& after);

/// Table `effect`: by nation, what is wanted, and what of it is unmet under some changes and without them; those that
/// lose most first, then those that lack most, then by id. Both are of one network.
Table tabulate_effect(const SupplyEnds& before, const SupplyEnds& after);

/// Table `changed_flows`: the trade links that carry another amount after than before, those that change most first,
/// ties by id. Both are of one network.
Table tabulate_changed_flows(const SupplyEnds& before, const SupplyEnds& after);

/// Table `throughput`: what each market makes, takes, uses and sends, in the order of markets.
Table tabulate_throughput(const SupplyEnds& ends);

/// Table `bounds`: what binds, and what one more quantum of it is worth.
Table tabulate(const std::vector<Shadow>& shadows, const Supply& supply);

/// Table `supply_origins`: whose production each demand is served from.
Table tabulate_traced(const SupplyEnds& ends);

/// Table `departures`: the links that carry other than is reported, those that differ most first.
Table tabulate_departures(const Supply& supply);

/// Why these demands are short, read without knowing the program.
std::string sentence(const Shortage& shortage, const Supply& supply);

/// What holds of the whole answer: who goes short where there is not enough, what is estimated, what is unknown.
std::vector<std::string> supply_notes(const SupplyEnds& ends, const std::vector<Gap>& gaps);

}  // namespace entente
