#include "analysis/concentration/trade/import_dependence.hpp"

#include "analysis/concentration/share/herfindahl.hpp"
#include "analysis/concentration/trade/reports.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace entente {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Net imports over consumption, where the consumption is above 0; below, the reliance has no bound.
double reliance(double output, double net_imports) {
    const auto consumption = output + net_imports;
    if (net_imports == 0) return 0;
    if (consumption > 0) return net_imports / consumption;
    return net_imports > 0 ? 1 : -infinite;
}

/// The bounds of an amount as floating-point numbers.
struct Limits {
    double low{};
    double high{};
};
Limits limits_of(const Total& amount) {
    return {amount.bottomless ? -infinite : static_cast<double>(amount.low),
            amount.open_ended ? infinite : static_cast<double>(amount.high)};
}

/// Reliance grows with net imports; with output it falls towards 0 from either side.
double least_reliance(Limits output, double net_imports) {
    if (net_imports == -infinite) return -infinite;
    if (net_imports <= 0) return reliance(output.low, net_imports);
    return output.high == infinite ? 0 : reliance(output.high, net_imports);
}
double largest_reliance(Limits output, double net_imports) {
    if (net_imports >= 0) return net_imports == infinite ? 1 : reliance(output.low, net_imports);
    return output.high == infinite ? 0 : reliance(output.high, net_imports);
}

std::optional<Bracket> reliance_of(const ImportDependence& of) {
    const auto consumption = limits_of(of.consumption);
    if (consumption.high <= 0) return std::nullopt;
    auto net = of.imports;
    net.take(of.exports);
    const auto net_limits = limits_of(net);
    const auto output = limits_of(of.output.amount);
    Bracket bracket{{}, least_reliance(output, net_limits.low), largest_reliance(output, net_limits.high)};
    if (of.consumption.value && *of.consumption.value > 0 && net.value) {
        bracket.value = static_cast<double>(*net.value) / static_cast<double>(*of.consumption.value);
    }
    return bracket;
}

/// The amounts a market gets, by nation.
using Sources = std::map<NationId, Total>;

void rank(std::vector<Supplier>& suppliers) {
    std::stable_sort(suppliers.begin(), suppliers.end(), [](const Supplier& a, const Supplier& b) {
        return largest_first(a.amount) < largest_first(b.amount);
    });
}

void set_suppliers(ImportDependence& of, const Sources& sources, const Network& network) {
    std::vector<Sharer> sharers;
    std::vector<Total> amounts;
    for (const auto& [nation, amount] : sources) {
        sharers.push_back({amount, !network.nations[nation].ranked, {}});
        amounts.push_back(amount);
    }
    const auto all = shares(amounts);
    for (std::size_t i = 0; const auto& [nation, amount] : sources) {
        of.suppliers.push_back({nation, amount, all[i++]});
    }
    rank(of.suppliers);
    of.import_hhi = herfindahl(sharers);
}

}  // namespace

std::vector<ImportDependence> import_dependence(const View& view) {
    const auto& network = *view.network;
    const Reports reports(view);
    const auto made = output(view);
    Column<NodeId, Sources> sources(view.nodes().size());
    Column<NodeId, Total> exports(view.nodes().size());
    Column<NodeId, std::uint8_t> trades(view.nodes().size());
    for (const auto id : network.links.ids()) {
        if (network.links[id].kind != LinkKind::trade || !view.open[id]) continue;
        const auto from = view.topology().from(id);
        const auto to = view.topology().to(id);
        const auto size = reports.of(id).size;
        sources[to][network.links[id].from].add(size);
        exports[from].add(size);
        trades[from] = trades[to] = 1;
    }
    std::vector<ImportDependence> found;
    for (const auto market : view.nodes()) {
        if (!trades[market] && !made[market].exists) continue;
        ImportDependence of{market, made[market], {}, exports[market], made[market].amount, {}, {}, {}};
        for (const auto& [nation, amount] : sources[market]) of.imports.add(amount);
        of.consumption.add(of.imports);
        of.consumption.take(of.exports);
        of.import_reliance = reliance_of(of);
        set_suppliers(of, sources[market], network);
        found.push_back(std::move(of));
    }
    return found;
}

}  // namespace entente
