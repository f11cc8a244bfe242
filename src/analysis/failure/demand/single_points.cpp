#include "analysis/failure/demand/single_points.hpp"

#include "analysis/failure/demand/why.hpp"
#include "analysis/failure/points/dominators.hpp"
#include "base/sort_once.hpp"
#include "network/change/trial.hpp"
#include "witness/supply/supplied.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace entente {

namespace {

bool by_market(const DemandedMarket& a, const DemandedMarket& b) {
    return a.market < b.market;
}

using Hits = std::map<Element, std::vector<DemandedMarket>>;

/// What is asked: the demands that something reaches, and what is asked of them.
struct Question {
    const Network& network;
    const View& view;
    std::vector<ElementKind> kinds;
    std::vector<DemandedMarket> demands{};
    Dominators passed{};

    [[nodiscard]] bool about(ElementKind kind) const {
        return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }
    [[nodiscard]] NationId nation(NodeId market) const { return network.markets[market].nation; }
    [[nodiscard]] bool ranked(NationId nation) const { return network.nations[nation].ranked; }
};

/// Markets and links: the dominators.
void add_passed(const Question& asked, Hits& hits) {
    for (const auto& demand : asked.demands) {
        if (asked.about(ElementKind::market)) {
            for (const auto market : nodes_before(asked.passed, demand.market)) {
                const auto nation = asked.nation(market);
                const bool own = nation == asked.nation(demand.market);
                if (!own && asked.ranked(nation)) hits[element(market)].push_back(demand);
            }
        }
        if (!asked.about(ElementKind::link)) continue;
        for (const auto link : links_before(asked.passed, demand.market)) {
            const auto& record = asked.network.links[link];
            const bool counts =
                record.kind == LinkKind::trade && asked.ranked(record.from) && asked.ranked(record.to);
            if (counts) hits[element(link)].push_back(demand);
        }
    }
}

/// Whether the element can be a point of failure of the demand at all; `member` says whether it spares it.
bool concerns(const Question& asked, Element lost, const DemandedMarket& demand,
              std::optional<NationId> spared) {
    const auto nation = asked.nation(demand.market);
    if (lost.kind == ElementKind::nation) return NationId{lost.index} != nation;
    if (lost.kind != ElementKind::bloc) return true;
    const auto& members = asked.network.blocs[BlocId{lost.index}].members;
    const bool member = std::find(members.begin(), members.end(), nation) != members.end();
    return spared ? nation == *spared : !member;
}

/// Those demands that nothing reaches once the element is lost.
void add_lost(const Question& asked, View& work, Element lost, std::optional<NationId> spared, Hits& hits) {
    const Trial trial(work, loss(asked.network, std::array{lost}, spared));
    const auto reached = supplied(asked.network, work);
    for (const auto& demand : asked.demands) {
        if (!reached[demand.market] && concerns(asked, lost, demand, spared)) hits[lost].push_back(demand);
    }
}

void add_groups(const Question& asked, Hits& hits) {
    auto work = asked.view;
    for (std::size_t kind = 0; kind < element_kind_count; ++kind) {
        const auto each = static_cast<ElementKind>(kind);
        // Blocs are held against the nations they consist of.
        const bool needed =
            asked.about(each) || (each == ElementKind::nation && asked.about(ElementKind::bloc));
        if (!needed || each == ElementKind::market || each == ElementKind::link) continue;
        for (const auto lost : elements(asked.network, each)) {
            if (each == ElementKind::nation && !asked.ranked(NationId{lost.index})) continue;
            add_lost(asked, work, lost, std::nullopt, hits);
            if (each != ElementKind::bloc) continue;
            std::vector<NationId> demanding;
            for (const auto& demand : asked.demands) demanding.push_back(asked.nation(demand.market));
            sort_once(demanding);
            const auto& members = asked.network.blocs[BlocId{lost.index}].members;
            for (const auto nation : demanding) {
                const bool member = std::find(members.begin(), members.end(), nation) != members.end();
                if (member) add_lost(asked, work, lost, nation, hits);
            }
        }
    }
    for (auto& [lost, hit] : hits) {
        std::sort(hit.begin(), hit.end(), by_market);
    }
}

/// The first member of a bloc whose loss alone hits all that the bloc's loss hits.
std::optional<Element> enough(const Question& asked, Element bloc, const std::vector<DemandedMarket>& hit,
                              const Hits& hits) {
    if (bloc.kind != ElementKind::bloc) return std::nullopt;
    for (const auto member : asked.network.blocs[BlocId{bloc.index}].members) {
        const auto alone = hits.find(element(member));
        if (alone == hits.end()) continue;
        const bool all =
            std::includes(alone->second.begin(), alone->second.end(), hit.begin(), hit.end(), by_market);
        if (all) return element(member);
    }
    return std::nullopt;
}

/// The share of some in all that some and the rest want.
std::optional<ShareRange> share(QuantityRange some, QuantityRange rest) {
    const auto part = [](Quantity amount, Quantity beside) {
        if (amount == Quantity{0} || beside == unlimited) return 0.0;
        if (amount == unlimited) return 1.0;
        return static_cast<double>(amount.units) / static_cast<double>(amount.units + beside.units);
    };
    if (some.high == Quantity{0} && rest.high == Quantity{0}) return std::nullopt;
    return ShareRange{part(some.low, rest.high), part(some.high, rest.low)};
}

SinglePoint point(const Question& asked, Element lost, const std::vector<DemandedMarket>& hit,
                  const Hits& hits, const std::vector<DemandedMarket>& all) {
    SinglePoint found{lost, hit, together(hit), {}, why(asked.network, asked.passed, lost, hit), {}, {}};
    std::vector<DemandedMarket> rest;
    std::set_difference(all.begin(), all.end(), hit.begin(), hit.end(), std::back_inserter(rest), by_market);
    found.share = share(found.lost, together(rest));
    found.part = enough(asked, lost, hit, hits);
    const auto largest = std::max_element(hit.begin(), hit.end(), [](const auto& a, const auto& b) {
        return std::pair(a.size.high, a.size.low) < std::pair(b.size.high, b.size.low);
    });
    found.next = way_round(asked.network, asked.view, largest->market,
                           spelled_out(asked.network, std::array{lost}, asked.nation(largest->market)));
    return found;
}

}  // namespace

SinglePoints single_points(const Network& network, const View& view, const SinglePointOptions& options) {
    SinglePoints answer;
    answer.demands = demanded_markets(network, view, options.demand);
    answer.wanted = together(answer.demands);
    Question asked{network, view, options.kinds};
    asked.passed = dominators(view, sources(network, view));
    for (const auto& demand : answer.demands) {
        if (asked.passed.reached[demand.market]) {
            asked.demands.push_back(demand);
        } else {
            answer.unsupplied.push_back({demand, why_unsupplied(network, view, demand.market),
                                         way_round(network, view, demand.market)});
        }
    }
    Hits hits;
    add_passed(asked, hits);
    add_groups(asked, hits);
    for (const auto& [lost, hit] : hits) {
        if (!asked.about(lost.kind)) continue;
        answer.points.push_back(point(asked, lost, hit, hits, answer.demands));
    }
    std::sort(answer.points.begin(), answer.points.end(), [](const SinglePoint& a, const SinglePoint& b) {
        const auto rank = [](const SinglePoint& of) {
            return of.part ? 2 : of.element.kind == ElementKind::bloc ? 1 : 0;
        };
        return std::tuple(rank(a), b.lost.high, b.lost.low, b.hit.size(), a.element) <
               std::tuple(rank(b), a.lost.high, a.lost.low, a.hit.size(), b.element);
    });
    return answer;
}

}  // namespace entente
