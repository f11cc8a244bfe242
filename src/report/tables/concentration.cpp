#include "report/tables/concentration.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "report/tables/amount.hpp"

namespace entente {

namespace {

/// The figure; where there is none the bounds, if they say anything less than all that is possible.
TableCell cell(const Bracket& bracket, double factor, Bracket possible) {
    if (bracket.value) return *bracket.value * factor;
    if (!std::isfinite(bracket.low) || !std::isfinite(bracket.high)) return UnknownCell{};
    if (bracket.low <= possible.low && bracket.high >= possible.high) return UnknownCell{};
    return Interval{bracket.low * factor, bracket.high * factor};
}

TableCell share_cell(const Bracket& share) {
    return cell(share, 100, {{}, 0, 1});
}
TableCell index_cell(const Bracket& index) {
    return cell(index, 1, {{}, 0, 10'000});
}
TableCell risk_cell(const Bracket& risk) {
    return cell(risk, 1, {{}, 0, 10});
}

TableCell amount_cell(const ChainRecord& chain, const Total& amount) {
    if (amount.value) return in_units(chain, *amount.value);
    return in_units(chain, amount.low, amount.high, amount.open_ended || amount.bottomless);
}

const ChainRecord& chain_of(const Network& network, StageId stage) {
    return network.chains[network.stages[stage].chain];
}

std::string codes_of(const Network& network, const std::vector<NationId>& nations) {
    std::vector<std::string> codes;
    for (const auto nation : nations) codes.push_back(network.nations[nation].code);
    return fmt::format("{}", fmt::join(codes, " "));
}

std::string code_of(const Network& network, std::optional<NationId> nation) {
    return nation ? network.nations[*nation].code : "";
}

Table stage_table(const std::vector<StageConcentration>& answer, const Network& network) {
    Table table{"concentration",
                "Who dominates each stage",
                {{"chain", "", "the chain"},
                 {"stage", "", "the stage"},
                 {"top", "", "the nation with the largest share"},
                 {"top_share", "", "its share of output", CellType::percent},
                 {"certain", "", "no other can have more, whatever is unknown", CellType::yes_no},
                 {"hhi", "", "Herfindahl-Hirschman index of output, 0 to 10,000; an area counts as one",
                  CellType::number, false, 0},
                 {"governance_hhi", "", "share² × governance risk, 0 to 10 (European Commission 2017, t = 1)",
                  CellType::number, false, 2},
                 {"sole", "", "the one nation that makes anything at all"},
                 {"output", "", "of all together", CellType::number},
                 {"unit", "", "of output"},
                 {"basis", "", "what the output rests on"},
                 {"unknown", "", "whose output has no figure"},
                 {"hhi_low", "", "the index if all were as alike as can be, and areas many", CellType::number,
                  true, 0},
                 {"hhi_high", "", "the index if all were as unlike as can be", CellType::number, true, 0}},
                {}};
    for (const auto& stage : answer) {
        if (stage.producers.empty()) continue;
        const auto& chain = chain_of(network, stage.stage);
        table.rows.push_back({chain.id, network.stages[stage.stage].id, code_of(network, stage.top),
                              stage.top ? share_cell(stage.top_share) : TableCell{UnknownCell{}},
                              stage.top_is_certain, index_cell(stage.hhi), risk_cell(stage.governance_hhi),
                              code_of(network, stage.sole), amount_cell(chain, stage.output), chain.unit,
                              std::string(word(stage.basis)), codes_of(network, stage.unknown), stage.hhi.low,
                              stage.hhi.high});
    }
    return table;
}

Table producer_table(const std::vector<StageConcentration>& answer, const Network& network) {
    Table table{"producers",
                "Who makes how much",
                {{"stage", "", "the stage"},
                 {"nation", "", "a nation or area; areas stand last and are not ranked"},
                 {"share", "", "of the stage's output", CellType::percent},
                 {"output", "", "production, and processing into the stage", CellType::number},
                 {"unit", "", "of output"},
                 {"basis", "", "reported, or only the capacity"},
                 {"share_low", "", "the least the share can be", CellType::percent, true},
                 {"share_high", "", "the most the share can be", CellType::percent, true},
                 {"governance_risk", "", "0 (best) to 10 (worst), from the Worldwide Governance Indicators",
                  CellType::number, true, 2}},
                {}};
    for (const auto& stage : answer) {
        const auto& chain = chain_of(network, stage.stage);
        for (const auto& [nation, output, share, risk] : stage.producers) {
            table.rows.push_back({network.stages[stage.stage].id, network.nations[nation].code,
                                  share_cell(share), amount_cell(chain, output.amount), chain.unit,
                                  std::string(word(output.basis)), share.low * 100, share.high * 100,
                                  risk_cell(risk)});
        }
    }
    return table;
}

/// Reliance by which to rank: the figure, else the least it can be.
double reliance_key(const ImportDependence& of) {
    if (!of.import_reliance) return -std::numeric_limits<double>::infinity();
    return of.import_reliance->value.value_or(of.import_reliance->low);
}

TableCell reliance_cell(const ImportDependence& of) {
    if (!of.import_reliance) return UnknownCell{};
    return cell(*of.import_reliance, 100, {{}, 0, 1});
}

double share_in(const std::optional<Origins>& origins, NationId nation) {
    if (!origins) return 0;
    for (const auto& origin : origins->nations) {
        if (origin.nation == nation) return origin.share;
    }
    return 0;
}

}  // namespace

std::vector<Table> tabulate(const std::vector<StageConcentration>& answer, const Network& network) {
    return {stage_table(answer, network), producer_table(answer, network)};
}

Table tabulate(const std::vector<ImportDependence>& answer, const Network& network) {
    Table table{
        "import_dependence",
        "Who relies on imports, and on whom",
        {{"stage", "", "the stage"},
         {"nation", "", "a nation or area; areas stand last and are not ranked"},
         {"import_reliance", "", "(imports - exports) / consumption; below 0: a net exporter",
          CellType::percent},
         {"top_supplier", "", "whom it imports most from"},
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
        const auto* top = of->suppliers.empty() ? nullptr : &of->suppliers.front();
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

Table tabulate_origins(const Column<NodeId, std::optional<Origins>>& low,
                       const Column<NodeId, std::optional<Origins>>& high, const Network& network) {
    Table table{"origins",
                "Where it entered the chain, by proportional mixing",
                {{"stage", "", "the stage"},
                 {"nation", "", "where it is"},
                 {"origin", "", "where it comes from; empty: no report accounts for it"},
                 {"share", "", "with amounts without figure at their low ends", CellType::percent},
                 {"share_at_high", "", "with amounts without figure at their high ends", CellType::percent}},
                {}};
    for (const auto id : network.markets.ids()) {
        if (!low[id] && !high[id]) continue;
        const auto& market = network.markets[id];
        std::map<NationId, double> found;
        for (const auto* case_ : {&low[id], &high[id]}) {
            if (!*case_) continue;
            for (const auto& origin : (*case_)->nations) found[origin.nation];
        }
        std::vector<std::pair<double, NationId>> order;
        for (const auto& [nation, unused] : found) order.emplace_back(-share_in(low[id], nation), nation);
        std::sort(order.begin(), order.end());
        const auto add = [&](const std::string& origin, double at_low, double at_high) {
            const auto shown = [&](const auto& known, double share) {
                return known ? TableCell{share * 100} : TableCell{UnknownCell{}};
            };
            table.rows.push_back({network.stages[market.stage].id, network.nations[market.nation].code,
                                  origin, shown(low[id], at_low), shown(high[id], at_high)});
        };
        for (const auto& [unused, nation] : order) {
            add(network.nations[nation].code, share_in(low[id], nation), share_in(high[id], nation));
        }
        const auto at_low = low[id] ? low[id]->unknown : 0;
        const auto at_high = high[id] ? high[id]->unknown : 0;
        if (at_low > 0 || at_high > 0) add("", at_low, at_high);
    }
    return table;
}

}  // namespace entente
