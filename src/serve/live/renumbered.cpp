#include "serve/live/renumbered.hpp"

#include "report/page/facts.hpp"

#include <nlohmann/json.hpp>

#include <tuple>
#include <utility>
#include <vector>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;
using Numbers = std::vector<std::size_t>;  // by place in the larger list, the place on the page

std::string nation(const Network& network, NodeId market) {
    return network.nations[network.markets[market].nation].code;
}

/// What tells records apart, in words that hold in both networks.
auto key(const Network&, const NationRecord& record) {
    return record.code;
}
auto key(const Network& network, const MarketRecord& record) {
    return std::pair(network.nations[record.nation].code, record.stage);
}
auto key(const Network& network, const DemandRecord& record) {
    return std::tuple(nation(network, record.market), network.markets[record.market].stage, record.sector);
}
auto key(const Network& network, const LinkRecord& record) {
    return std::tuple(record.kind, network.nations[record.from].code, network.nations[record.to].code,
                      record.stage, record.id, record.hypothetical, record.name);
}

/// The numbers on the page, where the records of the page stand in the same order among more.
template <class Records>
Numbers numbers(const Network& page, const Records& known, const Network& more, const Records& all) {
    Numbers numbers;
    auto next = known.begin();
    auto fresh = known.size();
    std::size_t met = 0;
    for (const auto& record : all) {
        if (next != known.end() && key(page, *next) == key(more, record)) {
            numbers.push_back(met++);
            ++next;
        } else {
            numbers.push_back(fresh++);
        }
    }
    return numbers;
}

struct AllNumbers {
    Numbers nations, markets, demands, links;
    std::size_t known_nations, known_markets, known_demands, known_links;
};

AllNumbers numbers_of(const Network& page, const Network& more) {
    return {numbers(page, page.nations, more, more.nations),
            numbers(page, page.markets, more, more.markets),
            numbers(page, page.demands, more, more.demands),
            numbers(page, page.links, more, more.links),
            page.nations.size(),
            page.markets.size(),
            page.demands.size(),
            page.links.size()};
}

Json renumber(Json shows, const AllNumbers& to) {
    auto lines = Json::array();
    for (std::size_t i = 0; i < to.links.size(); ++i) lines.push_back(-1);
    for (std::size_t i = 0; i < to.links.size(); ++i) lines[to.links[i]] = shows["lines"][i];
    shows["lines"] = std::move(lines);
    for (auto& chain : shows["chains"]) {
        for (auto& flow : chain["flows"]) flow[0] = to.links[flow[0].get<std::size_t>()];
        for (auto& market : chain["markets"]) market[0] = to.markets[market[0].get<std::size_t>()];
        for (auto& demand : chain["demands"]) demand[0] = to.demands[demand[0].get<std::size_t>()];
    }
    return shows;
}

/// What stands at new places of a list.
Json fresh(const Json& all, const Numbers& numbers, std::size_t known) {
    auto list = Json::array();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] >= known) list.push_back(all[i]);
    }
    return list;
}

/// The columns of new links; what few have is by the new place.
Json fresh_links(const Json& all, const AllNumbers& to) {
    auto links = Json::object();
    for (const auto& [name, column] : all.items()) {
        if (column.is_array()) {
            links[name] = fresh(column, to.links, to.known_links);
            continue;
        }
        links[name] = Json::object();
        for (const auto& [place, value] : column.items()) {
            const auto number = to.links[std::stoul(place)];
            if (number >= to.known_links) links[name][std::to_string(number)] = value;
        }
    }
    for (const auto* end : {"from", "to"}) {
        for (auto& nation : links[end]) nation = to.nations[nation.get<std::size_t>()];
    }
    return links;
}

Json added(const Network& more, const AllNumbers& to) {
    const auto facts = Json::parse(page_facts(more));
    auto markets = fresh(facts["markets"], to.markets, to.known_markets);
    for (auto& market : markets) market[0] = to.nations[market[0].get<std::size_t>()];
    auto demands = fresh(facts["demands"], to.demands, to.known_demands);
    for (auto& demand : demands) demand["market"] = to.markets[demand["market"].get<std::size_t>()];
    return {{"nations", fresh(facts["nations"], to.nations, to.known_nations)},
            {"markets", std::move(markets)},
            {"demands", std::move(demands)},
            {"links", fresh_links(facts["links"], to)}};
}

}  // namespace

AsOnPage as_on_page(const Network& page, const Network& more, const std::string& shows) {
    const auto to = numbers_of(page, more);
    return {renumber(Json::parse(shows), to).dump(), added(more, to).dump()};
}

}  // namespace entente
