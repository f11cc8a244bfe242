#pragma once

#include "analysis/supply/supply.hpp"
#include "base/diagnostic.hpp"
#include "network/change/trial.hpp"
#include "network/network.hpp"
#include "report/tables/supply.hpp"

#include <map>
#include <memory>
#include <optional>

namespace entente {

/// The supply of a chain at both ends of what nobody knows.
struct BothSupplies {
    Supply zero;
    Supply unbounded;

    /// The end that is shown first.
    [[nodiscard]] SupplyEnds ends(Unknown shown) const {
        return shown == Unknown::zero ? SupplyEnds{zero, unbounded} : SupplyEnds{unbounded, zero};
    }
};

/// A compiled network that questions are put to, one at a time: its views, and solvers that keep what they solved. A
/// question near the last one takes a few pivots.
class Desk {
public:
    /// The network must outlive this.
    explicit Desk(const Network& network);

    [[nodiscard]] const Network& network() const { return network_; }
    /// Errors for edits that contradict each other or the network.
    void check(const Edits& edits, Diagnostics& diagnostics);
    /// Unknown sizes as zero.
    [[nodiscard]] const View& unchanged() const { return unchanged_; }
    /// The unchanged supply.
    [[nodiscard]] const BothSupplies& base(ChainId chain) { return solvers(chain).base; }
    /// What `look` makes of the supply under some edits, and of the view of it with unknown sizes as zero.
    template <class Look>
    auto suppose(const Edits& edits, ChainId chain, Look look) {
        auto& of_chain = solvers(chain);
        const Trial at_zero(zero_, edits), at_other(unbounded_, edits);
        return look(solved(of_chain), static_cast<const View&>(zero_));
    }

private:
    struct Solvers {
        Solver zero;
        std::optional<Solver> unbounded;  ///< once the ends have differed
        BothSupplies base;
    };
    Solvers& solvers(ChainId chain);
    BothSupplies solved(Solvers& of_chain);

    const Network& network_;
    View zero_, unbounded_;
    const View unchanged_;
    std::map<ChainId, std::unique_ptr<Solvers>> solvers_;
};

}  // namespace entente
