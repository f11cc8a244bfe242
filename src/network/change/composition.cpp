#include "network/change/composition.hpp"

#include <algorithm>

#include "network/network.hpp"

namespace entente {

namespace {

constexpr Cell cell(Field field, std::uint32_t index) {
    return {field, index};
}

template <class I>
I id(Cell cell) {
    return I{cell.index};
}

bool is_less(Fraction a, Fraction b) {
    return a.over * b.under < b.over * a.under;
}

const Worth& worth(const View& view, AgreementId agreement) {
    return view.network->agreements[agreement].worth[static_cast<std::size_t>(view.state[agreement])];
}

/// What a requirement is worth when agreements are worth what `of` says.
template <class Of>
Worth together(const Required& required, Of of) {
    Worth all{true, {1, 1}, {1, 1}};
    bool first = true;
    for (const auto agreement : required.agreements) {
        const Worth& one = of(agreement);
        const bool holds = one.share.over != 0;
        if (required.kind == Requirement::Kind::all) {
            all.operative &= holds;
            if (first || is_less(one.share, all.share)) all.share = one.share;
            if (first || is_less(one.cost, all.cost)) all.cost = one.cost;
            first = false;
        } else if (holds) {
            if (first || is_less(all.share, one.share)) all.share = one.share;
            if (first || is_less(all.cost, one.cost)) all.cost = one.cost;
            first = false;
        }
    }
    if (required.kind == Requirement::Kind::any && !required.empty()) all.operative = !first;
    if (!all.operative) return {false, {1, 1}, {1, 1}};
    return all;
}

bool allows(Status status) {
    return status == Status::active || status == Status::informal;
}

/// Whether a link or production is open, by its record and the terms.
template <class Record>
bool is_open(const View& view, const Record& record, const Terms& terms) {
    return (allows(record.status) || terms.openings != 0) && terms.closings == 0 &&
           worth(view, record.requirement).operative;
}

bool is_open_in_base(const Network& network, const LinkRecord& link) {
    const auto base = [&](AgreementId agreement) -> const Worth& {
        const auto& record = network.agreements[agreement];
        return record.worth[static_cast<std::size_t>(record.state)];
    };
    return allows(link.status) && together(link.requirement, base).operative;
}

std::int64_t held(std::optional<std::int64_t> amount) {
    return std::clamp<std::int64_t>(amount.value_or(Quantity::limit), 0, Quantity::limit);
}

std::int64_t times(std::int64_t amount, Fraction factor) {
    const auto product = multiply(Fraction{amount, 1}, factor);
    return held(product ? round(*product) : std::nullopt);
}

/// base × factor × share + share of `before` + additions, exact until it is rounded.
std::int64_t changed(std::int64_t base, std::int64_t before, const Terms& terms, Fraction share) {
    const auto factor = multiply(terms.factor, share);
    const auto scaled = factor ? multiply(Fraction{base, 1}, *factor) : std::nullopt;
    const auto added = multiply(Fraction{before, 1}, terms.added_share);
    Wide left{}, right{}, over{}, under{}, more{};
    const bool fits = scaled && added && !__builtin_mul_overflow(scaled->over, added->under, &left) &&
                      !__builtin_mul_overflow(added->over, scaled->under, &right) &&
                      !__builtin_add_overflow(left, right, &over) &&
                      !__builtin_mul_overflow(scaled->under, added->under, &under) &&
                      !__builtin_mul_overflow(terms.added, under, &more) &&
                      !__builtin_add_overflow(over, more, &over);
    if (!fits) return Quantity::limit;
    return over < 0 ? 0 : held(round(reduced(over, under)));
}

/// A number by the definition above; `before`: its value before any change.
std::int64_t number(std::int64_t before, const Terms& terms, Fraction share = {1, 1}) {
    const auto base = terms.set ? static_cast<std::int64_t>(terms.set->amount.over) : before;
    auto value = unlimited.units;
    if (base < unlimited.units) value = changed(base, before < unlimited.units ? before : 0, terms, share);
    if (terms.least_share.over >= 0 && before < unlimited.units)
        value = std::min(value, times(before, terms.least_share));
    return std::min(value, terms.least);
}

bool changes_amount(const Terms& terms) {
    return terms.set || terms.added != 0 || terms.added_share.over != 0 || terms.factor != Fraction{1, 1} ||
           terms.least_share.over >= 0 || terms.least != unlimited.units;
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
    if (!is_open(view, record, gathered(view, cell(Field::producing, production.index)))) return 0;
    const auto share = worth(view, record.requirement).share;
    return number(before.at(view.unknown).units, gathered(view, cell(Field::production, production.index)),
                  share);
}

/// Something enters where the plant is open, and is not known to make nothing.
bool is_producing(const View& view, ProductionId production, const Terms& terms) {
    const auto& record = view.network->productions[production];
    if (!is_open(view, record, terms)) return false;
    const auto amounts = gathered(view, cell(Field::production, production.index));
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
    if (of.field == Field::production_capacity) return cell(Field::production, of.index);
    if (of.field == Field::demanded) return cell(Field::demand, of.index);
    return of;
}

std::vector<Cell> hanging_on(Cell terms) {
    const auto i = terms.index;
    switch (terms.field) {
        case Field::producing:
        case Field::production:
            return {cell(Field::producing, i), cell(Field::production, i),
                    cell(Field::production_capacity, i)};
        case Field::demand:
            return {cell(Field::demanded, i), terms};
        case Field::pace:
            return {};
        default:
            return {terms};
    }
}

std::vector<Cell> hanging_on(const Network& network, AgreementId agreement) {
    const auto& record = network.agreements[agreement];
    std::vector<Cell> cells;
    for (const auto link : record.links) {
        for (const auto field : {Field::open, Field::capacity, Field::cost})
            cells.push_back(cell(field, link.index));
    }
    for (const auto production : record.productions) {
        for (const auto field :
             {Field::producing, Field::production, Field::production_capacity, Field::production_cost}) {
            cells.push_back(cell(field, production.index));
        }
    }
    for (const auto touched : record.touches) {
        const auto hanging = hanging_on(touched);
        cells.insert(cells.end(), hanging.begin(), hanging.end());
    }
    return cells;
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

Worth worth(const View& view, const Required& required) {
    return together(required, [&](AgreementId agreement) -> const Worth& { return worth(view, agreement); });
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
