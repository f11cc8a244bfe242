#include "batch/answer/tables.hpp"
#include "batch/walk/walk.hpp"
#include "report/format/number.hpp"
#include "report/tables/loss/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

namespace entente {

namespace {

struct Gain {
    NationId nation;
    std::uint32_t future{};
    Parts without, with;
    [[nodiscard]] Parts change() const { return with - without; }
    [[nodiscard]] std::int64_t size() const { return std::abs(change().units); }
};

/// What changes for whom, the largest first; of equal ones by future, then nation.
std::vector<Gain> gains_of(const Asked& asked, const View& base, Alliance alliance) {
    std::vector<Gain> gains;
    const auto nations = demanding_nations(asked.plan, asked.network);
    for (std::uint32_t future = 0; future < asked.plan.futures.size(); ++future) {
        const auto before = evaluate(asked.plan, base, future, asked.plan.required);
        const auto after = evaluate(asked.plan, base, future, alliance);
        for (std::size_t i = 0; i < nations.size(); ++i) {
            if (before.unmet[i] != after.unmet[i])
                gains.push_back({nations[i], future, before.unmet[i], after.unmet[i]});
        }
    }
    std::stable_sort(gains.begin(), gains.end(),
                     [](const Gain& a, const Gain& b) { return a.size() > b.size(); });
    return gains;
}

std::string against(const Asked& asked) {
    return asked.plan.required == 0 ? "no alliance" : name(asked.plan, asked.plan.required);
}

/// The nations whom an alliance concerns, most first: by what it changes in all futures together.
std::vector<NationId> concerned(const std::vector<Gain>& gains) {
    std::map<NationId, std::int64_t> sums;
    for (const auto& gain : gains) sums[gain.nation] += gain.size();
    std::vector<NationId> nations;
    for (const auto& [nation, sum] : sums) nations.push_back(nation);
    std::stable_sort(nations.begin(), nations.end(),
                     [&](NationId a, NationId b) { return sums.at(a) > sums.at(b); });
    return nations;
}

SignedBarGroup group_of(const Asked& asked, NationId nation, const std::vector<Gain>& gains) {
    SignedBarGroup group{asked.network.nations[nation].name, {}};
    const auto& futures = asked.plan.futures;
    for (std::uint32_t future = 0; future < futures.size(); ++future) {
        const auto found = std::find_if(gains.begin(), gains.end(), [&](const Gain& gain) {
            return gain.nation == nation && gain.future == future;
        });
        if (found == gains.end()) continue;
        const auto avoided = -counted(asked.network, asked.plan.chain, found->change());
        group.bars.push_back({futures.size() > 1 ? futures[future].name : "", avoided,
                              (avoided > 0 ? "+" : "") + rounded(avoided, decimals_for(std::abs(avoided)))});
    }
    return group;
}

}  // namespace

SignedBars plotted_gains(const Asked& asked, const View& base, Alliance alliance, std::size_t most) {
    const auto gains = gains_of(asked, base, alliance);
    auto nations = concerned(gains);
    SignedBars bars{"Who gains and who loses by the alliance",
                    fmt::format("unmet demand avoided, {}, against {}",
                                counted_unit(asked.network, asked.plan.chain), against(asked)),
                    "gains: less of its demand is unmet",
                    "loses: more of its demand is unmet",
                    {},
                    {"With " + name(asked.plan, alliance)}};
    if (nations.empty()) bars.caption.emplace_back("Nobody gains or loses by it.");
    if (nations.size() > most) {
        bars.caption.push_back(
            fmt::format("{} more nations, whom it concerns less, are left out", nations.size() - most));
        nations.resize(most);
    }
    for (const auto nation : nations) bars.groups.push_back(group_of(asked, nation, gains));
    return bars;
}

Table tabulate_gains(const Asked& asked, const View& base, Alliance alliance) {
    const auto& plan = asked.plan;
    const auto unit = counted_unit(asked.network, plan.chain);
    const auto without = against(asked);
    Table table{"gains",
                fmt::format("Who gains and who loses by {}, against {}", name(plan, alliance), without),
                {{"nation", "", "by code"},
                 {"future", "", "in which"},
                 {"without", unit, fmt::format("unmet demand with {}", without), CellType::number},
                 {"with", unit, "unmet demand with the alliance", CellType::number},
                 {"change", unit, "below zero: it gains", CellType::number},
                 {"verdict", "", "gains or loses"}},
                {}};
    for (const auto& gain : gains_of(asked, base, alliance)) {
        const auto amount = [&](Parts parts) { return counted(asked.network, plan.chain, parts); };
        const auto unmet = [&](Parts parts) {
            return shown_cell(asked, {Objective::unmet, {}, false}, amount(parts));
        };
        table.rows.push_back({asked.network.nations[gain.nation].code, plan.futures[gain.future].name,
                              unmet(gain.without), unmet(gain.with), amount(gain.change()),
                              std::string(gain.change() < Parts{} ? "gains" : "loses")});
    }
    return table;
}

}  // namespace entente
