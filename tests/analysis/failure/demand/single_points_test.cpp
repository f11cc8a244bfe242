#include "analysis/failure/demand/single_points.hpp"

#include "analysis/failure/claims.hpp"
#include "network/change/trial.hpp"
#include "network/label.hpp"
#include "network_of.hpp"
#include "witness/supply/supplied.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace entente;

namespace {

/// Ore of Australia and Myanmar is separated in China and Malaysia; magnets are made in China and Japan.
constexpr auto two_chains = R"(
    chains:
      ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: separate}, {stage: magnet}]}
    nations:
      AUS: {production: {mine: 50}}
      MMR: {production: {mine: 30}}
      CHN: {capacity: {separate: 100, magnet: 100}, demand: {magnet: 40}}
      JPN: {capacity: {magnet: 20}}
      DEU: {demand: {magnet: 30}}
      USA: {demand: {magnet: null}}
      FRA: {demand: {magnet: 10}}
    owners: {lynas: {name: Lynas, home: AUS}}
    plants:
      kuantan: {name: Kuantan, nation: MYS, into: separate, capacity: 30, owner: lynas}
    passages: {ruili: {name: Ruili border crossing}}
    agreements:
      offtake: {name: Japanese offtake, parties: [JPN, MYS], instrument: offtake, state: in_force}
      pact: {name: The pact, parties: [USA, JPN], instrument: treaty, state: stalled}
    links:
      - {from: AUS, to: MYS, stage: mine, capacity: 30}
      - {from: MMR, to: CHN, stage: mine, capacity: 30, via: [ruili]}
      - {from: MYS, to: JPN, stage: separate, capacity: 30, requires: offtake}
      - {from: CHN, to: JPN, stage: separate, capacity: 10}
      - {from: CHN, to: DEU, stage: magnet, capacity: 30}
      - {from: JPN, to: DEU, stage: magnet, capacity: 10}
      - {from: CHN, to: USA, stage: magnet, capacity: 20}
      - {from: JPN, to: USA, stage: magnet, capacity: 20, requires: pact}
)";

/// "nation CHN: USA, magnet", one line a point, in the order of the ranking.
std::vector<std::string> said(const SinglePoints& answer, const Network& network) {
    std::vector<std::string> lines;
    for (const auto& point : answer.points) {
        auto line = std::string(word(point.element.kind)) + " " + name(network, point.element) + ":";
        for (const auto& demand : point.hit) line += " " + label(network, demand.market);
        lines.push_back(line);
    }
    return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

void check_claims(const SinglePoints& answer, const Network& network, const View& view) {
    for (const auto& claim : claims(answer, network)) {
        const auto verdict = check(claim, network, view);
        CHECK_MESSAGE(verdict.ok, verdict.why);
    }
}

}  // namespace

TEST_SUITE("single points") {
    TEST_CASE("by hand: who is cut off by whom, the demanding nation excluded") {
        const auto network = network_of(two_chains);
        const auto view = network.view();
        const auto answer = single_points(network, view);
        const auto lines = said(answer, network);
        CHECK(has(lines, "nation CHN: USA:magnet"));
        CHECK(has(lines, "market CHN, magnet: USA:magnet"));
        CHECK(has(lines, "link CHN → USA, magnet: USA:magnet"));
        CHECK(has(lines, "nation MMR: CHN:magnet USA:magnet"));
        CHECK(has(lines, "passage Ruili border crossing: CHN:magnet USA:magnet"));
        // Germany has two ways that share nobody.
        for (const auto& line : lines) CHECK(line.find("DEU:magnet") == std::string::npos);
        // What nothing can reach is told apart.
        REQUIRE(answer.unsupplied.size() == 1);
        CHECK(label(network, answer.unsupplied[0].demand.market) == "FRA:magnet");
        CHECK(answer.unsupplied[0].why == "no link leads to FRA, magnet, and nobody there processes into it");
        CHECK_FALSE(answer.unsupplied[0].next.exists);
        check_claims(answer, network, view);
    }

    TEST_CASE(
        "the ranking: most demand lost at its upper bound first, an unknown size is a range, not zero") {
        const auto network = network_of(two_chains);
        const auto answer = single_points(network, network.view());
        REQUIRE(!answer.points.empty());
        CHECK(answer.wanted == QuantityRange{Quantity{80}, unlimited});
        const auto& first = answer.points.front();
        CHECK(name(network, first.element) == "MMR");
        CHECK(first.lost == QuantityRange{Quantity{40}, unlimited});
        // Germany and France want 40 beside it: at least half, and nearly all if America wants without bound.
        REQUIRE(first.share);
        CHECK(first.share->low == doctest::Approx(0.5));
        CHECK(first.share->high == doctest::Approx(1));
        CHECK(first.why == "every tonne for CHN, magnet and 1 other passes MMR, mine");
    }

    TEST_CASE(
        "where all sizes are known the share is one figure, demand that is bounded has a bounded share") {
        const auto share = [](const std::string& demand) {
            const auto network =
                network_of("nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: " + demand +
                           "}}, JPN: {production: {magnet: 5}}, USA: {demand: {magnet: 30}}}\n"
                           "links: [{from: CHN, to: DEU, stage: magnet, capacity: 5}, "
                           "{from: JPN, to: USA, stage: magnet, capacity: 5}]");
            for (const auto& point : single_points(network, network.view()).points) {
                if (point.element == element(*network.nation("CHN"))) return point.share;
            }
            return std::optional<ShareRange>{};
        };
        CHECK(share("10") == ShareRange{0.25, 0.25});
        CHECK(share("{low: 0, high: 10}") == ShareRange{0, 0.25});
        CHECK(share("{low: 30, high: 90}") == ShareRange{0.5, 0.75});
    }

    TEST_CASE("what comes next: the fewest openings that would do without the point") {
        const auto network = network_of(two_chains);
        const auto answer = single_points(network, network.view());
        const auto china = std::find_if(
            answer.points.begin(), answer.points.end(),
            [&](const SinglePoint& point) { return point.element == element(*network.nation("CHN")); });
        REQUIRE(china != answer.points.end());
        REQUIRE(china->next.exists);
        CHECK(china->next.opened == std::vector<LinkId>{link_of(network, "JPN → USA, magnet")});
        CHECK_FALSE(china->next.production);
    }

    TEST_CASE("a plant, its owner and an agreement fail with all that hangs on them") {
        const auto network = network_of(two_chains);
        auto view = network.view();
        keep(view, edits_of(network, "close: {from: CHN}"));
        const auto answer = single_points(network, view, {.demand = {.nations = {*network.nation("DEU")}}});
        const auto lines = said(answer, network);
        CHECK(has(lines, "plant Kuantan: DEU:magnet"));
        CHECK(has(lines, "owner Lynas: DEU:magnet"));
        CHECK(has(lines, "agreement Japanese offtake: DEU:magnet"));
        CHECK(has(lines, "nation AUS: DEU:magnet"));
        CHECK(answer.demands.size() == 1);
        check_claims(answer, network, view);
    }

    TEST_CASE("of a bloc the other members are lost, one member that is enough is named") {
        const auto network = network_of(R"(
            blocs:
              ONE: {name: One, members: [CHN, DEU]}
              TWO: {name: Two, members: [CHN, JPN]}
            nations:
              CHN: {production: {magnet: 5}}
              JPN: {production: {magnet: 5}}
              DEU: {demand: {magnet: 5}}
              USA: {demand: {magnet: 5}}
            links:
              - {from: CHN, to: DEU, stage: magnet, capacity: 5}
              - {from: CHN, to: USA, stage: magnet, capacity: 5}
              - {from: JPN, to: USA, stage: magnet, capacity: 5}
        )");
        const auto view = network.view();
        const auto answer = single_points(network, view, {.kinds = {ElementKind::bloc}});
        CHECK(said(answer, network) ==
              std::vector<std::string>{"bloc TWO: DEU:magnet USA:magnet", "bloc ONE: DEU:magnet"});
        REQUIRE(answer.points.size() == 2);
        CHECK_FALSE(answer.points[0].part);
        CHECK(answer.points[1].part == element(*network.nation("CHN")));
        check_claims(answer, network, view);
    }

    TEST_CASE("areas take part and are no point of failure, nor are their links") {
        const auto network = network_of(R"(
            nations: {DEU: {demand: {magnet: 5}}}
            areas: {_OTH: {name: Others, production: {magnet: 5}}}
            links: [{from: _OTH, to: DEU, stage: magnet, capacity: 5}]
        )");
        const auto answer = single_points(network, network.view());
        CHECK(answer.points.empty());
        CHECK(answer.unsupplied.empty());
    }

    TEST_CASE("no demand, no production, no links, the only link closed") {
        CHECK(single_points(network_of("nations: {CHN: {production: {magnet: 5}}}"),
                            network_of("nations: {CHN: {production: {magnet: 5}}}").view())
                  .demands.empty());
        const auto nothing = network_of("nations: {DEU: {demand: {magnet: 5}}}");
        const auto none = single_points(nothing, nothing.view());
        REQUIRE(none.unsupplied.size() == 1);
        CHECK(none.unsupplied[0].why == "nothing that could become DEU, magnet is produced anywhere");
        const auto network = network_of(R"(
            nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 5}}}
            links: [{from: CHN, to: DEU, stage: magnet, capacity: 5, status: blocked}]
        )");
        const auto closed = single_points(network, network.view());
        REQUIRE(closed.unsupplied.size() == 1);
        CHECK(closed.unsupplied[0].why == "of the 1 ways into DEU, magnet none is open");
        CHECK(closed.unsupplied[0].next.opened == std::vector<LinkId>{link_of(network, "CHN → DEU, magnet")});
        check_claims(closed, network, network.view());
    }

    TEST_CASE("a demand met at home has no single point but what is at home, which is not one") {
        const auto network = network_of("nations: {CHN: {production: {magnet: 5}, demand: {magnet: 5}}}");
        const auto answer = single_points(network, network.view());
        CHECK(answer.points.empty());
        CHECK(answer.unsupplied.empty());
    }

    TEST_CASE("against removal: an element is told exactly where nothing is left without it") {
        const auto network = network_of(two_chains);
        const auto view = network.view();
        const auto answer = single_points(network, view);
        const auto before = supplied(network, view);
        for (std::size_t kind = 0; kind < element_kind_count; ++kind) {
            for (const auto lost : elements(network, static_cast<ElementKind>(kind))) {
                auto without = view;
                keep(without, removal(network, lost));
                const auto after = supplied(network, without);
                const auto found =
                    std::find_if(answer.points.begin(), answer.points.end(),
                                 [&](const SinglePoint& point) { return point.element == lost; });
                for (const auto& demand : answer.demands) {
                    const auto nation = network.markets[demand.market].nation;
                    const bool own =
                        lost == element(nation) || (lost.kind == ElementKind::market &&
                                                    network.markets[NodeId{lost.index}].nation == nation);
                    if (own || lost.kind == ElementKind::bloc) continue;
                    const bool told =
                        found != answer.points.end() &&
                        std::find(found->hit.begin(), found->hit.end(), demand) != found->hit.end();
                    CHECK_MESSAGE(told == (before[demand.market] && !after[demand.market]),
                                  name(network, lost));
                }
            }
        }
    }

    TEST_CASE("asking leaves no trace in the view") {
        const auto network = network_of(two_chains);
        const auto view = network.view();
        const auto before = view;
        single_points(network, view);
        CHECK(view == before);
    }
}
