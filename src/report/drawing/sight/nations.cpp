#include "report/drawing/sight/nations.hpp"

#include "report/diagram/render.hpp"
#include "report/drawing/compose.hpp"
#include "report/drawing/frame/caption.hpp"
#include "report/drawing/frame/legend.hpp"
#include "report/layout/curve.hpp"
#include "report/layout/label.hpp"
#include "report/layout/separate.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr double aspect = 1.5;      // of the drawing: wider than high
constexpr double nation_gap = 9;    // points between figures
constexpr std::size_t large = 120;  // figures from which the layout is that for large networks

/// The share of the drawing that figures and labels cover: of many more than of few, so that their names can still be read on
/// a slide.
double filled_share(std::size_t figures) {
    return std::clamp(0.13 + 0.0015 * (static_cast<double>(figures) - 20), 0.13, 0.175);
}

Sketch sketch_of_nations(const Diagram& diagram) {
    Sketch sketch;
    for (const auto& node : diagram.nodes) sketch.nodes.push_back(footprint(node).size);
    for (const auto& link : diagram.links) {
        const auto &from = sketch.nodes[link.from], &to = sketch.nodes[link.to];
        sketch.lines.push_back({link.from, link.to, 60 + (from.width + to.width) / 2, 1});
    }
    return sketch;
}

/// Places from the layout engine, stretched to the paper and moved apart.
void lay_out_nations(Diagram& diagram) {
    auto sketch = sketch_of_nations(diagram);
    auto places = positions(sketch, diagram.nodes.size() > large ? "sfdp" : "neato");
    places = stretched(std::move(places), sketch.nodes, aspect, filled_share(diagram.nodes.size()));
    places = separated(std::move(places), sketch.nodes, nation_gap);
    for (std::size_t i = 0; i < places.size(); ++i) {
        diagram.nodes[i].at = places[i] + Point{0, footprint(diagram.nodes[i]).drop};
    }
    label_below(diagram);
    turn_labels(diagram);
    bend(diagram);
    place_marks(diagram);
}

}  // namespace

Diagram draw_nations(const Network& network, const View& view, const Palette& palette,
                     const DrawingOptions& options) {
    Composition composition(network, view, palette, options);
    Told told;
    if (!network.chains.empty()) {
        told.flows = merged(trade(network, view, options), false);
        auto shown = chosen(told.flows, network, options, false);
        told.hidden = {shown.hidden_lines, shown.hidden_amount};
        for (auto nation : network.nations.ids()) {
            if (part_of(network, view, nation, options).takes_part()) composition.add_nation(nation);
        }
        for (const auto& flow : shown.flows) {
            auto from = composition.add_nation(flow.from);
            composition.add_flow(flow, from, composition.add_nation(flow.to));
        }
    }
    if (options.agreements) {
        for (const auto& pact : pacts(network, view, options)) composition.add_pact(pact);
    }
    composition.finish();
    auto& diagram = composition.diagram;
    measure(diagram);
    lay_out_nations(diagram);
    if (options.legend) add_legend(diagram, composition.scale);
    set_frame(diagram, frame_of(network, options, told));
    return std::move(diagram);
}

}  // namespace entente
