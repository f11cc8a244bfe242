#include "batch/result/outcomes.hpp"

#include "analysis/alliance/greedy.hpp"
#include "batch/walk/row_writer.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace entente {

namespace {

std::vector<Alliance> alliances_of(const Plan& plan, const Walk& walk) {
    std::vector<Alliance> alliances;
    for (std::uint64_t rank = 0; rank < walk.order.size(); ++rank) {
        const auto alliance = walk.order[rank];
        if (!inadmissible(plan, alliance)) alliances.push_back(alliance);
    }
    std::sort(alliances.begin(), alliances.end());
    return alliances;
}

}  // namespace

Columns Outcomes::columns(std::size_t figure) const {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(figure * futures);
    return {first, first + static_cast<std::ptrdiff_t>(futures)};
}

double memory_of(const Plan& plan, std::uint64_t alliances) {
    constexpr double row = 8 + 4 * 4;  // its mask, and places in rankings
    const auto each = static_cast<double>(8 * figures(plan).size() * (plan.futures.size() + 1));
    return static_cast<double>(alliances) * (row + each + 8 * 3);  // regret and worths
}

Collector::Collector(const Plan& plan, const Network& network, const Walk& walk) : reader_(plan, network) {
    outcomes_.alliances = alliances_of(plan, walk);
    outcomes_.figures = figures(plan);
    outcomes_.futures = plan.futures.size();
    outcomes_.values.assign(outcomes_.figures.size() * outcomes_.futures,
                            std::vector<double>(outcomes_.alliances.size()));
}

void Collector::take(const Block& block) {
    if (block.future == 0) {
        outcomes_.looked_at += block.looked_at;
        outcomes_.excluded += block.excluded;
        outcomes_.beyond_budget += block.beyond_budget;
    }
    for (std::size_t i = 0; i < block.alliance.size(); ++i) {
        const auto row = row_of(outcomes_.alliances, block.alliance[i]);
        assert(row);
        for (std::size_t figure = 0; figure < outcomes_.figures.size(); ++figure) {
            outcomes_.values[figure * outcomes_.futures + block.future][*row] =
                reader_.read(outcomes_.figures[figure], block, i);
        }
    }
}

Outcomes Collector::outcomes() && {
    return std::move(outcomes_);
}

std::optional<Outcomes> all_outcomes(const Plan& plan, const View& base, const WalkOptions& options) {
    const Walk all(plan);
    std::vector<std::uint64_t> blocks(all.blocks);
    std::iota(blocks.begin(), blocks.end(), std::uint64_t{0});
    Collector collector(plan, *base.network, all);
    walk(plan, all, base, blocks, options, [&](Block&& block) { collector.take(block); });
    if (options.stop && options.stop->load()) return std::nullopt;
    return std::move(collector).outcomes();
}

Block evaluate(const Plan& plan, const View& base, std::uint32_t future, Alliance alliance) {
    Block block;
    block.future = future;
    AllianceSolver solver(plan, plan.futures[future], base);
    RowWriter writer(plan, solver);
    solver.go_to(alliance);
    writer.add_row(block);
    return block;
}

}  // namespace entente
