#pragma once

#include "definition/change.hpp"
#include "definition/definition.hpp"
#include "network/ids.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace entente {

struct Network;

/// The nations a list of codes means, blocs by their members; ascending, each once.
std::vector<NationId> group(const Network& network, const std::vector<Name>& names);
/// The same; nothing where there are no names, since then nobody is meant in particular.
std::optional<std::vector<NationId>> optional_group(const Network& network, const std::vector<Name>& names);

/// The nations a change names by `nation` and `bloc`; nothing where it names none.
std::optional<std::vector<NationId>> nations_of(const Network& network, const Selection& select);

/// The stages a change names by `stage` and `into`; nothing where it names none.
std::optional<std::vector<StageId>> stages_of(const Network& network, const Selection& select);

/// Every unordered pair of two nations, one of each group; ascending, each once.
std::vector<std::pair<NationId, NationId>> pairs_of(const Network& network, const Pairs& pairs);

/// Links that all conditions select, ascending. `nation` and `bloc` select trade at either end (at one, if
/// `side` says which) and processing; `stage` trade there and processing into or out of it; `into` processing
/// only; `from`, `to`, `side`, `via` and `link` trade only; `sector` none. Time O(links).
std::vector<LinkId> links_of(const Network& network, const Selection& select);

/// Productions that all conditions select, ascending; `stage` and `into` both mean the stage they enter.
/// `from`, `to`, `side`, `via`, `link` and `sector` select none.
std::vector<ProductionId> productions_of(const Network& network, const Selection& select);

/// Whether a selection has a condition that no demand and no stock can meet: `from`, `to`, `side`, `via`,
/// `agreement`, `owner`, `plant` or `link`.
bool names_links_or_plants(const Selection& select);

/// Demands by `nation`, `bloc`, `stage` and `sector`, ascending; none where links or plants are named.
std::vector<DemandId> demands_of(const Network& network, const Selection& select);

/// Markets by `nation`, `bloc` and `stage`, ascending; none where links, plants or sectors are named.
std::vector<NodeId> markets_of(const Network& network, const Selection& select);

}  // namespace entente
