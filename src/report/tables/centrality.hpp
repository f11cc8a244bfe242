#pragma once

#include "analysis/centrality/betweenness/current_flow.hpp"
#include "analysis/centrality/betweenness/group_betweenness.hpp"
#include "analysis/centrality/centrality.hpp"
#include "network/network.hpp"
#include "network/projection/projection.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Table `centrality`: a row a node, by falling betweenness, ties by label; areas last, since they are never ranked.
/// Amounts are shown where all of them are of one chain. Links without report leave a sum unknown.
Table tabulate(const Centrality& answer, const Projection& projection, const Network& network,
               std::optional<ChainId> chain);

/// Table `link_betweenness`: a row an open link, by falling betweenness, ties by its ends. Empty where betweenness could
/// not be computed exactly.
Table tabulate_links(const Betweenness& answer, const Projection& projection);

/// Table `current_flow`: a row a node, by falling figure, ties by label; areas last. Empty where it was not computed.
Table tabulate(const CurrentFlow& answer, const Projection& projection, const Network& network);

/// Table `link_current_flow`: a row an open link, by falling figure, ties by its ends.
Table tabulate_links(const CurrentFlow& answer, const Projection& projection);

/// How currents flow and what their figures are divided by, or why there are none.
std::vector<std::string> notes(const CurrentFlow& answer, const CurrentFlowOptions& options);

/// A bloc and how far it stands between all others.
struct BlocBetweenness {
    BlocId bloc;
    GroupBetweenness answer;
};

/// Table `bloc_betweenness`: by falling betweenness, ties by code.
Table tabulate(const std::vector<BlocBetweenness>& blocs, const Network& network);

/// What must be said beside the figures, in whole sentences: how they are normalised, what was left out, what could
/// not be computed and why.
std::vector<std::string> notes(const Centrality& answer, const CentralityOptions& options);

/// The same of the specialist columns: closeness, eigenvector, Katz, hubs and authorities.
std::vector<std::string> specialist_notes(const Centrality& answer, const CentralityOptions& options);

}  // namespace entente
