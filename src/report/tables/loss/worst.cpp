#include "report/format/number.hpp"
#include "report/tables/amount.hpp"
#include "report/tables/failure/words.hpp"
#include "report/tables/loss.hpp"
#include "report/tables/loss/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

std::string names(const Network& network, const std::vector<Failure>& failed) {
    std::vector<std::string> names;
    for (const auto& failure : failed) names.push_back(name(network, failure));
    return joined(names, " + ");
}

/// What the failures lose one by one, added up.
Parts sum_of_singles(const Losses& singles, const std::vector<Failure>& failed) {
    Parts sum;
    for (const auto& loss : singles.losses) {
        if (std::find(failed.begin(), failed.end(), loss.failure) != failed.end()) sum += loss.lost;
    }
    return sum;
}

TableCell share_cell(const Network& network, ChainId chain, Parts lost, Parts wanted) {
    if (wanted == Parts{}) return UnknownCell{};
    return between(percent(network, chain, lost, wanted), percent(network, chain, lost, wanted));
}

}  // namespace

Table tabulate(const WorstCase& answer, const Losses& singles, const Network& network) {
    const auto chain = singles.before.grid->chain;
    const auto unit = counted_unit(network, chain);
    Table table{"worst",
                "The worst to lose together",
                {{"together", "", "how many fail", CellType::integer},
                 {"elements", "", "which"},
                 {"loss", unit, "unmet demand more than before, after rerouting", CellType::number},
                 {"share", "%", "of all demand", CellType::percent},
                 {"one_by_one", unit, "the sum of what each loses alone", CellType::number},
                 {"at_most", unit, "no set of so many loses more", CellType::number},
                 {"proven", "", "whether that is what this set loses", CellType::yes_no}},
                {}};
    for (const auto& set : answer.sets) {
        table.rows.push_back({whole(set.failed.size()), names(network, set.failed),
                              counted(network, chain, set.lost),
                              share_cell(network, chain, set.lost, answer.wanted),
                              counted(network, chain, sum_of_singles(singles, set.failed)),
                              counted(network, chain, set.bound), set.proven()});
    }
    return table;
}

Bars plotted(const WorstCase& answer, const Losses& singles, const Network& network) {
    const auto chain = singles.before.grid->chain;
    Bars bars{"The worst to lose together",
              fmt::format("unmet demand more than before, {}", counted_unit(network, chain)),
              "lost together, after rerouting",
              "lost one by one, added up",
              {},
              {}};
    for (const auto& set : answer.sets) {
        const auto share = percent(network, chain, set.lost, answer.wanted);
        const auto of_all = std::isnan(share) ? std::string() : fmt::format(", {}%", rounded(share, 1));
        Bar bar{fmt::format("{} together", set.failed.size()),
                {},
                counted(network, chain, set.lost),
                counted(network, chain, sum_of_singles(singles, set.failed)),
                amount_text(network, chain, set.lost) + of_all};
        for (const auto& failure : set.failed) bar.words.push_back(name(network, failure));
        if (!set.proven())
            bar.words.push_back(
                fmt::format("not proven: at most {}", amount_text(network, chain, set.bound)));
        bars.bars.push_back(std::move(bar));
    }
    return bars;
}

Table tabulate(const TargetedClosure& zero, const TargetedClosure& unbounded, const Network& network,
               ChainId chain) {
    const auto unit = counted_unit(network, chain);
    const auto cell = [&](Parts TargetedClosure::*amount) {
        return counted_cell(network, chain, zero.*amount, unbounded.*amount);
    };
    return {"targeted",
            "What one loses if the other closes its trade with it",
            {{"by", "", "who closes"},
             {"on", "", "who loses"},
             {"evaded", unit, "unmet demand more if only the links between them close and goods go round",
              CellType::number},
             {"sealed", unit, "if who closes stops all exports", CellType::number},
             {"wanted", unit, "by who loses", CellType::number}},
            {{network.nations[zero.by].code, network.nations[zero.on].code, cell(&TargetedClosure::evaded),
              cell(&TargetedClosure::sealed), cell(&TargetedClosure::wanted)}}};
}

}  // namespace entente
