#pragma once

#include "base/file.hpp"
#include "batch/plan/resolve.hpp"
#include "batch/run.hpp"
#include "batch/store/store.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <stdlib.h>

#include <filesystem>
#include <string>
#include <vector>

namespace entente {

inline const char* const trade_talks = R"(
    name: Talks over ore
    chains:
      ree: {unit: t, quantum: 1 kg, stages: [{stage: mine}, {stage: magnet, recovery: 80%}]}
    nations:
      CHN: {production: {mine: 100}, capacity: {magnet: 60}, demand: {magnet: 30}}
      TUR: {production: {mine: 20}, demand: {magnet: 12}}
      USA: {capacity: {magnet: 20}, demand: {magnet: 40}}
      AUS: {production: {mine: 30}}
    agreements:
      tur-usa: {parties: [TUR, USA], instrument: treaty, state: under_negotiation, effort: 2, excludes: [tur-chn]}
      tur-chn: {parties: [TUR, CHN], instrument: treaty, state: stalled, effort: 1}
      aus-usa: {parties: [AUS, USA], instrument: treaty, state: announced, effort: 3}
      aus-chn: {parties: [AUS, CHN], instrument: treaty, state: announced}
    links:
      - {from: TUR, to: USA, stage: mine, capacity: 15, cost: 3, requires: tur-usa}
      - {from: TUR, to: CHN, stage: mine, capacity: 15, cost: 2, requires: tur-chn}
      - {from: AUS, to: USA, stage: mine, capacity: 25, cost: 4, requires: aus-usa}
      - {from: AUS, to: CHN, stage: mine, capacity: 25, cost: 4, requires: aus-chn}
      - {from: CHN, to: USA, stage: magnet, quantity: 20, cost: 1}
      - {from: CHN, to: TUR, stage: magnet, quantity: 10, cost: 1}
      - {from: CHN, to: USA, stage: mine, capacity: 50, cost: 5}
    scenarios:
      halt: {change: [{close: {from: CHN, to: USA}}]}
      plant: {change: [{process: {nation: TUR, into: magnet, add: 8}}]}
    alliances:
      all: {candidates: [tur-usa, tur-chn, aus-usa, aus-chn, plant], futures: {none: 60%, halt: 40%}, objectives: [unmet, cost, top_share, hhi]}
      aims: {candidates: [tur-usa, plant], for: [USA], objectives: [unmet, top_share], targets: [{top_share: 65%, nation: TUR}, {unmet: 10%, nation: TUR}]}
      few: {candidates: [tur-usa, tur-chn, aus-usa, plant], size: 1..2, budget: {effort: 4}}
      none: {candidates: [tur-usa, tur-chn], require: [tur-usa, tur-chn]}
)";

inline Plan plan_of(const Network& network, const std::string& id) {
    Diagnostics diagnostics;
    auto plan = resolve(network, ChainId{0}, id, *network.definition.alliances.at(id), diagnostics);
    REQUIRE_MESSAGE(plan.has_value(), render(diagnostics));
    return std::move(*plan);
}

/// A plan on its network, with what its stores are keyed by.
struct Sample {
    explicit Sample(const std::string& id, std::uint64_t alliances_in_block = 4)
        : network(network_of(trade_talks)),
          view(network.view()),
          plan(plan_of(network, id)),
          manifest(entente::manifest(
              plan, network,
              {.fingerprint = "0f", .settings = "", .alliances_in_block = alliances_in_block})) {}
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    [[nodiscard]] Store open(const std::string& path) const {
        Refusal refusal;
        auto store = Store::open(path, manifest, refusal);
        REQUIRE_MESSAGE(store.has_value(), refusal.text);
        return std::move(*store);
    }
    /// A store of a shard, evaluated.
    [[nodiscard]] Store evaluated(const std::string& path, Shard shard = {}) const {
        auto store = open(path);
        run(plan, view, store, {.threads = 2, .shard = shard, .stop = nullptr, .progress = {}});
        return store;
    }

    Network network;
    View view;
    Plan plan;
    Manifest manifest;
};

/// A folder that is gone after the test.
struct Folder {
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "entente-store-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string operator/(const std::string& name) const { return (path / name).string(); }
    std::filesystem::path path;
};

/// All rows of a store, each as a line.
inline std::vector<std::string> lines(const Store& store) {
    std::vector<std::string> lines;
    store.for_each_row([&](const StoredRow& row) {
        auto line = fmt::format("{} {}:", row.future, row.alliance);
        for (const auto parts : row.unmet) line += fmt::format(" {}", parts.units);
        line += fmt::format(" {}", row.cost);
        for (const auto number : row.measured) line += fmt::format(" {}", number);
        lines.push_back(line);
    });
    return lines;
}

inline std::string bytes_of(const std::string& path) {
    Unreadable unreadable;
    auto bytes = read_file(path, 1'000'000'000, unreadable);
    REQUIRE_MESSAGE(bytes.has_value(), unreadable.why);
    return *bytes;
}

/// Why a store is refused; empty where it is not.
inline std::string refused(const std::string& path, const Manifest& manifest) {
    Refusal refusal;
    return Store::open(path, manifest, refusal) ? "" : refusal.text;
}

}  // namespace entente
