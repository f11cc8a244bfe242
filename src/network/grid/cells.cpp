#include "network/grid/grid.hpp"

namespace entente {

std::vector<std::uint32_t> arcs_of(const Grid& grid, Cell cell) {
    std::vector<std::uint32_t> arcs;
    const auto one = [&](std::uint32_t arc) {
        if (arc != no_arc) arcs.push_back(arc);
    };
    switch (cell.field) {
        case Field::open:
        case Field::capacity:
        case Field::cost:
            one(grid.of_link[{cell.index}]);
            one(grid.of_surge[{cell.index}]);
            break;
        case Field::producing:
        case Field::production_capacity:
        case Field::production_cost:
            one(grid.of_production[{cell.index}]);
            break;
        case Field::demanded:
        case Field::demand:
            return grid.of_demand[{cell.index}];
        case Field::export_limit:
            one(grid.of_exports[{cell.index}]);
            break;
        case Field::import_limit:
            one(grid.of_imports[{cell.index}]);
            break;
        case Field::state:       // what hangs on it has cells of its own
        case Field::production:  // what is reported, not what flows
        case Field::stock:
        case Field::pace:
            break;
    }
    return arcs;
}

}  // namespace entente
