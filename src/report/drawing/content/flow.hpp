#pragma once

#include "report/diagram/line.hpp"
#include "report/drawing/drawing.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Trade from one nation to another as one line of a drawing, or processing inside one.
struct DrawnFlow {
    NationId from;
    NationId to;
    StageId stage;  ///< of merged stages: the first
    Line line{};
    double amount = 0;  ///< in units of the chain; 0: none or unknown
    bool unknown = false;
    bool interval = false;  ///< only an upper end is known
    bool estimated = false;
    std::vector<LinkId> links;
};

/// The class of a link under a view; nothing where it is not drawn (only a change could open it).
std::optional<Line> line_of(const Network& network, const View& view, LinkId link);

/// The trade of a chain or stage under a view, a flow for each link that is drawn, in the order of links.
std::vector<DrawnFlow> trade(const Network& network, const View& view, const DrawingOptions& options);

/// The processing of a chain inside nations.
std::vector<DrawnFlow> processing(const Network& network, const View& view, const DrawingOptions& options);

/// Flows from one nation to another of one class as one, and of one stage only where `by_stage`. Amounts add
/// up; unknown stays unknown only where all are. In the order of from, to, stage, class.
std::vector<DrawnFlow> merged(std::vector<DrawnFlow> flows, bool by_stage);

/// The chain that is drawn: the one asked for, that of the stage, or the first. The network must have one.
ChainId chain_of(const Network& network, const DrawingOptions& options);

/// An amount in units of its chain.
double units(const Network& network, ChainId chain, Quantity quantity);

/// What is known of a size: its figure or upper end; nothing where that is unknown or without bound.
std::optional<Quantity> figure_of(const Size& size);

}  // namespace entente
