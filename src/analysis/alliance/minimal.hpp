#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// The sets of which no proper subset is among them: of all sets that reach a target, those that can spare no member.
///
/// Definition  a set is minimal if none of the given ones is a proper subset of it, be those between the two given or
///             not. The empty set is minimal wherever it is given, and then alone.
/// Ties        fewest members first, then by mask; a set given twice counts once.
/// Time        O(n 2^n) bits for up to 26 members that occur; beyond, O(sets × minimal sets).
/// Checked by  brute force by pairs.
std::vector<std::uint64_t> minimal_sets(std::span<const std::uint64_t> sets);

}  // namespace entente
