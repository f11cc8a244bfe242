#include "network/change/compose/composition.hpp"
#include "network/network.hpp"

namespace entente {

namespace {

constexpr Cell cell(Field field, std::uint32_t index) {
    return {field, index};
}

}  // namespace

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

}  // namespace entente
