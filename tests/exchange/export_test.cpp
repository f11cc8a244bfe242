#include "exchange/export.hpp"

#include "base/csv.hpp"
#include "exchange/read/xml_reader.hpp"
#include "exchange/sample.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace entente;
using namespace entente::test;

namespace {

XmlElement read_back(const std::string& text) {
    Diagnostics diagnostics;
    auto root = read_xml(diagnostics.texts.add("written", text), diagnostics);
    REQUIRE_MESSAGE(root.has_value(), render(diagnostics));
    return std::move(*root);
}

const XmlElement& child(const XmlElement& of, std::string_view name, std::size_t at = 0) {
    for (const auto& each : of.children) {
        if (each.name == name && at-- == 0) return each;
    }
    FAIL("no such element: " << std::string(name));
    return of;
}

/// The data of a GraphML node or edge under the names of its keys.
std::map<std::string, std::string> data_of(const XmlElement& root, const XmlElement& of) {
    std::map<std::string, std::string> names, data;
    for (const auto& key : root.children) names[key.attribute("id")] = key.attribute("attr.name");
    for (const auto& each : of.children) {
        if (each.name == "data") data[names.at(each.attribute("key"))] = each.text;
    }
    return data;
}

}  // namespace

TEST_CASE("GraphML keeps parallel links, marks, and what is unknown apart from zero") {
    const auto network = awkward();
    const auto root = read_back(to_graphml(network, network.view()));
    const auto& graph = child(root, "graph");
    CHECK(data_of(root, graph).at("name") == "Ores & <metals>");
    const auto china = data_of(root, child(graph, "node", 0));
    CHECK(child(graph, "node", 0).attribute("id") == "CHN:mine");
    CHECK(china.at("production") == "90.5");
    CHECK(china.at("product") == "concentrate \"raw\"");
    const auto turkey = data_of(root, child(graph, "node", 1));
    CHECK(turkey.at("produces") == "true");
    CHECK(turkey.count("production") == 0);
    const auto& ore = child(graph, "edge", 0);
    CHECK(ore.attribute("source") == "TUR:mine");
    const auto ore_data = data_of(root, ore);
    CHECK(ore_data.at("open") == "false");
    CHECK(ore_data.at("unlimited") == "true");
    CHECK(ore_data.count("capacity") == 0);
    CHECK(ore_data.at("states") == "under_negotiation");
    CHECK(ore_data.at("rule") == "a < b & \"c\"");
    CHECK(child(graph, "edge", 1).attribute("id") == "air");
    CHECK(child(graph, "edge", 2).attribute("id") == "sea");
    const auto air = data_of(root, child(graph, "edge", 1));
    CHECK(air.count("quantity") == 0);
    CHECK(air.at("low") == "1");
    CHECK(air.at("high") == "3");
    const auto sea = data_of(root, child(graph, "edge", 2));
    CHECK(sea.at("quantity") == "25");
    CHECK(sea.at("cost") == "12.5");
}

TEST_CASE("with nations as nodes, trade alone is left and demands are by stage") {
    const auto network = awkward();
    const auto root = read_back(to_graphml(network, network.view(), {.nodes = ExportNodes::nations}));
    const auto& graph = child(root, "graph");
    CHECK(data_of(root, child(graph, "node", 2)).at("demand_separate") == "30");
    std::size_t links = 0;
    for (const auto& each : graph.children) links += each.name == "edge" ? 1U : 0U;
    CHECK(links == 3);
}

TEST_CASE("GEXF carries positions, sizes, colours and the dates of agreements") {
    const auto network = awkward();
    const auto root = read_back(to_gexf(network, network.view()));
    CHECK(root.attribute("version") == "1.3");
    const auto& graph = child(root, "graph");
    const auto& ore = child(child(graph, "edges"), "edge", 0);
    CHECK(child(ore, "shape").attribute("value") == "dashed");
    std::vector<std::string> states;
    for (const auto& each : child(ore, "attvalues").children) {
        if (each.attribute("for") != "state") continue;
        states.push_back(each.attribute("value") + " " + each.attribute("start") + " " +
                         each.attribute("end"));
    }
    CHECK(states ==
          std::vector<std::string>{"announced 2025-09-01 2025-11-03", "under_negotiation 2025-11-03 "});
    const auto& node = child(child(graph, "nodes"), "node", 0);
    CHECK(child(node, "size").attribute("value") == "40");
    CHECK(child(node, "color").attribute("r") == "0");
}

TEST_CASE("node-link JSON has the keys that networkx wants") {
    const auto network = awkward();
    const auto json = nlohmann::json::parse(to_node_link(network, network.view()));
    CHECK(json.at("directed") == true);
    CHECK(json.at("multigraph") == true);
    CHECK(json.at("nodes").at(0).at("id") == "CHN:mine");
    CHECK(!json.at("nodes").at(1).contains("production"));
    CHECK(json.at("links").at(1).at("key") == "air");
    CHECK(json.at("links").at(2).at("quantity") == 25.0);
    CHECK(json.at("links").at(0).at("open") == false);
    CHECK(json.at("links").at(0).at("source") == "TUR:mine");
    CHECK(json.at("links").at(0).at("evidence") == "survey");
    CHECK(json.at("edges") == json.at("links"));
}

TEST_CASE("CSV reads back cell by cell, the unknown empty") {
    const auto network = awkward();
    const auto tables = to_csv(network, network.view());
    Diagnostics diagnostics;
    const auto links = read_csv(diagnostics.texts.add("links", tables.links), diagnostics);
    const auto nodes = read_csv(diagnostics.texts.add("nodes", tables.nodes), diagnostics);
    REQUIRE(links);
    REQUIRE(nodes);
    const auto cell = [](const Csv& csv, std::size_t row, std::string_view name) {
        for (std::size_t at = 0; at < csv.header.size(); ++at) {
            if (*csv.header[at] == name) return *csv.rows[row][at];
        }
        return std::string("no column");
    };
    CHECK(cell(*links, 0, "rule") == "a < b & \"c\"");
    CHECK(cell(*links, 1, "quantity").empty());
    CHECK(cell(*links, 2, "quantity") == "25");
    CHECK(cell(*nodes, 0, "id") == "CHN:mine");
    CHECK(tables.links.find("\r\n") != std::string::npos);
}

TEST_CASE("a network without links or a stage exports its empty tables") {
    const auto network = network_of("chains: {ree: {unit: t, stages: [{stage: mine}]}}");
    const auto view = network.view();
    CHECK(read_back(to_graphml(network, view)).name == "graphml");
    CHECK(read_back(to_gexf(network, view)).name == "gexf");
    CHECK(nlohmann::json::parse(to_node_link(network, view)).at("nodes").empty());
    CHECK(to_csv(network, view).links.find("\r\n") == to_csv(network, view).links.size() - 2);
}
