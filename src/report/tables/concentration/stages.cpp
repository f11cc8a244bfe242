#include "report/tables/amount.hpp"
#include "report/tables/concentration.hpp"
#include "report/tables/concentration/cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {

namespace {

std::string codes_of(const Network& network, const std::vector<NationId>& nations) {
    std::vector<std::string> codes;
    for (const auto nation : nations) codes.push_back(network.nations[nation].code);
    return fmt::format("{}", fmt::join(codes, " "));
}

std::string code_of(const Network& network, std::optional<NationId> nation) {
    return nation ? network.nations[*nation].code : "";
}

TableCell known(const std::optional<double>& figure, double factor) {
    return figure ? TableCell{*figure * factor} : TableCell{UnknownCell{}};
}

/// A share of all output, with bounds where parts are intervals. Where a part has no bound that would say nothing: then
/// of the output that has a figure.
TableCell share_in(const StageConcentration& stage, const Bracket& share,
                   const std::optional<double>& of_known) {
    return stage.is_bounded() ? share_cell(share) : known(of_known, 100);
}

TableCell at_least(const ChainRecord& chain, const Total& output) {
    if (output.value) return in_units(chain, *output.value);
    return output.low == 0 ? TableCell{UnknownCell{}} : in_units(chain, output.low);
}

Table stage_table(const std::vector<StageConcentration>& answer, const Network& network) {
    Table table{"concentration",
                "Who dominates each stage",
                {{"chain", "", "the chain"},
                 {"stage", "", "the stage"},
                 {"top", "", "the nation with the largest share"},
                 {"top_share", "",
                  "its share of the output; where a part has no bound, of the output that has a figure",
                  CellType::percent},
                 {"certain", "", "no other can have more, whatever is unknown", CellType::yes_no},
                 {"hhi", "",
                  "Herfindahl-Hirschman index of the output, 0 to 10,000; where a part has no bound, of the "
                  "output that "
                  "has a figure; an area counts as one",
                  CellType::number, false, 0},
                 {"governance_hhi", "", "share² × governance risk, 0 to 10 (European Commission 2017, t = 1)",
                  CellType::number, false, 2},
                 {"sole", "", "the one nation that makes anything at all"},
                 {"output", "", "of all together; where some is unknown, at least", CellType::number},
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
                              share_in(stage, stage.top_share, stage.top_share_of_known),
                              stage.top_is_certain,
                              stage.is_bounded() ? index_cell(stage.hhi) : known(stage.hhi_of_known, 1),
                              risk_cell(stage.governance_hhi), code_of(network, stage.sole),
                              at_least(chain, stage.output), chain.unit, std::string(word(stage.basis)),
                              codes_of(network, stage.unknown), stage.hhi.low, stage.hhi.high});
    }
    return table;
}

Table producer_table(const std::vector<StageConcentration>& answer, const Network& network) {
    Table table{
        "producers",
        "Who makes how much",
        {{"stage", "", "the stage"},
         {"nation", "", "a nation or area; areas stand last and are not ranked"},
         {"share", "", "of the stage's output; where a part has no bound, of the output that has a figure",
          CellType::percent},
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
        for (const auto& [nation, output, share, of_known, risk] : stage.producers) {
            table.rows.push_back({network.stages[stage.stage].id, network.nations[nation].code,
                                  share_in(stage, share, of_known), amount_cell(chain, output.amount),
                                  chain.unit, std::string(word(output.basis)), share.low * 100,
                                  share.high * 100, risk_cell(risk)});
        }
    }
    return table;
}

}  // namespace

std::vector<Table> tabulate(const std::vector<StageConcentration>& answer, const Network& network) {
    return {stage_table(answer, network), producer_table(answer, network)};
}

}  // namespace entente
