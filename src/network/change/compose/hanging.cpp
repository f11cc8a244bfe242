#include "network/change/compose/composition.hpp"
#include "network/network.hpp"

namespace entente {

std::vector<Cell> hanging_on(Cell terms) {
    const auto i = terms.index;
    switch (terms.field) {
        case Field::producing:
        case Field::production:
            return {Cell{Field::producing, i}, Cell{Field::production, i},
                    Cell{Field::production_capacity, i}};
        case Field::demand:
            return {Cell{Field::demanded, i}, terms};
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
            cells.push_back(Cell{field, link.index});
    }
    for (const auto production : record.productions) {
        for (const auto field :
             {Field::producing, Field::production, Field::production_capacity, Field::production_cost}) {
            cells.push_back(Cell{field, production.index});
        }
    }
    for (const auto touched : record.touches) {
        const auto hanging = hanging_on(touched);
        cells.insert(cells.end(), hanging.begin(), hanging.end());
    }
    return cells;
}

}  // namespace entente
