// What a store adds to every alliance of twenty candidates on a small network, and how fast it is read and merged.
#include "batch/run.hpp"
#include "batch/store/merge.hpp"
#include "batch/walk/walk.hpp"
#include "bench/alliances_input.hpp"
#include "bench/timing.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <string>

namespace {

using namespace entente;

/// The sum of all costs, so that what was walked and what is read can be compared.
double walked(const Plan& plan, const View& view) {
    const Walk order(plan);
    std::vector<std::uint64_t> blocks(order.blocks);
    std::iota(blocks.begin(), blocks.end(), std::uint64_t{0});
    double sum = 0;
    walk(plan, order, view, blocks, {}, [&](Block&& block) {
        for (const auto cost : block.cost) sum += cost;
    });
    return sum;
}

double summed(const Store& store) {
    double sum = 0;
    store.for_each_row([&](const StoredRow& row) { sum += row.cost; });
    return sum;
}

double megabytes(const std::string& path) {
    return static_cast<double>(std::filesystem::file_size(path)) / 1e6;
}

bool measure(const std::string& folder, std::size_t candidates, int rounds) {
    auto of = bench::instance({.nations = 20, .links_each = 40, .steps = 1}, 1);
    const auto plan = bench::plan(of, candidates);
    const auto manifest = entente::manifest(plan, *of.network, {});
    const auto path = folder + "/bench.sqlite", target = folder + "/merged.sqlite";
    Refusal refusal;
    double from_walk = 0, from_store = 0;
    const auto timings = bench::in_turn(rounds, {[&] { from_walk = walked(plan, of.view); },
                                                 [&] {
                                                     std::filesystem::remove(path);
                                                     auto store = Store::open(path, manifest, refusal);
                                                     run(plan, of.view, *store);
                                                 },
                                                 [&] { from_store = summed(*Store::read(path, refusal)); },
                                                 [&] {
                                                     std::filesystem::remove(target);
                                                     merge(target, {path}, {}, refusal);
                                                 }});
    const auto said = [&](const char* what, std::size_t at) {
        fmt::print("  {:24} {:8.0f} ms ({:.0f} to {:.0f})\n", what, timings[at].median, timings[at].best,
                   timings[at].worst);
    };
    fmt::print("2^{} alliances, {} nations: {:.0f} MB\n", candidates, manifest.nations.size(),
               megabytes(path));
    said("walked", 0);
    said("walked into a store", 1);
    said("opened and read", 2);
    said("merged", 3);
    std::filesystem::remove(path);
    std::filesystem::remove(target);
    return std::abs(from_walk - from_store) <= 1e-9 * std::abs(from_walk);
}

}  // namespace

int main(int count, char** words) {
    const int rounds = count > 1 ? std::max(1, std::atoi(words[1])) : 3;
    const std::size_t candidates =
        count > 2 ? static_cast<std::size_t>(std::max(1, std::atoi(words[2]))) : 20;
    const std::string folder = count > 3 ? words[3] : std::filesystem::temp_directory_path().string();
    fmt::print("median (best to worst) of {} rounds\n", rounds);
    return measure(folder, candidates, rounds) ? 0 : 1;
}
