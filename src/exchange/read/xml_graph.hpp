#pragma once

#include "exchange/read/rows.hpp"
#include "exchange/read/xml_reader.hpp"

#include <map>
#include <string>
#include <string_view>

namespace entente {

// What GraphML and GEXF have in common: nodes that stand for markets, and edges with named values.

/// What the file calls something, and what that means.
using XmlNames = std::map<std::string, std::string>;
/// The values of a node or edge, by their names.
using XmlValues = std::map<std::string, Located<std::string>>;

/// The first of this name; nothing if there is none.
const XmlElement* child_of(const XmlElement& element, std::string_view name);

/// The market a node stands for: by its values `code` and `stage`, else its id.
std::string market_of(const XmlElement& node, const XmlValues& values);

/// What nodes are called beside their ids.
using XmlLabels = std::map<std::string, Located<std::string>>;

/// Adds the label of a node: its attribute `label`, or the first of its values that has one of `label_names`.
void add_label(const XmlElement& node, const XmlValues& values, XmlLabels& labels);

/// The node as it is told where it has no links.
NodeRow node_row_of(const XmlElement& node, const XmlNames& markets, const XmlLabels& labels);

/// The link an edge stands for; ends that are no known node keep their names.
LinkRow row_of(const XmlElement& edge, XmlValues values, const XmlNames& markets, const XmlLabels& labels);

}  // namespace entente
