#include "network/change/conflict.hpp"

#include "network/network.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// The word for a cell's column, for people.
std::string_view word(Field field) {
    switch (field) {
        case Field::state:
            return "state";
        case Field::open:
            return "opening";
        case Field::capacity:
            return "capacity";
        case Field::cost:
            return "cost";
        case Field::producing:
        case Field::production:
        case Field::production_capacity:
            return "production";
        case Field::production_cost:
            return "cost of production";
        case Field::demanded:
        case Field::demand:
            return "demand";
        case Field::stock:
            return "stock";
        case Field::export_limit:
            return "export side";
        case Field::import_limit:
            return "import side";
        case Field::pace:
            return "pace";
    }
    return "";
}

std::string written(const Edit& edit) {
    if (edit.operation == Operation::set_state)
        return fmt::format("here it is '{}'", entente::word(edit.state));
    return "here it is set too, to another value";
}

}  // namespace

void report(const Conflict& conflict, const Network& network, Diagnostics& diagnostics) {
    const auto text =
        conflict.first.operation == Operation::set_state
            ? fmt::format("the {} is set to '{}'", name(network, conflict.cell), word(conflict.first.state))
            : fmt::format("the {} is set to two different values", name(network, conflict.cell));
    auto& error = diagnostics.error(conflict.first.place, text, "leave one of them out");
    error.also.push_back({conflict.second.place, written(conflict.second)});
}

std::string name(const Network& network, Cell cell) {
    const auto of = [&](std::string_view element) {
        return fmt::format("{} of {}", word(cell.field), element);
    };
    switch (cell.field) {
        case Field::state:
        case Field::pace:
            return of(network.agreements[AgreementId{cell.index}].id);
        case Field::open:
        case Field::capacity:
        case Field::cost:
            return of(network.links[LinkId{cell.index}].name);
        case Field::producing:
        case Field::production:
        case Field::production_capacity:
        case Field::production_cost:
            return of(network.productions[ProductionId{cell.index}].name);
        case Field::demanded:
        case Field::demand:
            return of(network.demands[DemandId{cell.index}].name);
        case Field::stock:
        case Field::export_limit:
        case Field::import_limit:
            return of(network.name(NodeId{cell.index}));
    }
    return "";
}

}  // namespace entente
