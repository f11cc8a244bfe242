#include "analysis/stress/stress.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"
#include "random_stocks.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace entente;

namespace {

constexpr Fraction year{1, 1};

double missing_of(const Stress& stress, std::size_t demand) {
    return *missing_parts(stress, stress.demands[demand]);
}

/// "DEU 1/5, FRA never": when each demand runs out, in periods.
std::string times(const Stress& stress) {
    const auto& network = *stress.grid->grid.network;
    std::string text;
    for (const auto& demand : stress.demands) {
        const auto time = time_of(stress, demand);
        const auto& record = network.demands[demand.demand];
        text += text.empty() ? "" : ", ";
        text += network.nations[network.markets[record.market].nation].code + " ";
        text += time ? fmt::format("{}/{}", static_cast<std::int64_t>(time->over),
                                   static_cast<std::int64_t>(time->under))
                     : "never";
    }
    return text;
}

Stress stress_of(const Network& network, Fraction duration = year) {
    return stress(network.view(), ChainId{0}, duration);
}

/// All cuts of a network, found without its grid: sides of markets without limits are one node.
struct Cuts {
    struct Arc {
        std::size_t from, to;
        std::int64_t rate, once;
    };
    struct Want {
        std::vector<std::size_t> nodes;  // all of them in the cut: then it counts
        std::int64_t rate;
    };
    std::size_t nodes = 1;  // 0 is outside
    std::vector<Arc> arcs;
    std::vector<std::pair<NodeId, Want>> wants;

    explicit Cuts(const View& view) {
        const auto& network = *view.network;
        const auto amount = [&](Quantity quantity, NodeId market) {
            return parts(network, quantity, network.markets[market].stage).units;
        };
        std::vector<std::size_t> keep, in, out, home;
        for (const auto market : network.markets.ids()) {
            keep.push_back(nodes++);
            in.push_back(view.import_limit[market] == unlimited ? keep.back() : nodes++);
            out.push_back(view.export_limit[market] == unlimited ? keep.back() : nodes++);
            home.push_back(nodes++);
            if (in.back() != keep.back())
                arcs.push_back({in.back(), keep.back(), amount(view.import_limit[market], market), 0});
            if (out.back() != keep.back())
                arcs.push_back({keep.back(), out.back(), amount(view.export_limit[market], market), 0});
            bool strategic = false;
            for (const auto& stock : network.stocks) strategic |= stock.market == market && stock.strategic;
            arcs.push_back({0, strategic ? home.back() : keep.back(), 0, amount(view.stock[market], market)});
        }
        for (const auto production : network.productions.ids()) {
            const auto market = network.productions[production].market;
            arcs.push_back({0, keep[market.index], amount(view.production_capacity[production], market), 0});
        }
        for (const auto link : view.links()) {
            const auto from = network.topology->from(link), to = network.topology->to(link);
            const auto most = view.open[link] ? amount(view.capacity[link], to) : 0;
            if (network.links[link].kind == LinkKind::trade) {
                arcs.push_back({out[from.index], in[to.index], most, 0});
                continue;
            }
            arcs.push_back({keep[from.index], keep[to.index], most, 0});
            arcs.push_back({home[from.index], home[to.index], most, 0});
        }
        for (const auto demand : network.demands.ids()) {
            const auto market = network.demands[demand].market;
            wants.push_back(
                {market, {{keep[market.index], home[market.index]}, amount(view.demand[demand], market)}});
        }
    }

    struct Cut {
        std::uint32_t nodes;
        std::int64_t excess, stock;  // demand less capacity; what enters once
    };
    [[nodiscard]] bool counts(std::uint32_t set, const Want& want) const {
        return std::all_of(want.nodes.begin(), want.nodes.end(), [&](auto node) { return set >> node & 1U; });
    }
    [[nodiscard]] std::vector<Cut> all() const {
        std::vector<Cut> cuts;
        for (std::uint32_t set = 0; set < (1U << nodes); set += 2) {
            Cut cut{set, 0, 0};
            for (const auto& arc : arcs) {
                if ((set >> arc.from & 1U) != 0 || (set >> arc.to & 1U) == 0) continue;
                cut.excess -= arc.rate;
                cut.stock += arc.once;
            }
            for (const auto& [market, want] : wants) cut.excess += counts(set, want) ? want.rate : 0;
            cuts.push_back(cut);
        }
        return cuts;
    }
    [[nodiscard]] std::vector<NodeId> markets(std::uint32_t set) const {
        std::vector<NodeId> in;
        for (const auto& [market, want] : wants) {
            if (want.rate > 0 && counts(set, want)) in.push_back(market);
        }
        std::sort(in.begin(), in.end());
        in.erase(std::unique(in.begin(), in.end()), in.end());
        return in;
    }
};

/// What is short at least once a time has passed, in parts of its denominator.
Wide missing(const Cuts::Cut& cut, Fraction time) {
    return time.over * cut.excess - time.under * cut.stock;
}

/// When which markets run short, by looking at every cut.
std::vector<std::pair<Fraction, std::vector<NodeId>>> by_enumeration(const Cuts& cuts) {
    const auto all = cuts.all();
    std::vector<std::pair<Fraction, std::vector<NodeId>>> found;
    auto before = all.front();
    while (true) {
        std::optional<Fraction> next;
        for (const auto& cut : all) {
            if (cut.excess <= before.excess) continue;
            const auto time = reduced(cut.stock - before.stock, cut.excess - before.excess);
            if (!next || time.over * next->under < next->over * time.under) next = time;
        }
        if (!next) return found;
        for (const auto& cut : all) {
            const auto more = missing(cut, *next) - missing(before, *next);
            if (more > 0 || (more == 0 && cut.excess > before.excess)) before = cut;
        }
        for (const auto& cut : all) {  // the smallest of its kind
            if (missing(cut, *next) == missing(before, *next) && cut.excess == before.excess &&
                (cut.nodes & before.nodes) == cut.nodes)
                before = cut;
        }
        found.emplace_back(*next, cuts.markets(before.nodes));
    }
}

}  // namespace

TEST_CASE("a stock lasts as long as it covers what inflow does not") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 300}}
          DEU: {demand: {magnet: 1000}, stock: {magnet: 200}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: unlimited}
    )");
    const auto answer = stress_of(network);
    CHECK(times(answer) == "DEU 2/7");
    REQUIRE(answer.depletions.size() == 1);
    CHECK(answer.depletions[0].stocks == std::vector{network["DEU:magnet"]});
    CHECK(answer.depletions[0].wanted == Parts{1000});
    CHECK(answer.depletions[0].arriving == Parts{300});
    CHECK(answer.depletions[0].held == Parts{200});
    CHECK_FALSE(answer.demands[0].survives);
    CHECK(missing_of(answer, 0) == doctest::Approx(500));
    CHECK(stress_of(network, {2, 7}).demands[0].survives);
    CHECK(missing_of(stress_of(network, {2, 7}), 0) == 0);
}

TEST_CASE("what is short without stock runs out at once, and what arrives enough lasts for ever") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 10}, demand: {magnet: 10}}
          DEU: {demand: {magnet: 5}}
          FRA: {demand: {magnet: 5}, stock: {magnet: 5}}
    )");
    CHECK(times(stress_of(network)) == "CHN never, DEU 0/1, FRA 1/1");
}

TEST_CASE("those that hold a stock live on it while others that have none take what arrives") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 10}}
          DEU: {demand: {magnet: 20}}
          FRA: {demand: {magnet: 20}, stock: {magnet: 5}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 10}
          - {from: CHN, to: FRA, stage: magnet, capacity: 10}
    )");
    const auto answer = stress_of(network);
    CHECK(times(answer) == "DEU 0/1, FRA 1/4");
    CHECK(missing_of(answer, 0) + missing_of(answer, 1) == doctest::Approx(25));
}

TEST_CASE("what runs out at one time without having to do with each other is told apart") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 10}}
          DEU: {demand: {magnet: 20}}
          FRA: {demand: {magnet: 5}}
          JPN: {demand: {magnet: 5}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 10}
          - {from: DEU, to: FRA, stage: magnet, capacity: 10}
    )");
    const auto answer = stress_of(network);
    REQUIRE(answer.depletions.size() == 2);
    CHECK(answer.depletions[0].markets == std::vector{network["DEU:magnet"], network["FRA:magnet"]});
    CHECK(answer.depletions[1].markets == std::vector{network["JPN:magnet"]});
    CHECK(answer.depletions[1].inflow.empty());
}

TEST_CASE("a stock that others live on runs out, too") {
    const auto network = network_of(R"(
        nations:
          ISL: {stock: {magnet: 8}}
          MUS: {demand: {magnet: 20}}
        links:
          - {from: ISL, to: MUS, stage: magnet, capacity: 4}
    )");
    const auto answer = stress_of(network);
    REQUIRE(answer.depletions.size() == 2);
    CHECK(answer.depletions[0].markets == std::vector{network["MUS:magnet"]});
    CHECK(answer.depletions[0].time == Fraction{0, 1});
    CHECK(answer.depletions[1].markets.empty());
    CHECK(answer.depletions[1].stocks == std::vector{network["ISL:magnet"]});
    CHECK(answer.depletions[1].time == Fraction{2, 1});
    CHECK(answer.depletions[1].outflow.size() == 1);
    CHECK(missing_of(answer, 0) == doctest::Approx(16));
}

TEST_CASE("a strategic stock is processed and used at home, and never leaves") {
    const auto text = [](std::string_view kind) {
        return fmt::format(R"(
chains: {{ree: {{unit: t, quantum: 1 t, stages: [{{stage: mine}}, {{stage: magnet}}]}}}}
nations:
  CHN: {{capacity: {{magnet: 10}}, demand: {{magnet: 5}}, stock: {{mine: {{value: 20, kind: {}}}}}}}
  DEU: {{demand: {{magnet: 5}}}}
links:
  - {{from: CHN, to: DEU, stage: magnet, capacity: 10}}
)",
                           kind);
    };
    CHECK(times(stress_of(network_of(text("strategic")))) == "CHN 4/1, DEU 0/1");
    CHECK(times(stress_of(network_of(text("commercial")))) == "CHN 2/1, DEU 2/1");
}

TEST_CASE("where both layers need more processing than there is, the time is an upper bound") {
    const auto network = network_of(R"(
chains: {ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet}]}}
nations:
  CHN: {production: {mine: 4}, capacity: {magnet: 4}, demand: {magnet: 8}, stock: {mine: {value: 6, kind: strategic}}}
)");
    const auto answer = stress_of(network);
    CHECK(times(answer) == "CHN 3/2");
    CHECK(answer.depletions[0].at_most);
}

TEST_CASE("an unlimited stock gives for ever, and links still bound what of it arrives") {
    const auto network = network_of(R"(
        nations:
          CHN: {stock: {magnet: null}}
          DEU: {demand: {magnet: 20}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 20}
    )");
    CHECK(times(stress(network.view({Unknown::zero}), ChainId{0}, year)) == "DEU 0/1");
    CHECK(times(stress(network.view({Unknown::unbounded}), ChainId{0}, year)) == "DEU never");
}

TEST_CASE("times, who runs out and what is missing are those of all cuts") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::stocks_text(seed));
        const auto view = network.view();
        const auto answer = stress(view, ChainId{0}, {1, 2});
        const Cuts cuts(view);
        for (const auto& [time, markets] : by_enumeration(cuts)) {
            std::vector<NodeId> gone;
            for (const auto& one : answer.depletions) {
                if (one.time.over * time.under > time.over * one.time.under) continue;
                gone.insert(gone.end(), one.markets.begin(), one.markets.end());
            }
            std::sort(gone.begin(), gone.end());
            CHECK(gone == markets);
            CHECK(std::any_of(answer.depletions.begin(), answer.depletions.end(),
                              [&, at = time](const Depletion& one) { return one.time == at; }));
        }
        Wide least = 0;
        for (const auto& cut : cuts.all()) least = std::max(least, missing(cut, {1, 2}));
        double sum = 0;
        for (const auto& demand : answer.demands) {
            sum += *missing_parts(answer, demand);
            CHECK((demand.missing->over > 0) == !demand.survives);
        }
        CHECK(sum == doctest::Approx(static_cast<double>(least) / 2));
    }
}

TEST_CASE("each time is what its cut holds over what it lacks") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::stocks_text(seed));
        const auto answer = stress_of(network);
        Fraction before{0, 1};
        for (const auto& one : answer.depletions) {
            CHECK(one.time == reduced(one.held.units, one.wanted.units - one.arriving.units));
            CHECK(before.over * one.time.under <= one.time.over * before.under);
            before = one.time;
        }
    }
}

TEST_CASE("more stock never shortens the first time") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::stocks_text(seed));
        auto view = network.view();
        const auto before = stress(view, ChainId{0}, year);
        for (const auto& stock : network.stocks) {
            const Trial trial(view,
                              Edits{{{Field::stock, stock.market.index}, Operation::add, {7, 1}, {}, {}}});
            const auto after = stress(view, ChainId{0}, year);
            if (!before.depletions.empty() && !after.depletions.empty()) {
                const auto was = before.depletions.front().time, is = after.depletions.front().time;
                CHECK(was.over * is.under <= is.over * was.under);
            }
        }
    }
}

TEST_CASE("where nothing is demanded nothing runs out") {
    const auto network = network_of("nations: {CHN: {production: {magnet: 5}, stock: {magnet: 1}}}");
    const auto answer = stress_of(network);
    CHECK(answer.depletions.empty());
    CHECK(answer.demands.empty());
}

TEST_CASE("a strategic stock that waits until processing has room lasts exactly as long") {
    const auto network = network_of(R"(
chains: {ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet}]}}
nations:
  CHN: {production: {mine: 4}, capacity: {magnet: 10}, demand: {magnet: 8}, stock: {mine: {value: 6, kind: strategic}}}
)");
    const auto answer = stress_of(network);
    CHECK(times(answer) == "CHN 3/2");
    CHECK_FALSE(answer.depletions[0].at_most);
}
