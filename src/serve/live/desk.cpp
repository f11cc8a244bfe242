#include "serve/live/desk.hpp"

#include "network/change/both_ends.hpp"
#include "network/change/resolve/translation.hpp"

#include <utility>

namespace entente {

Desk::Desk(const Network& network)
    : network_(network),
      zero_(network.view({Unknown::zero})),
      unbounded_(network.view({Unknown::unbounded})),
      unchanged_(zero_) {}

void Desk::check(const Edits& edits, Diagnostics& diagnostics) {
    entente::check(zero_, edits, diagnostics);
}

Desk::Solvers& Desk::solvers(ChainId chain) {
    auto& kept = solvers_[chain];
    if (kept) return *kept;
    kept = std::make_unique<Solvers>(Solvers{Solver(zero_, chain), std::nullopt, {}});
    kept->base = solved(*kept);
    return *kept;
}

BothSupplies Desk::solved(Solvers& of_chain) {
    BothSupplies both{supply(zero_, of_chain.zero), {}};
    if (alike(zero_, unbounded_)) {
        both.unbounded = both.zero;
        both.unbounded.unknown = Unknown::unbounded;
        return both;
    }
    if (!of_chain.unbounded) of_chain.unbounded.emplace(unbounded_, of_chain.zero.grid().chain);
    both.unbounded = supply(unbounded_, *of_chain.unbounded);
    return both;
}

}  // namespace entente
