#include "base/csv.hpp"

#include "exchange/export.hpp"
#include "exchange/sheet/sheet.hpp"

namespace entente {

namespace {

std::string line(const std::vector<std::string>& first, const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& cell : first) text += (text.empty() ? "" : ",") + csv_cell(cell);
    for (const auto& cell : cells) text += "," + csv_cell(cell);
    return text + "\r\n";
}

std::vector<std::string> names(const std::vector<SheetColumn>& columns) {
    std::vector<std::string> all;
    for (const auto& column : columns) all.push_back(column.name);
    return all;
}

std::vector<std::string> texts(const std::vector<SheetValue>& values) {
    std::vector<std::string> all;
    for (const auto& value : values) all.push_back(text_of(value));
    return all;
}

}  // namespace

CsvExport to_csv(const Network& network, const View& view, const ExportOptions& options) {
    const auto all = sheet(network, view, options);
    CsvExport tables{line({"id", "label"}, names(all.node_columns)),
                     line({"id", "from", "to"}, names(all.link_columns))};
    for (const auto& node : all.nodes) tables.nodes += line({node.id, node.label}, texts(node.values));
    for (const auto& link : all.links)
        tables.links += line({link.id, link.from, link.to}, texts(link.values));
    return tables;
}

}  // namespace entente
