#include "batch/explore/rows.hpp"

#include "analysis/alliance/greedy.hpp"
#include "base/workers.hpp"
#include "batch/walk/walk.hpp"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

/// Puts the rows of a block where their alliances stand.
void take(ExploredRows& rows, const std::vector<Alliance>& alliances, const Block& block) {
    const auto nations = rows.nations.size();
    for (std::size_t i = 0; i < block.alliance.size(); ++i) {
        const auto row = *row_of(alliances, block.alliance[i]);
        rows.cost[block.future][row] = block.cost[i];
        for (std::size_t nation = 0; nation < nations; ++nation)
            rows.unmet[block.future][nation][row] = block.unmet[i * nations + nation];
    }
}

}  // namespace

std::optional<ExploredRows> explored_rows(const Plan& plan, const View& base, unsigned threads,
                                          const std::atomic<bool>* stop) {
    const Walk all(plan);
    std::vector<std::uint64_t> numbers(all.blocks);
    std::iota(numbers.begin(), numbers.end(), std::uint64_t{0});
    Collector collector(plan, *base.network, all);
    std::vector<Block> blocks;
    walk(plan, all, base, numbers, {threads, stop}, [&](Block&& block) {
        collector.take(block);
        blocks.push_back(std::move(block));
    });
    if (stop && *stop) return std::nullopt;
    ExploredRows rows{std::move(collector).outcomes(), demanding_nations(plan, *base.network), {}, {}};
    const auto count = rows.outcomes.alliances.size();
    rows.unmet.assign(plan.futures.size(), {rows.nations.size(), std::vector<Parts>(count)});
    rows.cost.assign(plan.futures.size(), std::vector<double>(count));
    for (const auto& block : blocks) take(rows, rows.outcomes.alliances, block);
    return rows;
}

}  // namespace entente
