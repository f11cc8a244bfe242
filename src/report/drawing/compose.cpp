#include "report/drawing/compose.hpp"

#include "base/width.hpp"
#include "report/drawing/backbone.hpp"
#include "report/drawing/frame/caption.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace entente {
namespace {

constexpr std::size_t name_width = 13;  // characters a line of a nation's name
constexpr double code_height = 9;       // points, of the letters of a code on a map
constexpr std::size_t pact_width = 20;  // and of an agreement's
constexpr std::size_t longest_pact = 58;
constexpr Extent passage_size{14, 14};

std::string amount_in_words(const Network& network, const DrawnFlow& flow) {
    if (flow.unknown) return "quantity unknown";
    auto unit = unit_a_period(network, network.stages[flow.stage].chain);
    auto about = flow.interval ? "up to " : flow.estimated ? "about " : "";
    return fmt::format("{}{} {}", about, rounded(flow.amount, decimals_for(flow.amount)), unit);
}

std::string names_of(const Network& network, const Pact& pact) {
    std::string text;
    for (auto id : pact.agreements) {
        const auto& agreement = network.agreements[id];
        text += (text.empty() ? "" : "; ") + (agreement.name.empty() ? agreement.id : agreement.name);
    }
    return text;
}

/// A name that takes at most so many columns, cut at a space where it has one. The sign of the cut stays with the last word.
std::string cut_short(const std::string& name, std::size_t most) {
    if (shown_width(name) <= most) return name;
    const auto part = shortened(name, most + 1);
    const auto at = part.rfind(' ');
    return at == std::string::npos ? part : part.substr(0, at) + "\u00a0…";
}

std::string times(std::string_view mark, std::size_t count) {
    if (count < 2) return std::string(mark);
    return fmt::format("{}{}×{}", mark, mark.empty() ? "" : " ", count);
}

}  // namespace

Composition::Composition(const Network& of, const View& under, const Palette& palette,
                         const DrawingOptions& how)
    : network(of), view(under), options(how) {
    diagram.name = of.definition.name.empty() ? "network" : of.definition.name;
    diagram.palette = palette;
    if (!of.chains.empty()) scale.unit = unit_a_period(of, chain_of(of, how));
}

std::size_t Composition::index(const std::string& id) {
    auto [found, is_new] = index_.try_emplace(id, diagram.nodes.size());
    if (is_new) {
        diagram.nodes.push_back({.id = id, .label = ""});
    }
    return found->second;
}

DiagramNode& Composition::node(const std::string& id) {
    return diagram.nodes[index(id)];
}

std::size_t Composition::add_nation(NationId nation) {
    const auto& record = network.nations[nation];
    auto at = index(record.code);
    auto& figure = diagram.nodes[at];
    if (!figure.label.empty()) return at;
    auto part = part_of(network, view, nation, options);
    bool by_code = record.name.empty() || (options.sight == Sight::map && !record.area);
    figure.label = by_code ? record.code : in_lines(record.name, name_width);
    if (options.sight == Sight::map) figure.letters = code_height;
    figure.fill = fill_of(part);
    figure.amount = part.amount;
    figure.tip =
        fmt::format("{} ({}){}", record.name, record.code, record.role.empty() ? "" : ": " + record.role);
    point_at(figure, element(nation));
    show_unmet(figure, element(nation));
    return at;
}

std::size_t Composition::add_bloc(BlocId bloc) {
    const auto& record = network.blocs[bloc];
    auto at = index("bloc:" + record.code);
    auto& figure = diagram.nodes[at];
    if (!figure.label.empty()) return at;
    figure.label = in_lines(record.name.empty() ? record.code : record.name, name_width);
    figure.figure = Figure::bloc;
    figure.fill = "bloc";
    figure.tip = fmt::format("{} ({})", record.name, record.code);
    point_at(figure, element(bloc));
    return at;
}

std::size_t Composition::add_market(NodeId market) {
    const auto& record = network.markets[market];
    const auto& nation = network.nations[record.nation];
    auto at = index(nation.code + ":" + network.stages[record.stage].id);
    auto& figure = diagram.nodes[at];
    if (!figure.label.empty()) return at;
    auto part = part_of(network, view, market);
    figure.label = in_lines(nation.name.empty() ? nation.code : nation.name, name_width);
    figure.fill = fill_of(part);
    figure.amount = part.amount;
    figure.tip = network.name(market);
    point_at(figure, element(market));
    show_unmet(figure, element(market));
    point_at(figure, element(record.nation));
    return at;
}

std::size_t Composition::add_plant(PlantId plant) {
    const auto& record = network.plants[plant];
    auto at = index("plant:" + record.id);
    auto& figure = diagram.nodes[at];
    if (!figure.label.empty()) return at;
    figure.label = in_lines(record.name.empty() ? record.id : record.name, pact_width);
    figure.figure = Figure::plant;
    figure.letters = small_label_height;
    figure.fill = "plant";
    figure.tip = figure.label;
    point_at(figure, element(plant));
    if (record.owner) point_at(figure, element(*record.owner));
    return at;
}

std::size_t Composition::add_party(Party party) {
    return party.nation ? add_nation(*party.nation) : add_bloc(*party.bloc);
}

DiagramLink& Composition::add_flow(const DrawnFlow& flow, std::size_t from, std::size_t to) {
    DiagramLink link;
    const auto& ends = diagram.nodes;
    link.id = fmt::format("{}-{}-{}", ends[from].id, ends[to].id, static_cast<int>(flow.line));
    link.from = from;
    link.to = to;
    link.line = flow.line;
    link.arrow = true;
    link.unknown = flow.unknown;
    link.amount = flow.amount;
    link.merged = flow.links.size();
    link.faded = options.highlight && options.highlight->carried && flow.amount == 0 && !flow.unknown;
    link.tip = fmt::format("{}: {}", network.links[flow.links.front()].name, amount_in_words(network, flow));
    if (link.merged > 1) link.tip += fmt::format(", {} links", link.merged);
    if (flow.line > Line::processing) link.mark = times(style_of(flow.line).mark, link.merged);
    for (auto id : flow.links) {
        point_at(link, element(id));
        for (auto agreement : network.links[id].requirement.agreements) point_at(link, element(agreement));
        for (auto passage : network.links[id].via) point_at(link, element(passage));
    }
    diagram.links.push_back(std::move(link));
    return diagram.links.back();
}

void Composition::add_pact(const Pact& pact) {
    auto line_to = [&](std::size_t from, std::size_t to, bool marked) {
        DiagramLink link;
        const auto& ends = diagram.nodes;
        link.id = fmt::format("{}-{}-{}", ends[from].id, ends[to].id, static_cast<int>(pact.line));
        link.from = from;
        link.to = to;
        link.line = pact.line;
        link.width = style_of(pact.line).thickness * scale.agreed;
        link.merged = pact.agreements.size();
        link.tip = names_of(network, pact);
        if (marked) link.mark = times(style_of(pact.line).mark, link.merged);
        for (auto id : pact.agreements) point_at(link, element(id));
        diagram.links.push_back(std::move(link));
    };
    if (pact.parties.size() == 2) {
        auto from = add_party(pact.parties[0]);
        auto to = add_party(pact.parties[1]);
        line_to(from, to, true);
        return;
    }
    const auto& first = network.agreements[pact.agreements.front()];
    auto at = index("agreement:" + first.id);
    auto& figure = diagram.nodes[at];
    figure.figure = Figure::agreement;
    figure.letters = small_label_height;
    figure.fill = "agreement";
    auto more = pact.agreements.size() > 1 ? fmt::format(" and {} more", pact.agreements.size() - 1) : "";
    figure.label =
        in_lines(cut_short(first.name.empty() ? first.id : first.name, longest_pact) + more, pact_width);
    figure.tip = names_of(network, pact);
    for (auto id : pact.agreements) point_at(figure, element(id));
    for (auto party : pact.parties) line_to(at, add_party(party), true);
}

void Composition::point_at(DiagramNode& figure, Element element) {
    if (!options.highlight) return;
    for (const auto& mark : options.highlight->marks) {
        if (mark.element != element) continue;
        if (mark.why == Point_at::single_point)
            figure.single_point = true;
        else if (mark.why != Point_at::route)
            figure.cut = mark.words.empty() ? "cut" : mark.words;
    }
}

void Composition::show_unmet(DiagramNode& figure, Element element) const {
    if (!options.highlight) return;
    for (const auto& [of, share] : options.highlight->unmet) {
        if (of != element || share <= 0) continue;
        figure.unmet = std::isnan(share) ? 1 : share;
        figure.label += std::isnan(share)
                            ? "\nshort, without bound"
                            : fmt::format("\n{}% short", rounded(share * 100, share < 0.1 ? 1 : 0));
    }
}

void Composition::point_at(DiagramLink& link, Element element) {
    if (!options.highlight) return;
    for (const auto& mark : options.highlight->marks) {
        if (mark.element != element) continue;
        link.route = link.route || mark.why == Point_at::route;
        if (mark.why == Point_at::route && !mark.words.empty()) link.mark = mark.words;
        if (mark.why != Point_at::route) link.cut = mark.words.empty() ? "cut" : mark.words;
    }
}

void Composition::finish() {
    // What moves between nations can be compared; processing at home is often many times as much.
    std::vector<double> moved;
    for (const auto& link : diagram.links) {
        if (link.line != Line::processing && link.amount > 0) moved.push_back(link.amount);
    }
    fit(scale, moved);
    for (const auto& figure : diagram.nodes) scale.most_held = std::max(scale.most_held, figure.amount);
    bool routed = false;
    for (auto& link : diagram.links) {
        if (link.arrow) link.width = scale.width(link.amount);
        routed = routed || link.route;
    }
    for (auto& figure : diagram.nodes) {
        figure.size = figure.figure == Figure::passage ? passage_size : scale.figure(figure.amount);
    }
    if (!routed) return;
    std::set<std::size_t> on_route;
    for (auto& link : diagram.links) {
        link.faded = !link.route && link.cut.empty();
        if (link.route) on_route.insert({link.from, link.to});
        if (link.route) link.width = std::max(link.width, 2.4);
    }
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) diagram.nodes[i].faded = !on_route.contains(i);
}

Chosen chosen(std::vector<DrawnFlow> flows, const Network& network, const DrawingOptions& options,
              bool by_stage) {
    if (flows.size() <= options.most_lines) return {std::move(flows), 0, 0};
    std::set<LinkId> pointed_at;
    if (options.highlight) {
        for (const auto& mark : options.highlight->marks) {
            if (mark.element.kind == ElementKind::link) pointed_at.insert(LinkId{mark.element.index});
        }
    }
    std::vector<WeightedLine> lines;
    auto nodes = network.nations.size() * (by_stage ? network.stages.size() : 1);
    for (const auto& flow : flows) {
        auto before = by_stage ? flow.stage.index * network.nations.size() : 0;
        lines.push_back({before + flow.from.index, before + flow.to.index, flow.amount});
    }
    // Where there are many figures, their largest lines alone would leave no room for what joins the centres.
    std::set<std::size_t> ends;
    for (const auto& line : lines) ends.insert({line.from, line.to});
    auto kept = backbone(lines, nodes, std::max(options.most_lines, ends.size() * 3 / 2));
    Chosen result;
    for (std::size_t i = 0; i < flows.size(); ++i) {
        auto& flow = flows[i];
        bool keep = std::binary_search(kept.begin(), kept.end(), i) || flow.line != Line::trade ||
                    std::any_of(flow.links.begin(), flow.links.end(),
                                [&](LinkId id) { return pointed_at.contains(id); });
        if (keep) {
            result.flows.push_back(std::move(flow));
            continue;
        }
        ++result.hidden_lines;
        result.hidden_amount += flow.amount;
    }
    return result;
}

}  // namespace entente
