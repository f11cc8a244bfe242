#include "batch/answer/tables.hpp"
#include "batch/walk/walk.hpp"
#include "report/tables/loss/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

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

}  // namespace

Table tabulate_gains(const Asked& asked, const View& base, Alliance alliance) {
    const auto& plan = asked.plan;
    const auto unit = counted_unit(asked.network, plan.chain);
    const auto without = plan.required == 0 ? "no alliance" : name(plan, plan.required);
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
        table.rows.push_back({asked.network.nations[gain.nation].code, plan.futures[gain.future].name,
                              amount(gain.without), amount(gain.with), amount(gain.change()),
                              std::string(gain.change() < Parts{} ? "gains" : "loses")});
    }
    return table;
}

}  // namespace entente
