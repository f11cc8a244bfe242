#include "analysis/loss/worst.hpp"

#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace entente;

namespace {

/// The first of all sets of this size that lose most, by looking at each.
WorstSet enumerated(View& view, const std::vector<FailureKind>& kinds, std::size_t size) {
    FailureTrial trial(view, ChainId{0});
    const auto all = failures(trial.grid(), view, kinds);
    const auto before = trial.unmet({});
    WorstSet worst;
    std::vector<std::uint8_t> taken(all.size(), 0);
    std::fill(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(size), std::uint8_t{1});
    do {
        std::vector<Failure> set;
        std::set<NationId> own;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!taken[i]) continue;
            set.push_back(all[i]);
            for (const auto nation : own_nations(*view.network, all[i])) own.insert(nation);
        }
        const auto unmet = trial.unmet(set);
        Parts lost;
        for (const auto demand : unmet.ids()) {
            const auto nation = view.network->markets[view.network->demands[demand].market].nation;
            if (!own.contains(nation)) lost += unmet[demand] - before[demand];
        }
        if (worst.failed.empty() || lost > worst.lost) worst = {set, lost, lost};
    } while (std::prev_permutation(taken.begin(), taken.end()));
    return worst;
}

}  // namespace

TEST_CASE("two that replace each other are worst together though neither is alone") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 100}}
          MYS: {production: {magnet: 100}}
          USA: {production: {magnet: 10}}
          DEU: {demand: {magnet: 100}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 100, cost: 1}
          - {from: MYS, to: DEU, stage: magnet, capacity: 100, cost: 2}
          - {from: USA, to: DEU, stage: magnet, capacity: 10, cost: 3}
    )");
    auto view = network.view();
    const auto worst = worst_case(view, ChainId{0}, {.most = 3, .kinds = {FailureKind::link}});
    REQUIRE(worst.sets.size() == 3);
    CHECK(worst.sets[0].lost == Parts{0});
    CHECK(worst.sets[1].lost == Parts{90});
    CHECK(name(network, worst.sets[1].failed[0]) == "CHN → DEU, magnet");
    CHECK(name(network, worst.sets[1].failed[1]) == "MYS → DEU, magnet");
    CHECK(worst.sets[2].lost == Parts{100});
    CHECK(worst.sets[2].proven());
}

TEST_CASE("the worst set is the first of all that lose most") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        auto view = network.view();
        for (const auto& kinds :
             {std::vector{FailureKind::nation, FailureKind::agreement, FailureKind::exports},
              std::vector{FailureKind::link, FailureKind::passage, FailureKind::owner}}) {
            const auto worst = worst_case(view, ChainId{0}, {.most = 3, .kinds = kinds});
            for (std::size_t size = 1; size <= worst.sets.size(); ++size) {
                CAPTURE(size);
                const auto judged = enumerated(view, kinds, size);
                CHECK(worst.sets[size - 1].lost == judged.lost);
                CHECK(worst.sets[size - 1].failed == judged.failed);
                CHECK(worst.sets[size - 1].proven());
            }
        }
    }
}

TEST_CASE("a search that is stopped says what no set exceeds") {
    const auto network = network_of(generated::chain_text(7));
    auto view = network.view();
    const std::vector kinds{FailureKind::link, FailureKind::nation};
    const auto whole = worst_case(view, ChainId{0}, {.most = 2, .kinds = kinds});
    for (std::uint64_t most = 1; most < whole.solved; most += 3) {
        CAPTURE(most);
        const auto cut_short = worst_case(view, ChainId{0}, {.most = 2, .kinds = kinds, .most_solved = most});
        REQUIRE(cut_short.sets.size() <= whole.sets.size());
        for (std::size_t i = 0; i < cut_short.sets.size(); ++i) {
            CHECK(cut_short.sets[i].failed.size() == i + 1);
            CHECK(cut_short.sets[i].lost <= whole.sets[i].lost);
            CHECK(cut_short.sets[i].bound >= whole.sets[i].lost);
        }
    }
}

TEST_CASE("what the progress of a search says holds of what it finds in the end") {
    const auto network = network_of(generated::chain_text(7));
    auto view = network.view();
    std::vector<WorstProgress> told;
    WorstOptions options{.most = 4};
    options.progress = [&](const WorstProgress& progress) { told.push_back(progress); };
    const auto worst = worst_case(view, ChainId{0}, options);
    for (const auto& progress : told) {
        const auto lost = worst.sets[progress.size - 1].lost;
        CHECK(progress.best <= lost);
        CHECK(progress.bound >= lost);
    }
    CHECK_FALSE(told.empty());
}
