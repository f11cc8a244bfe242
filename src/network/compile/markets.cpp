#include "network/compile/draft.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

StageId before(StageId stage) {
    return {stage.index - 1};
}

void touch(const Draft& draft, const ByStage& amounts, NationId nation, std::set<Spot>& spots) {
    for (const auto& [name, amount] : amounts) {
        if (const auto stage = draft.network.stage(name)) spots.insert({*stage, nation});
    }
}

void touch(const Draft& draft, const std::string& code, const Nation& nation, std::set<Spot>& spots) {
    const auto id = draft.network.nation(code);
    if (!id) return;
    for (const auto* amounts : {&nation.production, &nation.capacity, &nation.stock, &nation.reserves}) {
        touch(draft, *amounts, *id, spots);
    }
    for (const auto& [name, sectors] : nation.demand) {
        if (const auto stage = draft.network.stage(name)) spots.insert({*stage, *id});
    }
}

void touch(const LinkRecord& link, std::set<Spot>& spots) {
    spots.insert({link.kind == LinkKind::trade ? link.stage : before(link.stage), link.from});
    spots.insert({link.stage, link.to});
}

std::set<Spot> touched(const Draft& draft) {
    std::set<Spot> spots;
    for (const auto& [code, nation] : draft.definition.nations) touch(draft, code, *nation, spots);
    for (const auto& [code, area] : draft.definition.areas) touch(draft, code, *area, spots);
    for (const auto& link : draft.links) touch(link, spots);
    for (const auto& plant : draft.network.plants) spots.insert({plant.into, plant.nation});
    for (const auto& wish : draft.wishes.productions) spots.insert(wish.at);
    for (const auto& wish : draft.wishes.demands) spots.insert(wish.at);
    spots.insert(draft.wishes.stocks.begin(), draft.wishes.stocks.end());
    return spots;
}

/// What of a link only matters where two of them join the same markets and have the same id or none.
std::string fine_print(const LinkRecord& link) {
    std::string text = link.owner ? std::to_string(link.owner->index) : "";
    if (link.days) text += "|days " + write(*link.days);
    if (link.risk) text += "|risk " + write(link.risk->number);
    return text + "|" + link.rule + "|" + link.source;
}

/// Before, in the order of links: by kind, stage, ends, id, then content, so that file order means nothing.
bool comes_before(const LinkRecord& a, const LinkRecord& b) {
    const auto where = [](const LinkRecord& l) {
        return std::tie(l.kind, l.stage, l.from, l.to, l.plant, l.id);
    };
    if (where(a) != where(b)) return where(a) < where(b);
    const auto what = [](const LinkRecord& l) {
        return std::tie(l.hypothetical, l.via, l.requirement, l.status, l.quantity, l.capacity, l.cost,
                        l.value);
    };
    if (what(a) != what(b)) return what(a) < what(b);
    return fine_print(a) < fine_print(b);
}

}  // namespace

void settle_markets(Draft& draft) {
    for (const auto& spot : touched(draft)) draft.network.markets.push_back({spot.nation, spot.stage});
}

void settle_links(Draft& draft) {
    auto& network = draft.network;
    std::sort(draft.links.begin(), draft.links.end(), comes_before);
    Column<LinkId, Ends> ends;
    ends.reserve(draft.links.size());
    for (const auto& link : draft.links) {
        const auto from = link.kind == LinkKind::trade ? link.stage : before(link.stage);
        ends.push_back({*network.market(link.from, from), *network.market(link.to, link.stage)});
    }
    network.links = Column<LinkId, LinkRecord>(std::move(draft.links));
    network.topology = std::make_shared<const Topology>(network.markets.size(), std::move(ends));
}

}  // namespace entente
