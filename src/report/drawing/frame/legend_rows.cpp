#include "report/drawing/frame/legend_rows.hpp"

#include "report/diagram/ink/stroke.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace entente {
namespace {

using Rows = std::vector<LegendRow>;

void add_heading(Rows& rows, std::string words) {
    rows.push_back({.words = std::move(words), .heading = true});
}

void add_line(Rows& rows, std::string words, DiagramLink sample) {
    rows.push_back({.words = std::move(words), .line = std::move(sample)});
}

void add_figure(Rows& rows, std::string words, DiagramNode sample) {
    rows.push_back({.words = std::move(words), .figure = std::move(sample)});
}

/// A number of two significant digits, without decimals where it is whole.
std::string plain(double amount) {
    auto power = std::pow(10.0, std::floor(std::log10(amount)) - 1);
    auto two = std::round(amount / power) * power;
    return rounded(two, two >= 10 || two == std::round(two) ? 0 : std::max(0, decimals_for(two) - 2));
}

DiagramNode sample_of(Figure figure, std::string fill) {
    DiagramNode node;
    node.figure = figure;
    node.fill = std::move(fill);
    node.size = {22, 15};
    return node;
}

bool any_link(const Diagram& diagram, const std::function<bool(const DiagramLink&)>& test) {
    return std::any_of(diagram.links.begin(), diagram.links.end(), test);
}

bool any_node(const Diagram& diagram, const std::function<bool(const DiagramNode&)>& test) {
    return std::any_of(diagram.nodes.begin(), diagram.nodes.end(), test);
}

void add_lines(Rows& rows, const Diagram& diagram, const Scale& scale) {
    std::set<Line> classes;
    for (const auto& link : diagram.links) classes.insert(link.line);
    if (!classes.empty()) add_heading(rows, "Lines");
    for (auto line : classes) {
        auto goods = line <= Line::informal;
        add_line(rows, std::string(style_of(line).meaning),
                 {.id = "",
                  .line = line,
                  .arrow = goods,
                  .width = style_of(line).thickness * (goods ? 1 : scale.agreed)});
    }
    if (any_link(diagram, [](const auto& link) { return !link.arrow; })) {
        // As grey as trade: the colour of a state would say that there are agreements in it.
        add_line(rows, "without arrow: an agreement, no goods",
                 {.id = "", .line = Line::trade, .width = 1.8 * scale.agreed});
    }
    if (any_link(diagram, [](const auto& link) { return link.arrow && link.unknown; })) {
        add_line(rows, "hollow arrow: goods, quantity unknown",
                 {.id = "", .arrow = true, .unknown = true, .width = Scale::thinnest});
    }
    if (any_link(diagram, [](const auto& link) { return link.merged > 1 && !link.mark.empty(); })) {
        add_line(rows, "so many drawn as one", {.id = "", .mark = "×2", .width = 1.4});
    }
    if (any_link(diagram, [](const auto& link) { return link.route; })) {
        add_line(rows, "shown route", {.id = "", .arrow = true, .route = true, .width = 2.4});
    }
    if (any_link(diagram, [](const auto& link) { return !link.cut.empty(); })) {
        add_line(rows, "pointed at, see the words", {.id = "", .arrow = true, .cut = "…", .width = 2.4});
    }
}

void add_widths(Rows& rows, const Diagram& diagram, const Scale& scale) {
    if (!any_link(diagram, [](const auto& link) { return link.arrow && link.amount > 0; })) return;
    add_heading(rows, "Width, " + scale.unit);
    const auto amounts = scale.alike ? std::vector{scale.most_moved} : references(scale.most_moved, 3);
    for (auto amount : amounts) {
        if (scale.width(amount) <= 1.2 * Scale::thinnest) break;  // no longer told from the thinnest
        add_line(rows, plain(amount), {.id = "", .arrow = true, .width = scale.width(amount)});
    }
    if (any_link(diagram, [&](const auto& link) { return link.amount > scale.most_moved; })) {
        add_line(rows, fmt::format("processing: {} and more", plain(scale.most_moved)),
                 {.id = "", .line = Line::processing, .arrow = true, .width = scale.widest});
    }
    const auto banded = std::find_if(diagram.links.begin(), diagram.links.end(), has_band);
    if (banded != diagram.links.end()) {
        add_line(rows, "pale band: how much it would carry",
                 {.id = "", .line = banded->line, .arrow = true, .width = scale.widest});
    }
    if (scale.alike) return;
    auto least = scale.most_moved * Scale::thinnest / scale.widest;
    add_line(rows, fmt::format("up to {}", plain(least)),
             {.id = "", .arrow = true, .width = Scale::thinnest});
}

void add_figures(Rows& rows, const Diagram& diagram) {
    struct Kind {
        Figure figure;
        std::string fill, words;
    };
    const std::vector<Kind> kinds{{Figure::nation, "producer", "produces"},
                                  {Figure::nation, "processor", "processes, does not produce"},
                                  {Figure::nation, "user", "neither produces nor processes"},
                                  {Figure::nation, "bystander", "has agreements only"},
                                  {Figure::plant, "plant", "plant"},
                                  {Figure::passage, "passage", "passage"},
                                  {Figure::agreement, "agreement", "agreement or measure"},
                                  {Figure::bloc, "bloc", "bloc of nations"}};
    add_heading(rows, "Figures");
    for (const auto& kind : kinds) {
        auto is_kind = [&](const auto& node) { return node.figure == kind.figure && node.fill == kind.fill; };
        if (any_node(diagram, is_kind)) add_figure(rows, kind.words, sample_of(kind.figure, kind.fill));
    }
    if (any_node(diagram, [](const auto& node) { return node.home.has_value(); })) {
        auto sample = sample_of(Figure::nation, "muted");
        sample.size = {3.2, 3.2};
        add_figure(rows, "true place of what is moved aside", sample);
    }
    if (any_node(diagram, [](const auto& node) { return node.single_point; })) {
        auto sample = sample_of(Figure::nation, "user");
        sample.single_point = true;
        add_figure(rows, "double border: single point of failure", sample);
    }
    if (any_node(diagram, [](const auto& node) { return !node.cut.empty(); })) {
        auto sample = sample_of(Figure::nation, "user");
        sample.cut = " ";
        add_figure(rows, "red border: pointed at, see the words", sample);
    }
    if (any_node(diagram, [](const auto& node) { return node.unmet && *node.unmet > 0; })) {
        auto sample = sample_of(Figure::nation, "user");
        sample.unmet = 0.3;
        add_figure(rows, "filled share: demand that goes short", sample);
    }
}

void add_areas(Rows& rows, const Diagram& diagram, const Scale& scale) {
    if (!any_node(diagram, [](const auto& node) { return node.amount > 0; })) return;
    add_heading(rows, "Area, " + scale.unit);
    for (auto amount : references(scale.most_held, 3)) {
        auto sample = sample_of(Figure::nation, "background");
        sample.size = scale.figure(amount);
        if (sample.size.width <= scale.smallest) break;
        if (sample.size.width > legend_sample_width) continue;
        add_figure(rows, plain(amount), sample);
    }
    auto least = scale.most_held * scale.smallest * scale.smallest / (scale.largest * scale.largest);
    auto sample = sample_of(Figure::nation, "background");
    sample.size = scale.figure(0);
    add_figure(rows, fmt::format("up to {}, or unknown", plain(least)), sample);
}

}  // namespace

double LegendRow::sample_height() const {
    auto outer = figure && figure->single_point ? 8.0 : 0.0;
    if (figure) return figure->size.height + outer;
    if (!line) return 0;
    return std::max(has_band(*line) ? line->width : line->width * 3.4, 10.0);
}

std::vector<LegendRow> legend_rows(const Diagram& diagram, const Scale& scale) {
    Rows rows;
    add_lines(rows, diagram, scale);
    add_widths(rows, diagram, scale);
    add_figures(rows, diagram);
    add_areas(rows, diagram, scale);
    return rows;
}

}  // namespace entente
