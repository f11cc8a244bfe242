#pragma once

#include "base/fraction.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// An arc that carries `rate` × θ + `once` at most.
struct GrowingArc {
    std::uint32_t from{}, to{};
    Wide rate{};
    Wide once{};
    bool endless = false;  ///< carries anything
};

/// From the source, which is the last node but one, to the sink, the last.
struct GrowingNetwork {
    std::uint32_t nodes{};
    std::vector<GrowingArc> arcs;

    [[nodiscard]] std::uint32_t source() const { return nodes - 2; }
    [[nodiscard]] std::uint32_t sink() const { return nodes - 1; }
};

/// Where some arcs into the sink cannot be filled any more.
struct Breakpoint {
    Fraction at;  ///< up to this θ they can
    std::vector<std::uint8_t>
        short_side;  ///< by node: 1 where what arrives is short beyond, the sink's side of the cut
};

/// As θ grows, where the arcs into the sink stop being filled, from the first to the last. Only they must grow faster
/// than what can fill them; what is short stays so, and takes all that reaches it.
///
/// Definition  what is missing at the sink at least is, at each θ, the largest of θ g(X) − S(X) over all sets X of
///             nodes: g what the arcs to the sink grow faster than those into X, S what enters X once. The sets that
///             attain it grow with θ; a breakpoint is where they do: with Y the set before, the least
///             (S(X) − S(Y)) / (g(X) − g(Y)).
/// Ties        of all such sets the smallest that holds beyond θ. Breakpoints of one θ may follow each other.
/// Nothing     where Σ rate × Σ once would not fit 128 bits.
/// Method      discrete Newton on cuts (Dinkelbach): from the set at endless θ down. Time: a maximum flow a step, in
///             practice two or three a breakpoint.
/// Checked by  enumeration of all sets.
/// After       G. Gallo, M. Grigoriadis, R. Tarjan, SIAM J. Comput. 18(1), 1989, doi:10.1137/0218003;
///             W. Dinkelbach, Management Science 13(7), 1967, doi:10.1287/mnsc.13.7.492.
std::optional<std::vector<Breakpoint>> breakpoints(const GrowingNetwork& network);

}  // namespace entente
