#include "network/view.hpp"

#include "network/change/compose/composition.hpp"
#include "network/network.hpp"

namespace entente {

namespace {

template <class I>
void compose(View& view, Field field, IdRange<I> ids) {
    for (const auto id : ids) write(view, {field, id.index}, composed(view, {field, id.index}));
}

/// The chance that a link or a passage on its way fails; nothing where none of them is known.
std::optional<double> risk(const Network& network, const LinkRecord& link) {
    std::optional<double> holding;
    const auto add = [&](const std::optional<Percent>& percent) {
        if (percent) holding = holding.value_or(1.0) * (1.0 - to_double(percent->number) / 100.0);
    };
    add(link.risk);
    for (const auto passage : link.via) add(network.passages[passage].risk);
    if (!holding) return std::nullopt;
    return 1.0 - *holding;
}

/// What no change alters.
void report_links(View& view, const Network& network) {
    for (const auto& link : network.links) {
        const auto quantity = link.quantity ? link.quantity->at(view.unknown) : Quantity{};
        view.quantity.push_back(quantity == unlimited ? Quantity{} : quantity);
        view.value.push_back(link.value.value_or(Cost{}));
        view.risk.push_back(risk(network, link));
    }
}

void make_room(View& view, const Network& network) {
    view.open.assign(network.links.size(), 0);
    view.cost.assign(network.links.size(), {});
    view.capacity.assign(network.links.size(), {});
    view.producing.assign(network.productions.size(), 0);
    view.production.assign(network.productions.size(), {});
    view.production_capacity.assign(network.productions.size(), {});
    view.production_cost.assign(network.productions.size(), {});
    view.demanded.assign(network.demands.size(), 0);
    view.demand.assign(network.demands.size(), {});
    view.stock.assign(network.markets.size(), {});
    view.export_limit.assign(network.markets.size(), unlimited);
    view.import_limit.assign(network.markets.size(), unlimited);
    for (const auto& agreement : network.agreements) view.state.push_back(agreement.state);
}

}  // namespace

View Network::view(const ViewOptions& options) const {
    View view;
    view.shape = topology;
    view.network = this;
    view.unknown = options.unknown;
    make_room(view, *this);
    report_links(view, *this);
    for (const auto field : {Field::open, Field::capacity, Field::cost}) compose(view, field, links.ids());
    for (const auto field :
         {Field::producing, Field::production, Field::production_capacity, Field::production_cost}) {
        compose(view, field, productions.ids());
    }
    for (const auto field : {Field::demanded, Field::demand}) compose(view, field, demands.ids());
    for (const auto field : {Field::stock, Field::export_limit, Field::import_limit}) {
        compose(view, field, markets.ids());
    }
    return view;
}

}  // namespace entente
