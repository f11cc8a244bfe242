#pragma once

#include "analysis/uncertain/amounts.hpp"
#include "analysis/uncertain/datum.hpp"
#include "definition/policy.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace entente {

/// A datum with another figure, in quanta or thousandths.
struct Rewritten {
    const Datum* datum{};
    std::int64_t figure{};
};

/// Makes networks of a definition in which some data are other than written, as if a person had written them so: all
/// that is worked out from them follows (capacity from a quantity, demand from trade). One a worker.
class Rewriter {
public:
    /// Both must outlive this. The policy is that under which the network was compiled.
    Rewriter(const Network& network, const Policy& policy);

    /// Nothing where the figures make a network that is too large for exact flows.
    std::unique_ptr<Network> network_with(std::span<const Rewritten> rewritten);

private:
    const Network& network_;
    const Policy& policy_;
    Definition definition_;
    std::vector<WrittenAmount> amounts_;  // of `definition_`
};

}  // namespace entente
