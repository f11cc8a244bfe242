#include "analysis/supply/account/throughput.hpp"
#include "report/format/number.hpp"
#include "report/tables/supply/cells.hpp"

#include <fmt/format.h>

#include <cmath>

namespace entente {

namespace {

constexpr std::size_t most_unknown = 3;  // names in a note; of more, how many more

/// Who goes short where there is not enough.
std::string rationing(const Supply& supply) {
    const auto& rule = supply.grid->network->rationing;
    if (rule.rule == "price")
        return "Rationing is by price: where there is not enough, whoever is dearest to serve goes short.";
    if (rule.rule == "priority") {
        std::vector<std::string> order;
        for (const auto& name : rule.order) order.push_back(*name);
        return fmt::format("Rationing is by priority: {} come first, in this order, and all others last.",
                           fmt::join(order, ", "));
    }
    return fmt::format(
        "Rationing is fair: where there is not enough, the parts of demand that stay unmet are made as equal "
        "as can be, "
        "to within 1/{}.",
        supply.grid->steps);
}

std::string costs(const Supply& supply) {
    const auto all = bill(supply);
    if (all.total <= 0 || all.estimated <= 0 || std::isinf(all.total)) return {};
    return fmt::format(
        "{}% of the cost is estimated, by distance and by policy: what goes which way, and departs from what "
        "is "
        "reported, hangs on that.",
        rounded(100 * all.estimated / all.total, 1));
}

/// What is unknown, and so why figures are intervals.
std::string unknown(const Supply& supply, const std::vector<Gap>& gaps) {
    const auto& chain = supply.grid->network->chains[supply.grid->chain].id;
    std::vector<std::string> names;
    for (const auto& gap : gaps) {
        if (gap.chain != chain || gap.structural_only || gap.figure == "quantity") continue;
        names.push_back(fmt::format("{} ({})", gap.element, gap.figure));
    }
    if (names.empty()) return {};
    const auto count = names.size();
    const auto more = count > most_unknown ? count - most_unknown : 0;
    names.resize(count - more);
    const bool at_zero = supply.unknown == Unknown::zero;
    return fmt::format(
        "{} unknown: {}{}. Ranges run between unknown sizes as none and as without bound; single figures, "
        "and why "
        "demand is short, take them as {}.{}",
        count == 1 ? "A size is" : fmt::format("{} sizes are", count), fmt::join(names, "; "),
        more > 0 ? fmt::format(" and {} more (--all lists them)", more) : "",
        at_zero ? "none" : "without bound", at_zero ? " --unknown unlimited shows the other end." : "");
}

}  // namespace

std::vector<std::string> supply_notes(const SupplyEnds& ends, const std::vector<Gap>& gaps) {
    std::vector<std::string> notes;
    const auto all = together(ends.shown), other = together(ends.other);
    if (all.wanted == Parts{} && other.wanted == Parts{}) {
        notes.emplace_back("Nobody wants anything of this chain: it states no demand, so nothing flows.");
    } else if (all.wanted == Parts{}) {
        notes.emplace_back("Nobody wants an amount that is known.");
    } else if (all.unmet() == Parts{} && other.unmet() == Parts{}) {
        notes.emplace_back("All that is wanted is served.");
    } else {
        notes.push_back(rationing(ends.shown));
    }
    for (auto note : {costs(ends.shown), unknown(ends.shown, gaps)}) {
        if (!note.empty()) notes.push_back(std::move(note));
    }
    return notes;
}

}  // namespace entente
