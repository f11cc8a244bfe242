#pragma once

#include "definition/negotiation.hpp"

#include <array>

namespace entente {

/// How likely each state is; they add up to 1.
using StateChances = std::array<double, state_count>;

/// Chances a month of leaving one state for another, by from and to; 0 on the diagonal.
using StateRates = std::array<std::array<double, state_count>, state_count>;

/// A state for certain.
StateChances certain(State state);

/// What the chances are after so many months.
///
/// Definition  a continuous-time Markov chain with constant rates: p(t) = p(0) exp(t Q).
/// Method      uniformisation: the chain jumps at the times of a Poisson process as fast as its fastest state; the sum
///             over numbers of jumps ends when what is left out is below 1e-12, in steps short enough for that.
/// No months, or no rates: as before.
/// Time        O(states² × (rate × months + 40)).
/// Checked by  closed forms of chains with two and three states, a series of small steps, sums of 1.
/// After       A. Jensen, Skand. Aktuarietidskr. 36, 1953 (uniformisation); W. Grassmann, Comput. Oper. Res. 4(1), 1977,
///             doi:10.1016/0305-0548(77)90007-7.
StateChances after(const StateChances& chances, const StateRates& rates, double months);

}  // namespace entente
