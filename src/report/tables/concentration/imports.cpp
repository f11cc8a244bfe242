#include "report/tables/concentration.hpp"
#include "report/tables/concentration/cells.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace entente {

namespace {

/// Reliance by which to rank: the figure, else the least it can be.
double reliance_key(const ImportDependence& of) {
    if (!of.import_reliance) return -std::numeric_limits<double>::infinity();
    return of.import_reliance->value.value_or(of.import_reliance->low);
}

TableCell reliance_cell(const ImportDependence& of) {
    if (!of.import_reliance) return UnknownCell{};
    return share_cell(*of.import_reliance);
}

/// Whom a market imports most from by what is reported; nobody where no supplier has a figure or a lower bound.
const Supplier* top_of(const ImportDependence& of) {
    if (of.suppliers.empty()) return nullptr;
    const auto& first = of.suppliers.front();
    const bool some = first.amount.value || first.amount.low > 0 || of.suppliers.size() == 1;
    return some ? &first : nullptr;
}

}  // namespace

Table tabulate(const std::vector<ImportDependence>& answer, const Network& network) {
    Table table{
        "import_dependence",
        "Who relies on imports, and on whom",
        {{"stage", "", "the stage"},
         {"nation", "", "a nation or area; areas stand last and are not ranked"},
         {"import_reliance", "", "(imports - exports) / consumption; below 0: a net exporter",
          CellType::percent},
         {"top_supplier", "", "whom it imports most from, where a report says"},
         {"top_share", "", "that supplier's share of imports", CellType::percent},
         {"imports", "", "as reported", CellType::number},
         {"exports", "", "as reported, what was imported before included", CellType::number},
         {"consumption", "", "apparent: output + imports - exports", CellType::number},
         {"unit", "", "of the amounts"},
         {"output", "", "made at home", CellType::number, true},
         {"import_hhi", "", "concentration of its suppliers, 0 to 10,000", CellType::number, true, 0}},
        {}};
    std::vector<const ImportDependence*> order;
    for (const auto& of : answer) order.push_back(&of);
    const auto key = [&](const ImportDependence* of) {
        const auto& market = network.markets[of->market];
        return std::tuple(market.stage, !network.nations[market.nation].ranked, -reliance_key(*of),
                          market.nation);
    };
    std::sort(order.begin(), order.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    for (const auto* of : order) {
        const auto& market = network.markets[of->market];
        const auto& chain = chain_of(network, market.stage);
        const auto* top = top_of(*of);
        table.rows.push_back({network.stages[market.stage].id, network.nations[market.nation].code,
                              reliance_cell(*of), top ? network.nations[top->nation].code : "",
                              top ? share_cell(top->share) : TableCell{UnknownCell{}},
                              amount_cell(chain, of->imports), amount_cell(chain, of->exports),
                              amount_cell(chain, of->consumption), chain.unit,
                              amount_cell(chain, of->output.amount),
                              top ? index_cell(of->import_hhi) : TableCell{UnknownCell{}}});
    }
    return table;
}

Table tabulate_suppliers(const std::vector<ImportDependence>& answer, const Network& network) {
    Table table{"suppliers",
                "Who imports how much from whom",
                {{"stage", "", "the stage"},
                 {"nation", "", "who imports"},
                 {"supplier", "", "from whom"},
                 {"share", "", "of the imports", CellType::percent},
                 {"quantity", "", "as reported", CellType::number},
                 {"unit", "", "of the quantity"},
                 {"share_low", "", "the least the share can be", CellType::percent, true},
                 {"share_high", "", "the most the share can be", CellType::percent, true}},
                {}};
    for (const auto& of : answer) {
        const auto& market = network.markets[of.market];
        const auto& chain = chain_of(network, market.stage);
        for (const auto& [nation, amount, share] : of.suppliers) {
            table.rows.push_back({network.stages[market.stage].id, network.nations[market.nation].code,
                                  network.nations[nation].code, share_cell(share), amount_cell(chain, amount),
                                  chain.unit, share.low * 100, share.high * 100});
        }
    }
    return table;
}

}  // namespace entente
