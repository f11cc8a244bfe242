#include "exchange/export.hpp"
#include "exchange/sheet/sheet.hpp"

#include <nlohmann/json.hpp>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

void add(Json& object, const std::vector<SheetColumn>& columns, const std::vector<SheetValue>& values) {
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& name = columns[at].name;
        if (const auto* text = std::get_if<std::string>(&values[at])) object[name] = *text;
        if (const auto* whole = std::get_if<std::int64_t>(&values[at])) object[name] = *whole;
        if (const auto* number = std::get_if<double>(&values[at])) object[name] = *number;
        if (const auto* yes = std::get_if<bool>(&values[at])) object[name] = *yes;
    }
}

}  // namespace

std::string to_node_link(const Network& network, const View& view, const ExportOptions& options) {
    const auto all = sheet(network, view, options);
    Json json{{"directed", true}, {"multigraph", true}};
    json["graph"] = {{"name", all.name}, {"date", all.date}, {"currency", all.currency}, {"unit", all.unit}};
    json["nodes"] = Json::array();
    json["links"] = Json::array();
    for (const auto& node : all.nodes) {
        Json object{{"id", node.id}, {"label", node.label}};
        add(object, all.node_columns, node.values);
        json["nodes"].push_back(std::move(object));
    }
    for (const auto& link : all.links) {
        Json object{{"source", link.from}, {"target", link.to}, {"key", link.id}};
        add(object, all.link_columns, link.values);
        json["links"].push_back(std::move(object));
    }
    json["edges"] =
        json["links"];  // the name that networkx looks for from 3.6 on; before, and elsewhere, links
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace entente
