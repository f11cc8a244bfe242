#include "network/change/both_ends.hpp"

namespace entente {

bool alike(const View& zero, const View& unbounded) {
    return zero.capacity == unbounded.capacity && zero.quantity == unbounded.quantity &&
           zero.production_capacity == unbounded.production_capacity &&
           zero.production == unbounded.production && zero.demand == unbounded.demand &&
           zero.stock == unbounded.stock && zero.export_limit == unbounded.export_limit &&
           zero.import_limit == unbounded.import_limit;
}

BothEnds::BothEnds(const Network& network, std::span<const Edit> edits)
    : zero_(network.view({Unknown::zero})), unbounded_(network.view({Unknown::unbounded})) {
    supposed_zero_.emplace(zero_, edits);
    supposed_unbounded_.emplace(unbounded_, edits);
    differ_ = !alike(zero_, unbounded_);
}

}  // namespace entente
