#pragma once

#include "batch/plan/plan.hpp"
#include "batch/walk/reach.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <vector>

namespace entente {

/// Evaluates many alliances at once: many have the same supply, which is solved once.
///
/// Method      the supply under all that opens something and nothing that closes anything is that of every alliance
///             that lacks only what it does not use. Where the alliances differ in what it does use, they are
///             divided by that candidate, and each part goes on so from the basis they had together. Where sizes are limited to far less than all
///             candidates, they are divided without that supply until some alliances are near it.
/// Time        at most two solves an alliance, often one for hundreds; and O(candidates) an alliance.
/// Checked by  cold supplies of every alliance.
class Descent {
public:
    struct Wanted {
        Alliance alliance;
        std::size_t row;
    };
    /// Is given alliances that have the supply that the solver has then, and may take the solver to another.
    using Take = std::function<void(std::span<const Wanted>)>;

    /// Both must outlive this.
    Descent(const Plan& plan, AllianceSolver& solver);

    /// Hands over all of these alliances, each once, in an order that is not said.
    void evaluate(std::vector<Wanted> wanted, const Take& take);

private:
    struct Span {
        Alliance least, most, loosest;
        bool sparse;  // most lack so much of the loosest that its supply would serve few of them
        [[nodiscard]] Alliance varying() const { return most & ~least; }
    };
    [[nodiscard]] Span span_of(std::span<const Wanted> wanted) const;
    struct Part {
        std::span<Wanted> alliances;
        bool near;  // they lack one thing only of what the solver had then
    };
    [[nodiscard]] std::span<Wanted> others(std::span<Wanted> wanted, Alliance candidate) const;
    std::span<Wanted> alike(std::span<Wanted> wanted);
    void descend(std::span<Wanted> wanted, const Take& take);
    AllianceSolver::State& unused_state();

    AllianceSolver& solver_;
    Reach reach_;
    std::vector<Part> parted_;  // not evaluated yet
    std::deque<AllianceSolver::State> states_;
    std::size_t states_used_{};
};

}  // namespace entente
