#include "report/drawing/sight/markets.hpp"

#include "report/diagram/ink/label.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/compose.hpp"
#include "report/drawing/content/nation.hpp"
#include "report/drawing/frame/caption.hpp"
#include "report/drawing/frame/legend.hpp"
#include "report/layout/curve.hpp"
#include "report/layout/label.hpp"
#include "report/layout/row.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace entente {
namespace {

constexpr std::size_t row_length = 16;  // most figures in a row
constexpr double row_gap = 10;          // points between figures of a row
constexpr double band_margin = 12;
constexpr double least_label = 84;  // points at the left of a band for its name
constexpr double label_margin = 8;

/// The rows of one stage, from the lowest on: plants, those that give, those that take.
struct Band {
    std::vector<std::size_t> plants, givers, takers;
};

/// What a figure gives by trade at its stage, less what it takes.
std::map<std::size_t, double> balances(const Diagram& diagram) {
    std::map<std::size_t, double> result;
    for (const auto& link : diagram.links) {
        if (link.line == Line::processing) continue;
        auto amount = std::max(link.amount, 1e-9);
        result[link.from] += amount;
        result[link.to] -= amount;
    }
    return result;
}

std::vector<Band> bands_of(const Diagram& diagram) {
    std::vector<Band> bands(diagram.groups.size());
    auto balance = balances(diagram);
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const auto& node = diagram.nodes[i];
        auto& band = bands[node.group - 1];
        auto& row = node.figure == Figure::plant ? band.plants : balance[i] >= 0 ? band.givers : band.takers;
        row.push_back(i);
    }
    for (auto& band : bands) {
        for (auto* row : {&band.givers, &band.takers}) {
            std::stable_sort(row->begin(), row->end(), [&](auto a, auto b) {
                return diagram.nodes[a].amount > diagram.nodes[b].amount;
            });
        }
    }
    return bands;
}

/// Gives each figure its row; long rows are divided into rows of nearly the same length.
std::vector<std::size_t> ranks_of(const Diagram& diagram) {
    std::vector<std::size_t> ranks(diagram.nodes.size());
    std::size_t next = 0;
    auto add = [&](const std::vector<std::size_t>& row) {
        auto parts = (row.size() + row_length - 1) / row_length;
        for (std::size_t i = 0; i < row.size(); ++i) ranks[row[i]] = next + i * parts / row.size();
        next += parts;
    };
    for (const auto& band : bands_of(diagram)) {
        add(band.plants);
        add(band.givers);
        add(band.takers);
    }
    return ranks;
}

Sketch sketch_of_markets(const Diagram& diagram) {
    Sketch sketch;
    sketch.ranks = ranks_of(diagram);
    for (const auto& node : diagram.nodes) sketch.nodes.push_back(footprint(node).size);
    for (const auto& link : diagram.links) {
        auto from = link.from, to = link.to;
        if (sketch.ranks[from] == sketch.ranks[to]) continue;
        if (sketch.ranks[from] > sketch.ranks[to]) std::swap(from, to);
        sketch.lines.push_back({from, to, 0, link.line == Line::processing ? 4.0 : 1.0});
    }
    return sketch;
}

/// Room for the widest name of a band.
double label_room(const Diagram& diagram) {
    std::vector<Words> names;
    for (const auto& group : diagram.groups) names.push_back({group.label, lettering(diagram, group)});
    auto room = least_label;
    for (const auto& name : measured(names)) room = std::max(room, name.width + 2 * label_margin);
    return room;
}

/// A box around each stage's figures, all of one width, with its name at the left.
void set_bands(Diagram& diagram) {
    const auto room = label_room(diagram);
    for (auto& group : diagram.groups) group.box = {};
    auto all = drawn_box(diagram);
    for (std::size_t i = 0; i < diagram.groups.size(); ++i) {
        auto& group = diagram.groups[i];
        std::optional<Box> box;
        for (const auto& node : diagram.nodes) {
            if (node.group != i + 1) continue;
            auto own = joined(figure_box(node), box_around(node.label_at, node.label_size));
            box = box ? joined(*box, own) : own;
        }
        group.box = grown(box.value_or(all), band_margin);
        group.box.low.x = all.low.x - band_margin - room;
        group.box.high.x = all.high.x + band_margin;
        group.label_at = {all.low.x - room / 2, group.box.centre().y};
    }
    if (diagram.groups.empty()) return;
    // Curves that lead out of the rows at the top and at the bottom stay in their bands.
    auto &lowest = diagram.groups.front().box, &highest = diagram.groups.back().box;
    lowest.low.y = std::min(lowest.low.y, all.low.y - band_margin);
    highest.high.y = std::max(highest.high.y, all.high.y + band_margin);
}

/// Lets the bands reach as far to the right as a legend that stands below them.
void widen_bands(Diagram& diagram) {
    if (!diagram.legend || diagram.groups.empty()) return;
    if (diagram.legend->high.y > diagram.groups.front().box.low.y) return;
    for (auto& group : diagram.groups) group.box.high.x = std::max(group.box.high.x, diagram.legend->high.x);
}

/// Where nothing lies beyond the first and the last band, lines may lead out of them: they grow around those.
void leave_room(Diagram& diagram) {
    constexpr double room = 60;
    if (diagram.groups.empty()) return;
    diagram.groups.front().box.low.y -= room;
    diagram.groups.back().box.high.y += room;
}

/// Rows as wide as the longest needs to be and a little more, in the order the engine found.
std::vector<Point> narrowed(std::vector<Point> places, const Sketch& sketch) {
    std::map<std::size_t, std::vector<std::size_t>> rows;
    std::map<std::size_t, double> needed;
    double low = 0, high = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        rows[sketch.ranks[i]].push_back(i);
        needed[sketch.ranks[i]] += sketch.nodes[i].width + row_gap;
        low = i == 0 ? places[i].x : std::min(low, places[i].x);
        high = i == 0 ? places[i].x : std::max(high, places[i].x);
    }
    double widest = 0;
    for (auto [rank, width] : needed) widest = std::max(widest, width);
    auto factor = high > low ? std::min(1.0, widest * 1.1 / (high - low)) : 1;
    for (const auto& [rank, row] : rows) {
        std::vector<double> wished, widths;
        for (auto i : row) {
            wished.push_back(places[i].x * factor);
            widths.push_back(sketch.nodes[i].width);
        }
        auto centres = packed(wished, widths, row_gap);
        for (std::size_t i = 0; i < row.size(); ++i) places[row[i]].x = centres[i];
    }
    return places;
}

void lay_out_markets(Diagram& diagram) {
    auto sketch = sketch_of_markets(diagram);
    auto places = narrowed(positions(sketch, "dot"), sketch);
    for (std::size_t i = 0; i < places.size(); ++i) {
        diagram.nodes[i].at = places[i] + Point{0, footprint(diagram.nodes[i]).drop};
    }
    label_below(diagram);
    turn_labels(diagram);
    set_bands(diagram);  // so that trade stays in them
    leave_room(diagram);
    bend(diagram);
    place_marks(diagram);
    set_bands(diagram);
}

void add_trade(Composition& composition, const std::vector<DrawnFlow>& flows) {
    for (const auto& flow : flows) {
        auto ends = flow.links.front();
        auto from = composition.add_market(composition.network.topology->from(ends));
        auto to = composition.add_market(composition.network.topology->to(ends));
        composition.add_flow(flow, from, to);
    }
}

/// Markets that produce or use, of which no line leads to or from another, stand alone.
void add_lonely(Composition& composition) {
    const auto& network = composition.network;
    for (const auto id : network.markets.ids()) {
        const auto stage = network.markets[id].stage;
        if (network.stages[stage].chain != chain_of(network, composition.options)) continue;
        if (composition.options.stage && *composition.options.stage != stage) continue;
        if (part_of(network, composition.view, id).takes_part()) composition.add_market(id);
    }
}

/// Processing that no named plant does is a line; that of a plant leads through its box.
void add_processing(Composition& composition, const std::vector<DrawnFlow>& flows) {
    for (const auto& flow : flows) {
        auto link = flow.links.front();
        auto from = composition.add_market(composition.network.topology->from(link));
        auto to = composition.add_market(composition.network.topology->to(link));
        auto plant = composition.network.links[link].plant;
        if (!plant) {
            composition.add_flow(flow, from, to);
            continue;
        }
        auto box = composition.add_plant(*plant);
        composition.add_flow(flow, from, box);
        composition.add_flow(flow, box, to);
    }
}

/// A plant that produces stands below its market.
void add_production(Composition& composition) {
    const auto& network = composition.network;
    for (auto id : network.productions.ids()) {
        const auto& production = network.productions[id];
        auto market = network.markets[production.market];
        if (!production.plant || production.hypothetical) continue;
        if (network.stages[market.stage].chain != chain_of(network, composition.options)) continue;
        if (composition.options.stage && *composition.options.stage != market.stage) continue;
        auto to = composition.add_market(production.market);
        auto box = composition.add_plant(*production.plant);
        DiagramLink link;
        link.id = composition.diagram.nodes[box].id + "-production";
        link.from = box;
        link.to = to;
        link.line = composition.view.producing[id] != 0 ? Line::processing : Line::potential;
        link.arrow = true;
        const auto& highlight = composition.options.highlight;
        if (highlight && highlight->carried) {
            const auto amount = highlight->carried->of_production[id];
            link.unknown = std::isinf(amount);
            link.amount = link.unknown ? 0 : amount;
            link.faded = amount == 0;
        } else if (auto figure = figure_of(production.capacity)) {
            link.amount = units(network, network.stages[market.stage].chain, *figure);
        } else {
            link.unknown = true;
        }
        link.tip = network.plants[*production.plant].name;
        composition.diagram.links.push_back(std::move(link));
    }
}

/// The names of products are as wide as the band leaves room for beside its figures.
constexpr std::size_t group_characters = 18;

/// A group for each stage that is drawn; each figure finds its own by its market's stage, a plant by its target.
void set_groups(Composition& composition) {
    const auto& network = composition.network;
    auto& diagram = composition.diagram;
    std::map<std::string, std::size_t> group_of;
    for (auto stage : network.chains[chain_of(network, composition.options)].stages) {
        if (composition.options.stage && *composition.options.stage != stage) continue;
        const auto& record = network.stages[stage];
        auto label = record.product.empty() || record.product == record.id
                         ? record.id
                         : record.id + "\n" + in_lines(record.product, group_characters);
        diagram.groups.push_back({record.id, label});
        group_of[record.id] = diagram.groups.size();
    }
    for (auto& node : diagram.nodes) {
        if (node.figure == Figure::plant) {
            auto plant = network.plant(node.id.substr(node.id.find(':') + 1));
            node.group = group_of[network.stages[network.plants[*plant].into].id];
        } else {
            node.group = group_of[node.id.substr(node.id.find(':') + 1)];
        }
    }
    std::set<std::size_t> used;
    for (const auto& node : diagram.nodes) used.insert(node.group);
    std::vector<DiagramGroup> kept;
    std::map<std::size_t, std::size_t> renumbered;
    for (auto group : used) {
        kept.push_back(diagram.groups[group - 1]);
        renumbered[group] = kept.size();
    }
    for (auto& node : diagram.nodes) node.group = renumbered[node.group];
    diagram.groups = std::move(kept);
}

}  // namespace

Diagram draw_markets(const Network& network, const View& view, const Palette& palette,
                     const DrawingOptions& options) {
    Composition composition(network, view, palette, options);
    Told told;
    if (!network.chains.empty()) {
        told.flows = merged(trade(network, view, options), true);
        auto shown = chosen(told.flows, network, options, true);
        told.hidden = {shown.hidden_lines, shown.hidden_amount};
        add_trade(composition, shown.flows);
        add_processing(composition, processing(network, view, options));
        add_production(composition);
        add_lonely(composition);
        set_groups(composition);
    }
    composition.finish();
    auto& diagram = composition.diagram;
    measure(diagram);
    lay_out_markets(diagram);
    if (options.legend) add_legend(diagram, composition.scale);
    widen_bands(diagram);
    set_frame(diagram, frame_of(network, options, told));
    return std::move(diagram);
}

}  // namespace entente
