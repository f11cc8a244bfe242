#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "network/change/edit.hpp"
#include "network/ids.hpp"

#include <optional>
#include <span>
#include <vector>

namespace entente {

struct Network;

/// The edits that changes mean on this network: every cell that all conditions of a change select.
/// A change that selects nothing is an error at its place; so are changes that contradict each other.
/// Nothing where there is an error. Time O(changes × links).
std::optional<Edits> resolve(const Network& network, std::span<const Change> changes,
                             Diagnostics& diagnostics);

/// The same for scenarios by name, with all they include, each once. `none` changes nothing.
std::optional<Edits> resolve(const Network& network, std::span<const Name> scenarios,
                             Diagnostics& diagnostics);

/// A candidate of a plan by pairs: the two nations, and the edits that open the links between them.
struct PairCandidate {
    NationId one;
    NationId other;
    Edits edits;
};

/// One candidate for each unordered pair of two nations, one of each group; both directions are opened.
std::optional<std::vector<PairCandidate>> resolve(const Network& network, const Pairs& pairs,
                                                  Diagnostics& diagnostics);

}  // namespace entente
