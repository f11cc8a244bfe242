#include "exchange/export.hpp"
#include "exchange/form/xml.hpp"
#include "exchange/sheet/sheet.hpp"

#include <fmt/format.h>

#include <string_view>

namespace entente {

namespace {

std::string keys(const std::vector<SheetColumn>& columns, std::string_view of, char letter) {
    std::string text;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        text += fmt::format("  <key id=\"{}{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", letter, at,
                            of, xml(columns[at].name), xml_type(columns[at].type));
    }
    return text;
}

std::string data(const std::vector<SheetValue>& values, char letter) {
    std::string text;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (std::holds_alternative<std::monostate>(values[at])) continue;
        text += fmt::format("      <data key=\"{}{}\">{}</data>\n", letter, at, xml(text_of(values[at])));
    }
    return text;
}

}  // namespace

std::string to_graphml(const Network& network, const View& view, const ExportOptions& options) {
    const auto all = sheet(network, view, options);
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
        " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    text += keys({{"name"}, {"date"}, {"currency"}, {"unit"}}, "graph", 'g');
    text += keys({{"label"}}, "node", 'l') + keys(all.node_columns, "node", 'n') +
            keys(all.link_columns, "edge", 'e');
    text += "  <graph id=\"network\" edgedefault=\"directed\">\n";
    text += data({all.name, all.date, all.currency, all.unit}, 'g');
    for (const auto& node : all.nodes) {
        text += fmt::format("    <node id=\"{}\">\n", xml(node.id));
        text += data({node.label}, 'l') + data(node.values, 'n') + "    </node>\n";
    }
    for (const auto& link : all.links) {
        text += fmt::format("    <edge id=\"{}\" source=\"{}\" target=\"{}\">\n", xml(link.id),
                            xml(link.from), xml(link.to));
        text += data(link.values, 'e') + "    </edge>\n";
    }
    return text + "  </graph>\n</graphml>\n";
}

}  // namespace entente
