// Every alliance of twenty candidates on a small network, on one core and on all: checked against cold supplies first.
#include "analysis/supply/supply.hpp"
#include "batch/walk/walk.hpp"
#include "bench/alliances_input.hpp"
#include "bench/timing.hpp"
#include "network/change/trial.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace {

using namespace entente;

/// Walks all blocks, and sums up what they come to, so that runs can be compared.
double walked(const Plan& plan, const View& view, unsigned threads) {
    const Walk order(plan);
    std::vector<std::uint64_t> blocks(order.blocks);
    std::iota(blocks.begin(), blocks.end(), std::uint64_t{0});
    std::vector<double> sums(order.blocks);
    walk(plan, order, view, blocks, {threads, nullptr}, [&](Block&& block) {
        double sum = 0;
        for (const auto cost : block.cost) sum += cost;
        for (const auto unmet : block.unmet) sum += static_cast<double>(unmet.units);
        sums[block.index] = sum;
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

/// Whether some alliances of some blocks come to what a cold supply comes to.
bool agree(const Plan& plan, const bench::Instance& of) {
    const Walk order(plan);
    std::vector<std::uint64_t> blocks;
    for (std::uint64_t block = 0; block < order.blocks;
         block += std::max<std::uint64_t>(1, order.blocks / 16))
        blocks.push_back(block);
    bool good = true;
    walk(plan, order, of.view, blocks, {1, nullptr}, [&](Block&& block) {
        const auto nations = block.unmet.size() / block.alliance.size();
        for (std::size_t row = 0; row < block.alliance.size(); row += 199) {
            auto view = of.view;
            for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
                if ((block.alliance[row] >> i & 1) != 0) keep(view, plan.candidates[i].edits);
            }
            const auto cold = supply(view, plan.chain);
            Parts unmet;
            for (std::size_t i = 0; i < nations; ++i) unmet += block.unmet[row * nations + i];
            good = good && unmet == together(cold).unmet() && block.cost[row] == money(cold);
        }
    });
    return good;
}

double resident_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

bool measure(const std::string& name, int steps, std::size_t candidates, int rounds) {
    auto of = bench::instance({.nations = 20, .links_each = 40, .steps = steps}, 1);
    const auto plan = bench::plan(of, candidates);
    if (!agree(plan, of)) {
        fmt::print("{}: the answers differ\n", name);
        return false;
    }
    double one = 0, all = 0;
    const auto timings = bench::in_turn(
        rounds, {[&] { one = walked(plan, of.view, 1); }, [&] { all = walked(plan, of.view, 0); }});
    const auto alliances = static_cast<double>(std::uint64_t{1} << candidates);
    fmt::print("{}: 2^{} alliances, {} arcs\n", name, candidates, of.grid.size());
    fmt::print("  one thread   {:8.0f} ms ({:.0f} to {:.0f}), {:.2f} µs an alliance\n", timings[0].median,
               timings[0].best, timings[0].worst, 1000 * timings[0].median / alliances);
    fmt::print("  all threads  {:8.0f} ms ({:.0f} to {:.0f}), {:.2f} times one\n", timings[1].median,
               timings[1].best, timings[1].worst, timings[0].median / timings[1].median);
    fmt::print("  at most {:.0f} MB resident\n", resident_megabytes());
    return one == all;
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 3;
    const std::size_t candidates =
        count > 2 ? static_cast<std::size_t>(std::max(1, std::atoi(words[2]))) : 20;
    fmt::print("median (best to worst) of {} rounds\n", rounds);
    bool good = measure("price", 1, candidates, rounds);
    good &= measure("fair", 20, candidates, rounds);
    return good ? 0 : 1;
}
