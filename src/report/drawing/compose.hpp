#pragma once

#include "report/drawing/content/flow.hpp"
#include "report/drawing/content/nation.hpp"
#include "report/drawing/content/pact.hpp"
#include "report/drawing/drawing.hpp"
#include "report/drawing/scale.hpp"

#include <map>
#include <string>
#include <vector>

namespace entente {

/// A diagram in the making: figures found again by their ids.
class Composition {
public:
    Composition(const Network& network, const View& view, const Palette& palette,
                const DrawingOptions& options);

    /// The figure of that id, made where there is none yet.
    DiagramNode& node(const std::string& id);
    std::size_t index(const std::string& id);

    /// A nation of the merged stages, a bloc, or one market of a nation.
    std::size_t add_nation(NationId nation);
    std::size_t add_bloc(BlocId bloc);
    std::size_t add_market(NodeId market);
    std::size_t add_party(Party party);
    std::size_t add_plant(PlantId plant);

    /// A line of goods between two figures; its width is set by `scale`.
    DiagramLink& add_flow(const DrawnFlow& flow, std::size_t from, std::size_t to);
    /// Lines between two parties, or a figure with a line to each.
    void add_pact(const Pact& pact);

    /// Sets widths and areas, and fades what is not pointed at where a route is.
    void finish();

    const Network& network;
    const View& view;
    const DrawingOptions& options;
    Diagram diagram;
    Scale scale;

    /// Marks a figure or line as the highlight says of an element.
    void point_at(DiagramNode& node, Element element);
    void point_at(DiagramLink& link, Element element);

private:
    /// Fills the share of a figure that its demand goes short by, and writes it below its name.
    void show_unmet(DiagramNode& node, Element element) const;

    std::map<std::string, std::size_t> index_;
};

/// The flows to draw, all or their backbone, and what is hidden.
struct Chosen {
    std::vector<DrawnFlow> flows;
    std::size_t hidden_lines = 0;
    double hidden_amount = 0;
};
/// The nodes of the backbone are nations, or markets where flows are told apart `by_stage`.
Chosen chosen(std::vector<DrawnFlow> flows, const Network& network, const DrawingOptions& options,
              bool by_stage);

}  // namespace entente
