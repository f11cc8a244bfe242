#include "network/change/compose/composition.hpp"

#include "network/change/compose/number.hpp"
#include "network/change/compose/requirement.hpp"
#include "network/network.hpp"

#include <algorithm>

namespace entente {

namespace {

template <class I>
I id(Cell cell) {
    return I{cell.index};
}

/// Whether a link or production is open, by its record and the terms.
template <class Record>
bool is_open(const View& view, const Record& record, const Terms& terms) {
    return (allows(record.status) || terms.openings != 0) && terms.closings == 0 &&
           worth(view, record.requirement).operative;
}

bool is_open_in_base(const Network& network, const LinkRecord& link) {
    return allows(link.status) && worth_in_base(network, link.requirement).operative;
}

/// What could leave or enter a market in the network's base.
std::int64_t side_before(const View& view, std::span<const LinkId> links) {
    Wide sum = 0;
    for (const auto link : links) {
        const auto& record = view.network->links[link];
        if (record.kind == LinkKind::trade && is_open_in_base(*view.network, record)) {
            sum += record.capacity.at(view.unknown).units;
        }
    }
    return static_cast<std::int64_t>(std::min<Wide>(sum, unlimited.units));
}

/// Nothing limits a side before any change; a limit in percent is of what could pass.
std::int64_t side(const View& view, std::span<const LinkId> links, const Terms& terms) {
    auto limit = std::min(unlimited.units, terms.least);
    if (terms.least_share.over < 0) return limit;
    const auto before = side_before(view, links);
    return before < unlimited.units ? std::min(limit, times(before, terms.least_share)) : limit;
}

std::int64_t state(const View& view, AgreementId agreement, const Terms& terms) {
    const auto& record = view.network->agreements[agreement];
    const auto state = terms.set ? terms.set->state : record.state;
    const bool has_effect = record.worth[static_cast<std::size_t>(state)].share.over != 0;
    return static_cast<std::int64_t>(terms.closings != 0 && has_effect ? State::terminated : state);
}

Quantity stock_before(const View& view, NodeId market) {
    const auto& stocks = view.network->stocks;
    const auto found =
        std::lower_bound(stocks.begin(), stocks.end(), market,
                         [](const StockRecord& stock, NodeId wanted) { return stock.market < wanted; });
    return found != stocks.end() && found->market == market ? found->size.at(view.unknown) : Quantity{};
}

/// Production as reported, else the capacity.
const Size& reported(const ProductionRecord& production) {
    return production.quantity ? *production.quantity : production.capacity;
}

std::int64_t amount_of(const View& view, ProductionId production, const Size& before) {
    const auto& record = view.network->productions[production];
    if (!is_open(view, record, gathered(view, Cell{Field::producing, production.index}))) return 0;
    const auto share = worth(view, record.requirement).share;
    return number(before.at(view.unknown).units, gathered(view, Cell{Field::production, production.index}),
                  share);
}

/// Something enters where the plant is open, and is not known to make nothing.
bool is_producing(const View& view, ProductionId production, const Terms& terms) {
    const auto& record = view.network->productions[production];
    if (!is_open(view, record, terms)) return false;
    const auto amounts = gathered(view, Cell{Field::production, production.index});
    const bool some = record.capacity.high > Quantity{} || reported(record).high > Quantity{};
    if (!changes_amount(amounts)) return some;
    if (some && !reported(record).value && !amounts.set)
        return amounts.factor.over != 0 && amounts.least != 0;
    return amount_of(view, production, record.capacity) > 0 ||
           amount_of(view, production, reported(record)) > 0;
}

bool is_demanded(const View& view, DemandId demand, const Terms& terms) {
    const auto& size = view.network->demands[demand].size;
    if (!changes_amount(terms)) return size.high > Quantity{};
    if (size.high > Quantity{} && !size.value && !terms.set) return terms.factor.over != 0;
    return number(size.at(view.unknown).units, terms) > 0;
}

}  // namespace

Cell terms_cell(Cell of) {
    if (of.field == Field::production_capacity) return Cell{Field::production, of.index};
    if (of.field == Field::demanded) return Cell{Field::demand, of.index};
    return of;
}

Terms gathered(const View& view, Cell terms) {
    const auto said = view.ledger.find(terms);
    Terms all = said == view.ledger.end() ? Terms{} : said->second;
    const auto& effects = view.network->effects;
    auto effect = std::lower_bound(effects.begin(), effects.end(), terms,
                                   [](const Effect& e, Cell wanted) { return e.edit.cell < wanted; });
    for (; effect != effects.end() && effect->edit.cell == terms; ++effect) {
        if (worth(view, effect->agreement).operative) absorb(all, effect->edit);
    }
    return all;
}

std::int64_t composed(const View& view, Cell cell) {
    const auto& network = *view.network;
    const auto terms = gathered(view, terms_cell(cell));
    const auto link = id<LinkId>(cell);
    const auto production = id<ProductionId>(cell);
    const auto demand = id<DemandId>(cell);
    const auto market = id<NodeId>(cell);
    switch (cell.field) {
        case Field::state:
            return state(view, id<AgreementId>(cell), terms);
        case Field::open:
            return is_open(view, network.links[link], terms);
        case Field::capacity:
            return number(network.links[link].capacity.at(view.unknown).units, terms,
                          worth(view, network.links[link].requirement).share);
        case Field::cost:
            return number(network.links[link].cost.units, terms,
                          worth(view, network.links[link].requirement).cost);
        case Field::producing:
            return is_producing(view, production, terms);
        case Field::production:
            return amount_of(view, production, reported(network.productions[production]));
        case Field::production_capacity:
            return amount_of(view, production, network.productions[production].capacity);
        case Field::production_cost:
            return number(network.productions[production].cost.units, terms,
                          worth(view, network.productions[production].requirement).cost);
        case Field::demanded:
            return is_demanded(view, demand, terms);
        case Field::demand:
            return number(network.demands[demand].size.at(view.unknown).units, terms);
        case Field::stock:
            return number(stock_before(view, market).units, terms);
        case Field::export_limit:
            return side(view, network.topology->leaving(market), terms);
        case Field::import_limit:
            return side(view, network.topology->entering(market), terms);
        case Field::pace:
            break;
    }
    return 0;
}

}  // namespace entente
