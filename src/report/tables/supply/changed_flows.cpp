#include "report/tables/supply/cells.hpp"

#include <algorithm>

namespace entente {

namespace {

struct ChangedFlow {
    LinkId link;
    Parts was, is;              // shown
    Parts other_was, other_is;  // at the other end

    [[nodiscard]] Parts size() const { return {std::max(by(was, is), by(other_was, other_is))}; }
    static std::int64_t by(Parts a, Parts b) { return a < b ? (b - a).units : (a - b).units; }
};

std::vector<ChangedFlow> changed(const SupplyEnds& before, const SupplyEnds& after) {
    std::vector<ChangedFlow> flows;
    const auto& network = *after.shown.grid->network;
    for (const auto link : network.links.ids()) {
        if (after.shown.grid->of_link[link] == no_arc) continue;
        const ChangedFlow flow{link, carried(before.shown, link), carried(after.shown, link),
                               carried(before.other, link), carried(after.other, link)};
        // Most links of a large network stay as they are: their records are not looked into.
        if (flow.size() > Parts{} && network.links[link].kind == LinkKind::trade) flows.push_back(flow);
    }
    std::stable_sort(flows.begin(), flows.end(),
                     [](const ChangedFlow& a, const ChangedFlow& b) { return a.size() > b.size(); });
    return flows;
}

}  // namespace

Table tabulate_changed_flows(const SupplyEnds& before, const SupplyEnds& after) {
    const auto& unit = unit_of(after.shown);
    const auto& network = *after.shown.grid->network;
    Table table{"changed_flows",
                "Which trade carries more, and which less",
                {{"link", "", "the trade link"},
                 {"from", "", "who sends", CellType::text, true},
                 {"to", "", "who takes", CellType::text, true},
                 {"stage", "", "what", CellType::text, true},
                 {"change", unit, "how much more goes along it", CellType::number},
                 {"carries", unit, "what goes along it", CellType::number},
                 {"before", unit, "what went along it without these changes", CellType::number},
                 {"note", "", "what hangs on a tie: another supply of the same cost gives another figure"}},
                {}};
    for (const auto& flow : changed(before, after)) {
        const auto& record = network.links[flow.link];
        const auto count = [&](const Supply& supply, Parts parts) {
            return amount(supply, parts, record.stage);
        };
        const auto was = count(before.shown, flow.was), is = count(after.shown, flow.is);
        const auto other_was = count(before.other, flow.other_was),
                   other_is = count(after.other, flow.other_is);
        bool is_loose = false;
        for (const auto* supply : {&before.shown, &before.other, &after.shown, &after.other})
            is_loose = is_loose || loose(*supply, flow.link);
        table.rows.push_back({called(network, flow.link), network.nations[record.from].code,
                              network.nations[record.to].code, network.stages[record.stage].id,
                              between(is - was, other_is - other_was), between(is, other_is),
                              between(was, other_was), std::string(is_loose ? "hangs on a tie" : "")});
    }
    return table;
}

}  // namespace entente
