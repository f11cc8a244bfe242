#pragma once

#include "definition/definition.hpp"

#include <string>
#include <vector>

namespace entente {

/// An amount of a definition on which flows hang, with what it is of.
struct WrittenAmount {
    Amount* amount{};
    std::string field;    ///< "production", "processing", "capacity", "demand", "quantity", "cost"
    std::string element;  ///< for people: "CHN, mine"
    std::string stage;    ///< whose product it counts; of a cost, that costs
    bool money = false;
};

/// All of them, in an order that is the same for every copy: nations, areas, plants, links. Left out are stocks and
/// reserves, on which no flow of a period hangs, and the amounts of changes, which are one figure each.
std::vector<WrittenAmount> written_amounts(Definition& definition);

}  // namespace entente
