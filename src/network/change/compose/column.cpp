#include "network/change/compose/composition.hpp"
#include "network/view.hpp"

namespace entente {

namespace {

/// Calls with the number a cell names, as an integer that can be assigned.
template <class AnyView, class Call>
void visit(AnyView& view, Cell cell, Call call) {
    const LinkId link{cell.index};
    const ProductionId production{cell.index};
    const DemandId demand{cell.index};
    const NodeId market{cell.index};
    switch (cell.field) {
        case Field::state:
            return call(view.state[AgreementId{cell.index}]);
        case Field::open:
            return call(view.open[link]);
        case Field::capacity:
            return call(view.capacity[link].units);
        case Field::cost:
            return call(view.cost[link].units);
        case Field::producing:
            return call(view.producing[production]);
        case Field::production:
            return call(view.production[production].units);
        case Field::production_capacity:
            return call(view.production_capacity[production].units);
        case Field::production_cost:
            return call(view.production_cost[production].units);
        case Field::demanded:
            return call(view.demanded[demand]);
        case Field::demand:
            return call(view.demand[demand].units);
        case Field::stock:
            return call(view.stock[market].units);
        case Field::export_limit:
            return call(view.export_limit[market].units);
        case Field::import_limit:
            return call(view.import_limit[market].units);
        case Field::pace:
            return;
    }
}

}  // namespace

void write(View& view, Cell cell, std::int64_t value) {
    visit(view, cell,
          [&](auto& number) { number = static_cast<std::remove_reference_t<decltype(number)>>(value); });
}

std::int64_t read(const View& view, Cell cell) {
    std::int64_t value = 0;
    visit(view, cell, [&](const auto& number) { value = static_cast<std::int64_t>(number); });
    return value;
}

}  // namespace entente
