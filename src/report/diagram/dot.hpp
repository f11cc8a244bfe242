#pragma once

#include "report/diagram/diagram.hpp"

#include <string>

namespace entente {

/// A laid-out diagram in the language of Graphviz, written by cgraph. Every place is fixed (`layout=nop2`),
/// so that any program that reads the language shows the same picture; every text is escaped; nodes, links
/// and attributes stand in the order of the diagram, what is pointed at last, so that equal diagrams are equal bytes.
/// The words on a link are a node of shape `plain`, LINK:words.
/// Nodes and links carry `class` (nation, trade, in_force, …) and `tooltip` for programs that read them back.
/// The legend is the cluster `cluster_legend`; title and caption are nodes of shape `plain`.
std::string to_dot(const Diagram& diagram);

}  // namespace entente
