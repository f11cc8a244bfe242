#include "analysis/supply/supply.hpp"

#include "bench/supply_input.hpp"
#include "bench/timing.hpp"
#include "network/change/trial.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <span>
#include <string>
#include <vector>

// Supply of small changes, ours going on from what it has, against LEMON from scratch.
// Usage: supply_bench [rounds]

namespace {

using namespace entente;
using bench::Instance;
using bench::Scenario;

/// A circulation of ours at the base of an instance.
NetworkSimplex cold(const Instance& of) {
    NetworkSimplex simplex({of.problem.nodes, of.problem.from, of.problem.to, of.grid.tie});
    for (std::uint32_t arc = 0; arc < of.problem.from.size(); ++arc) {
        simplex.set(arc, of.problem.cost[arc], of.problem.capacity[arc]);
    }
    simplex.solve();
    return simplex;
}

void solve(NetworkSimplex& simplex, const Scenario& scenario) {
    for (const auto& [arc, capacity] : scenario.arcs) simplex.set(arc, simplex.cost(arc), capacity);
    simplex.solve();
}

void solve(judge::Lemon& lemon, const Instance& of, const Scenario& scenario) {
    for (const auto& [arc, capacity] : scenario.arcs) lemon.set_capacity(arc, capacity);
    lemon.solve();
    for (const auto& [arc, capacity] : scenario.arcs) lemon.set_capacity(arc, of.problem.capacity[arc]);
}

/// The user's way: a trial of a view, and a solver that catches up.
void solve(Solver& solver, View& view, const Scenario& scenario) {
    const Trial trial(view, scenario.edits);
    solver.solve(view);
}

void solve_without(Solver& solver, const View& view, const Scenario& scenario,
                   std::vector<Exception>& exceptions) {
    exceptions.clear();
    for (const auto& [arc, capacity] : scenario.arcs) {
        exceptions.push_back({arc, {bounds(solver.grid(), view, arc).cost, capacity}});
    }
    solver.solve(view, exceptions);
}

std::vector<Scenario> scenarios(const Instance& of, std::size_t count, std::uint64_t seed) {
    generated::Dice dice(seed);
    std::vector<Scenario> made;
    while (made.size() < count) made.push_back(bench::some_links(of, dice));
    return made;
}

std::vector<Scenario> removals(const Instance& of) {
    std::vector<Scenario> made;
    for (const auto nation : of.network->nations.ids()) made.push_back(bench::removal(of, nation));
    return made;
}

/// What a solver's circulation costs in an instance with its own penalties.
Wide cost_of(const Instance& of, const Solver& solver) {
    return total_cost(of.problem.cost, solver.simplex().flows());
}

/// Whether both layers find what LEMON finds.
bool agree(Instance& of, const std::vector<Scenario>& all) {
    auto simplex = cold(of);
    simplex.remember();
    Solver solver(of.view, ChainId{0});
    judge::Lemon lemon(of.problem);
    std::vector<Exception> exceptions;
    for (const auto& scenario : all) {
        solve(lemon, of, scenario);
        solve(simplex, scenario);
        const auto ours = total_cost(of.problem.cost, simplex.flows());
        simplex.recall();
        if (scenario.edits.empty()) {
            solve_without(solver, of.view, scenario, exceptions);
        } else {
            solve(solver, of.view, scenario);
        }
        if (ours != lemon.cost() || cost_of(of, solver) != lemon.cost()) return false;
    }
    return true;
}

void print(const std::string& name, const bench::Timing& timing, std::size_t count) {
    const auto each = [&](double milliseconds) { return 1e3 * milliseconds / static_cast<double>(count); };
    fmt::print("  {:<44} {:>9.1f} ({:.1f} to {:.1f}) us\n", name, each(timing.median), each(timing.best),
               each(timing.worst));
}

void print_pivots(const PivotCount& before, const PivotCount& after, std::size_t count) {
    const auto each = [&](std::uint64_t from, std::uint64_t to) {
        return static_cast<double>(to - from) / static_cast<double>(count);
    };
    fmt::print("  pivots a scenario: {:.1f}; {:.0f} arcs priced\n", each(before.count, after.count),
               each(before.scanned, after.scanned));
}

/// Small random changes, each from the base and back.
void changes(Instance& of, int rounds, std::size_t count, std::size_t count_lemon) {
    auto simplex = cold(of);
    simplex.remember();
    Solver solver(of.view, ChainId{0});
    judge::Lemon lemon(of.problem);
    const auto all = scenarios(of, count * static_cast<std::size_t>(rounds), 7);
    std::size_t round_simplex = 0, round_solver = 0, round_lemon = 0;
    const auto of_round = [&](std::size_t& round, std::size_t most) {
        return std::span(all).subspan(round++ * count, most);
    };
    const auto before = simplex.pivots();
    const auto timings =
        bench::in_turn(rounds, {[&] {
                                    for (const auto& one : of_round(round_simplex, count)) {
                                        solve(simplex, one);
                                        simplex.recall();
                                    }
                                },
                                [&] {
                                    for (const auto& one : of_round(round_solver, count))
                                        solve(solver, of.view, one);
                                },
                                [&] {
                                    for (const auto& one : of_round(round_lemon, count_lemon))
                                        solve(lemon, of, one);
                                }});
    print("simplex, from the base and back", timings[0], count);
    print("solver, trial and back", timings[1], count);
    print("LEMON from scratch", timings[2], count_lemon);
    const auto lemon_each = timings[2].median / static_cast<double>(count_lemon);
    const auto per_second = [&](const bench::Timing& timing) {
        return 1e3 * static_cast<double>(count) / timing.median;
    };
    fmt::print("  scenarios a second: {:.0f} simplex (x{:.1f}), {:.0f} solver (x{:.1f}), {:.0f} LEMON\n",
               per_second(timings[0]), per_second(timings[0]) * lemon_each / 1e3, per_second(timings[1]),
               per_second(timings[1]) * lemon_each / 1e3, 1e3 / lemon_each);
    print_pivots(before, simplex.pivots(), all.size());
}

void each_nation(Instance& of, int rounds) {
    auto simplex = cold(of);
    simplex.remember();
    Solver solver(of.view, ChainId{0});
    judge::Lemon lemon(of.problem);
    const auto all = removals(of);
    std::vector<Exception> exceptions;
    const auto before = simplex.pivots();
    const auto timings = bench::in_turn(rounds, {[&] {
                                                     for (const auto& one : all) {
                                                         solve(simplex, one);
                                                         simplex.recall();
                                                     }
                                                 },
                                                 [&] {
                                                     for (const auto& one : all)
                                                         solve_without(solver, of.view, one, exceptions);
                                                 },
                                                 [&] { lemon.solve(); }});
    print("simplex, a removal", timings[0], all.size());
    print("solver, a removal", timings[1], all.size());
    fmt::print("  all {} removals in solves of LEMON: {:.1f} simplex, {:.1f} solver\n", all.size(),
               timings[0].median / timings[2].median, timings[1].median / timings[2].median);
    print_pivots(before, simplex.pivots(), all.size() * static_cast<std::size_t>(rounds));
}

/// What is allocated now.
std::size_t allocated() {
    const auto all = mallinfo2();
    return all.uordblks + all.hblkhd;
}

void print_memory(const Instance& of) {
    const auto arcs = static_cast<double>(of.grid.size());
    const auto before = allocated();
    auto simplex = cold(of);
    simplex.remember();
    const auto between = allocated();
    const Solver solver(of.view, ChainId{0});
    const auto after = allocated();
    fmt::print("  bytes an arc: {:.0f} simplex, {:.0f} solver\n",
               static_cast<double>(between - before) / arcs, static_cast<double>(after - between) / arcs);
}

void from_nothing(const Instance& of, int rounds) {
    PivotCount took;
    const auto timings = bench::in_turn(
        rounds, {[&] { took = cold(of).pivots(); }, [&] { judge::Lemon(of.problem).solve(); }});
    print("simplex from nothing", timings[0], 1);
    print("LEMON from nothing", timings[1], 1);
    fmt::print("  LEMON / ours: {:.2f}\n", timings[1].median / timings[0].median);
    print_pivots({}, took, 1);
}

bool measure(const std::string& name, const generated::ChainSize& size, int rounds, std::size_t count,
             std::size_t count_lemon) {
    auto of = bench::instance(size, 1);
    fmt::print("{}: {} nations, {} nodes, {} arcs, {} of them open\n", name, size.nations, of.grid.nodes,
               of.grid.size(),
               std::count_if(of.problem.capacity.begin(), of.problem.capacity.end(),
                             [](auto capacity) { return capacity > 0; }));
    if (!agree(of, scenarios(of, 10 * count_lemon, 5)) || !agree(of, removals(of))) {
        fmt::print("{}: the answers differ\n", name);
        return false;
    }
    changes(of, rounds, count, count_lemon);
    each_nation(of, rounds);
    from_nothing(of, rounds);
    print_memory(of);
    return true;
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 7;
    fmt::print("median (best to worst) of {} rounds, one thread\n", rounds);
    bool good = measure("small", {.nations = 20, .links_each = 20, .steps = 1}, rounds, 2'000, 500);
    good &= measure("small, fair", {.nations = 20, .links_each = 60}, rounds, 2'000, 200);
    good &= measure("big", {.nations = 230, .links_each = 4'400}, rounds, 200, 10);
    return good ? 0 : 1;
}
