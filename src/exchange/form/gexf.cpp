#include "exchange/export.hpp"
#include "exchange/form/xml.hpp"
#include "exchange/sheet/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace entente {

namespace {

/// Colours by stage, told apart by the colour-blind (M. Okabe and K. Ito, 2002).
struct Colour {
    int red, green, blue;
};
constexpr std::array<Colour, 7> colours{{{0, 114, 178},
                                         {230, 159, 0},
                                         {0, 158, 115},
                                         {204, 121, 167},
                                         {86, 180, 233},
                                         {213, 94, 0},
                                         {240, 228, 66}}};

constexpr double smallest_node = 6, largest_node = 40;
constexpr double thinnest_link = 0.5, thickest_link = 8;
constexpr double spread = 10;       ///< units of drawing a degree
constexpr double stage_offset = 6;  ///< markets of one nation stand above each other

std::string attributes(const std::vector<SheetColumn>& columns, std::string_view of) {
    auto text = fmt::format("    <attributes class=\"{}\" mode=\"static\">\n", of);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        text += fmt::format("      <attribute id=\"{}{}\" title=\"{}\" type=\"{}\"/>\n", of.front(), at,
                            xml(columns[at].name), xml_type(columns[at].type));
    }
    return text + "    </attributes>\n";
}

std::string values(const std::vector<SheetValue>& all, char letter) {
    std::string text;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (std::holds_alternative<std::monostate>(all[at])) continue;
        text += fmt::format("          <attvalue for=\"{}{}\" value=\"{}\"/>\n", letter, at,
                            xml(text_of(all[at])));
    }
    return text;
}

std::string periods(const std::vector<SheetPeriod>& all) {
    std::string text;
    for (const auto& period : all) {
        text += fmt::format("          <attvalue for=\"state\" value=\"{}\" start=\"{}\"", xml(period.state),
                            period.from);
        text += period.to.empty() ? "/>\n" : fmt::format(" end=\"{}\"/>\n", period.to);
    }
    return text;
}

/// From least to most as the root of the share, so that areas compare; nothing known is the least.
double scaled(std::optional<double> amount, double largest, double least, double most) {
    if (!amount || largest <= 0) return least;
    return std::round(100 * (least + (most - least) * std::sqrt(std::clamp(*amount / largest, 0.0, 1.0)))) /
           100;
}

template <class Things>
double largest_of(const Things& things) {
    double largest = 0;
    for (const auto& thing : things) largest = std::max(largest, thing.amount.value_or(0));
    return largest;
}

std::string node_text(const SheetNode& node, double largest) {
    auto text = fmt::format("      <node id=\"{}\" label=\"{}\">\n", xml(node.id), xml(node.label));
    text += "        <attvalues>\n" + values(node.values, 'n') + "        </attvalues>\n";
    const auto& colour = colours[node.level % colours.size()];
    text += fmt::format("        <viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>\n", colour.red, colour.green,
                        colour.blue);
    if (node.latitude && node.longitude) {
        text += fmt::format("        <viz:position x=\"{}\" y=\"{}\" z=\"0\"/>\n", spread * *node.longitude,
                            spread * *node.latitude + stage_offset * static_cast<double>(node.level));
    }
    text += fmt::format("        <viz:size value=\"{}\"/>\n",
                        scaled(node.amount, largest, smallest_node, largest_node));
    return text + "      </node>\n";
}

std::string link_text(const SheetLink& link, double largest) {
    auto text = fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\" type=\"directed\">\n",
                            xml(link.id), xml(link.from), xml(link.to));
    text +=
        "        <attvalues>\n" + values(link.values, 'e') + periods(link.states) + "        </attvalues>\n";
    text += fmt::format("        <viz:thickness value=\"{}\"/>\n",
                        scaled(link.amount, largest, thinnest_link, thickest_link));
    text += fmt::format("        <viz:shape value=\"{}\"/>\n", link.open ? "solid" : "dashed");
    return text + "      </edge>\n";
}

}  // namespace

std::string to_gexf(const Network& network, const View& view, const ExportOptions& options) {
    const auto all = sheet(network, view, options);
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\""
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        " xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n";
    text +=
        all.date.size() == 10 ? fmt::format("  <meta lastmodifieddate=\"{}\">\n", all.date) : "  <meta>\n";
    text += fmt::format("    <creator>entente</creator>\n    <description>{}</description>\n  </meta>\n",
                        xml(all.name));
    text += "  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\">\n";
    text += attributes(all.node_columns, "node") + attributes(all.link_columns, "edge");
    text +=
        "    <attributes class=\"edge\" mode=\"dynamic\">\n"
        "      <attribute id=\"state\" title=\"state\" type=\"string\"/>\n    </attributes>\n";
    text += fmt::format("    <nodes count=\"{}\">\n", all.nodes.size());
    for (const auto& node : all.nodes) text += node_text(node, largest_of(all.nodes));
    text += fmt::format("    </nodes>\n    <edges count=\"{}\">\n", all.links.size());
    for (const auto& link : all.links) text += link_text(link, largest_of(all.links));
    return text + "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace entente
