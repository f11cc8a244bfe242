#include "analysis/concentration/trade/output.hpp"

#include "analysis/concentration/trade/reports.hpp"

namespace entente {

namespace {

void add(Output& output, const Reported& report, const Size& capacity) {
    const auto basis = report.from_capacity ? Basis::capacity : Basis::reported;
    output.basis = output.exists && output.basis != basis ? Basis::mixed : basis;
    output.exists = true;
    auto size = report.size;
    if (report.from_capacity) size.value = capacity.value;
    output.amount.add(size);
}

}  // namespace

std::string_view word(Basis basis) {
    switch (basis) {
        case Basis::reported:
            return "reported";
        case Basis::capacity:
            return "capacity";
        case Basis::mixed:
            return "reported and capacity";
    }
    return "";
}

Column<NodeId, Output> output(const View& view) {
    const auto& network = *view.network;
    const Reports reports(view);
    Column<NodeId, Output> made(view.nodes().size());
    for (const auto id : network.productions.ids()) {
        const auto& production = network.productions[id];
        if (view.producing[id]) add(made[production.market], reports.of(id), production.capacity);
    }
    for (const auto id : network.links.ids()) {
        const auto& link = network.links[id];
        if (link.kind != LinkKind::processing || !view.open[id]) continue;
        add(made[view.topology().to(id)], reports.of(id), link.capacity);
    }
    return made;
}

}  // namespace entente
