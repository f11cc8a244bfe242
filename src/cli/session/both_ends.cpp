#include "cli/session/both_ends.hpp"

namespace entente {

namespace {

bool alike(const View& zero, const View& unbounded) {
    return zero.capacity == unbounded.capacity && zero.quantity == unbounded.quantity &&
           zero.production_capacity == unbounded.production_capacity &&
           zero.production == unbounded.production && zero.demand == unbounded.demand &&
           zero.stock == unbounded.stock && zero.export_limit == unbounded.export_limit &&
           zero.import_limit == unbounded.import_limit;
}

}  // namespace

BothEnds::BothEnds(const Session& session)
    : zero_(session.network->view({Unknown::zero})), unbounded_(session.network->view({Unknown::unbounded})) {
    supposed_zero_.emplace(zero_, session.edits);
    supposed_unbounded_.emplace(unbounded_, session.edits);
    differ_ = !alike(zero_, unbounded_);
}

}  // namespace entente
