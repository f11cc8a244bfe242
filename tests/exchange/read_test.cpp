#include "exchange/export.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/xml_reader.hpp"
#include "exchange/sample.hpp"
#include "exchange/trade/code/nation_codes.hpp"
#include "exchange/trade/reading.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace entente;
using namespace entente::test;

namespace {

using Reader = std::optional<Definition> (*)(const std::string&, TextIndex, Diagnostics&, NationCodes*);

Definition read_with(Reader reader, const std::string& text, NationCodes* codes = nullptr) {
    Diagnostics diagnostics;
    auto definition = reader("trade", diagnostics.texts.add("trade", text), diagnostics, codes);
    REQUIRE_MESSAGE(definition.has_value(), render(diagnostics));
    return std::move(*definition);
}

/// What is said of a text that cannot be read.
std::string refused(Reader reader, const std::string& text) {
    Diagnostics diagnostics;
    const auto definition = reader("trade", diagnostics.texts.add("trade", text), diagnostics, nullptr);
    CHECK(!definition.has_value());
    REQUIRE(!diagnostics.found().empty());
    const auto& first = diagnostics.found().front();
    return std::to_string(first.place.line) + ":" + std::to_string(first.place.column) + ": " + first.text;
}

std::vector<std::string> lines_of(const Definition& definition) {
    std::vector<std::string> lines;
    for (const auto& link : definition.links) {
        auto line = *link.from + " " + *link.to + " " + *link.stage;
        if (link.quantity && link.quantity->value) line += " " + write(link.quantity->value->number);
        if (link.value) line += " $" + write(link.value->value->number);
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a table as BACI writes it becomes a network of one stage") {
    const auto definition = read_with(read_trade_table,
                                      "year,exporter,importer,hs6,value_kusd,qty_t\n"
                                      "2024,CHN,DEU,850511,1.484,12.5\n"
                                      "2024,CHN,JPN,850511,7,\n");
    CHECK(lines_of(definition) == Lines{"CHN DEU goods 12.5 $1484", "CHN JPN goods $7000"});
    CHECK(definition.links[1].quantity->unknown());
    CHECK(definition.chains.at("trade")->stages.size() == 1);
    Diagnostics diagnostics;
    const auto network = compile(definition, test_policy(), diagnostics);
    REQUIRE_MESSAGE(network.has_value(), render(diagnostics));
    CHECK(network->links.size() == 2);
}

TEST_CASE("a table names its stages and its areas") {
    const auto definition =
        read_with(read_trade_table, "from,to,stage,quantity\nCHN,DEU,magnet,3\n_OTH,CHN,mine,4\n");
    CHECK(lines_of(definition) == Lines{"CHN DEU magnet 3", "_OTH CHN mine 4"});
    CHECK(definition.areas.count("_OTH") == 1);
}

TEST_CASE("what a table has wrong is said where it stands") {
    CHECK(refused(read_trade_table, "a,b\n1,2\n") ==
          "1:1: no column tells who ships to whom: the table has a, b; say --columns from=NAME,to=NAME");
    CHECK(refused(read_trade_table, "CHN,DEU,5\n") ==
          "1:1: no column tells who ships to whom: the table has CHN, DEU, 5; is its first line a row? put "
          "one that "
          "names the columns above it, or say --columns from=NAME,to=NAME");
    CHECK(refused(read_trade_table, "from,to,quantity\nCHN,DEU,many\n") == "2:9: 'many' is not a number");
    CHECK(refused(read_trade_table, "from,to\nCHN,\n") == "2:1: a link without 'to'");
    CHECK(refused(read_trade_table, "from,to\n") == "0:0: trade holds no links");
}

TEST_CASE("a link's quantities and capacity are of the unit that its row has") {
    const auto read =
        read_with(read_trade_table, "from,to,quantity,capacity,unit\nCHN,DEU,5,6,t\nCHN,FRA,7100,8000,kg\n");
    CHECK(lines_of(read) == Lines{"CHN DEU goods 5", "CHN FRA goods 7.1"});
    CHECK(read.links[1].capacity->value->number == Decimal{8, 0});
    CHECK(refused(read_trade_table, "from,to,quantity,unit\nCHN,DEU,5,pieces\n") ==
          "2:11: 'pieces' is no known unit of weight");
}

TEST_CASE("numbers of another name are told where no link has an amount") {
    const auto told = [](const std::string& text) {
        Diagnostics diagnostics;
        CHECK(read_trade_table("trade", diagnostics.texts.add("trade", text), diagnostics, nullptr)
                  .has_value());
        return render(diagnostics);
    };
    CHECK(told("from,to,tons,note\nCHN,DEU,5,a\n").find("that are not read are called 'tons'") !=
          std::string::npos);
    CHECK(told("from,to,tons,quantity\nCHN,DEU,5,6\n").find("not read") == std::string::npos);
    CHECK(told("from,to,note\nCHN,DEU,a\n").find("not read") == std::string::npos);
}

TEST_CASE("what is exported is read again: trade with its stages and quantities") {
    const auto network = awkward();
    const auto view = network.view();
    const Lines expected{"TUR CHN mine", "CHN USA separate", "CHN USA separate 25"};
    CHECK(lines_of(read_with(read_graphml, to_graphml(network, view))) == expected);
    CHECK(lines_of(read_with(read_node_link, to_node_link(network, view))) == expected);
    CHECK(lines_of(read_with(read_gexf, to_gexf(network, view))) == expected);
    CHECK(lines_of(read_with(read_trade_table, to_csv(network, view).links)) == expected);
    const auto read = read_with(read_graphml, to_graphml(network, view));
    CHECK(read.links[0].capacity->unlimited);
    CHECK(read.links[1].id->value == "air");
    CHECK(read.links[1].quantity->high->number == Decimal{3, 0});
}

TEST_CASE("GraphML of others, without our attributes, is read by the ids of its nodes") {
    const auto definition = read_with(read_graphml, R"(<?xml version="1.0"?>
        <!-- a comment --><graphml><key id="w" for="edge" attr.name="quantity" attr.type="double"/>
        <graph edgedefault="directed"><node id="CHN"/><node id="DEU"/>
        <edge source="CHN" target="DEU"><data key="w">7</data></edge></graph></graphml>)");
    CHECK(lines_of(definition) == Lines{"CHN DEU goods 7"});
}

TEST_CASE("GEXF of others is read by the ids of its nodes and the weights of its edges") {
    const auto definition = read_with(read_gexf, R"(<gexf version="1.3"><graph defaultedgetype="directed">
        <nodes><node id="CHN" label="China"/><node id="0"><attvalues><attvalue for="c" value="DEU"/></attvalues></node></nodes>
        <attributes class="node"><attribute id="c" title="code" type="string"/></attributes>
        <edges><edge id="0" source="CHN" target="0" weight="7.5"/></edges></graph></gexf>)");
    CHECK(lines_of(definition) == Lines{"CHN DEU goods 7.5"});
    CHECK(refused(read_gexf, "<html/>") == "1:1: this is not GEXF");
}

TEST_CASE("DOT is read: chains of edges, groups, defaults, quotes, ports and comments") {
    const auto definition = read_with(read_dot, R"(/* trade */ strict digraph "of magnets" {
        # a line for the preprocessor
        rankdir = LR; node [shape=box]
        m [code=CHN, stage="magnet"]; j [code=JPN stage=magnet]
        m -> j [quantity=5, label=<a <b>b</b>>]
        subgraph cluster_0 { edge [quantity="2.5"] CHN:n -> DEU -> "FRA":s:e }  // both of 2.5
        {CHN USA} -> {IND} [weight=-0.5e1]
    })");
    CHECK(lines_of(definition) == Lines{"CHN JPN magnet 5", "CHN DEU goods 2.5", "DEU FRA goods 2.5",
                                        "CHN IND goods -5", "USA IND goods -5"});
}

TEST_CASE("a tie without direction is a link each way, and that is told") {
    const Lines both{"CHN DEU goods 3", "DEU CHN goods 3"};
    const std::pair<Reader, std::string> graphs[]{
        {read_dot, "graph { CHN -- DEU [weight=3] }"},
        {read_node_link,
         R"({"directed": false, "nodes": [{"id": "CHN"}], "links": [{"source": "CHN", "target": "DEU", "weight": 3}]})"},
        {read_gexf,
         "<gexf><graph defaultedgetype='undirected'><edges><edge id='0' source='CHN' target='DEU' "
         "weight='3'/></edges></graph></gexf>"},
        {read_graphml,
         "<graphml><key id='d0' for='edge' attr.name='weight'/><graph edgedefault='undirected'>"
         "<edge source='CHN' target='DEU'><data key='d0'>3</data></edge></graph></graphml>"},
    };
    for (const auto& [reader, text] : graphs) {
        CHECK(lines_of(read_with(reader, text)) == both);
        Diagnostics diagnostics;
        reader("trade", diagnostics.texts.add("trade", text), diagnostics, nullptr);
        REQUIRE(diagnostics.found().size() == 1);
        CHECK(diagnostics.found().front().text ==
              "the graph is undirected: each of its 1 ties is read as two links");
    }
}

TEST_CASE("nodes without links are told by their labels, by what they are called else") {
    const std::pair<Reader, std::string> graphs[]{
        {read_dot, "digraph { CHN -> DEU; n1 [label=Chile] n2 [code=USA] }"},
        {read_node_link,
         R"({"directed": true, "nodes": [{"id": "CHN"}, {"id": "n1", "label": "Chile"}, {"id": 2, "code": "USA"}],
             "links": [{"source": "CHN", "target": "DEU"}]})"},
        {read_gexf,
         "<gexf><graph defaultedgetype='directed'><attributes class='node'>"
         "<attribute id='c' title='code'/></attributes><nodes><node id='CHN'/><node id='n1' "
         "label='Chile'/><node id='2'><attvalues><attvalue for='c' value='USA'/></attvalues>"
         "</node></nodes><edges><edge source='CHN' target='DEU'/></edges></graph></gexf>"},
        {read_graphml,
         "<graphml><key id='l' attr.name='label'/><graph edgedefault='directed'>"
         "<node id='CHN'/><node id='n1'><data key='l'>Chile</data></node><node id='USA'/>"
         "<edge source='CHN' target='DEU'/></graph></graphml>"},
    };
    for (const auto& [reader, text] : graphs) {
        Diagnostics diagnostics;
        CHECK(reader("trade", diagnostics.texts.add("trade", text), diagnostics, nullptr).has_value());
        REQUIRE(diagnostics.found().size() == 1);
        CHECK(diagnostics.found().front().text ==
              "2 nodes without links take no part, the first of them Chile");
    }
    const std::string lonely = R"({"nodes": [{"id": "CHN"}, {"id": "DEU"}, {"id": 3, "code": "USA"}],
                                   "edges": [{"source": "CHN", "target": "DEU"}]})";
    Diagnostics diagnostics;
    read_node_link("trade", diagnostics.texts.add("trade", lonely), diagnostics, nullptr);
    CHECK(diagnostics.found().front().text == "1 node without links takes no part: USA");
}

TEST_CASE("an edge says itself whether it has a direction, and else the graph does") {
    const Lines one_tie{"CHN DEU goods 3", "DEU FRA goods 2", "DEU CHN goods 3"};
    const std::pair<Reader, std::string> graphs[]{
        {read_gexf,
         "<gexf><graph defaultedgetype='undirected'><edges><edge source='CHN' target='DEU' weight='3'/>"
         "<edge type='directed' source='DEU' target='FRA' weight='2'/></edges></graph></gexf>"},
        {read_gexf,
         "<gexf><graph defaultedgetype='directed'><edges><edge type='mutual' source='CHN' target='DEU' "
         "weight='3'/><edge source='DEU' target='FRA' weight='2'/></edges></graph></gexf>"},
        {read_graphml,
         "<graphml><key id='d0' for='edge' attr.name='weight'/><graph edgedefault='directed'>"
         "<edge directed='false' source='CHN' target='DEU'><data key='d0'>3</data></edge>"
         "<edge source='DEU' target='FRA'><data key='d0'>2</data></edge></graph></graphml>"},
        {read_graphml,
         "<graphml><key id='d0' for='edge' attr.name='weight'/><graph edgedefault='undirected'>"
         "<edge source='CHN' target='DEU'><data key='d0'>3</data></edge>"
         "<edge directed='true' source='DEU' target='FRA'><data key='d0'>2</data></edge></graph></graphml>"},
        {read_trade_table, "Source,Target,Type,Weight\nCHN,DEU,Undirected,3\nDEU,FRA,Directed,2\n"},
    };
    for (const auto& [reader, text] : graphs) {
        CHECK(lines_of(read_with(reader, text)) == one_tie);
        Diagnostics diagnostics;
        reader("trade", diagnostics.texts.add("trade", text), diagnostics, nullptr);
        REQUIRE(diagnostics.found().size() == 1);
        CHECK(diagnostics.found().front().text ==
              "1 of the graph's edges is undirected: each is read as two links");
    }
}

TEST_CASE("numbers stay codes of nations where another end is a name or a market") {
    NationCodes codes(own_policy(), true);
    const auto read = [&](const char* rows) {
        return lines_of(read_with(read_trade_table, fmt::format("from,to,quantity\n{}", rows), &codes));
    };
    CHECK(read("156,276,5\nAtlantis,276,1\n") == Lines{"CHN DEU goods 5", "_Atlantis DEU goods 1"});
    CHECK(read("156:mine,276:mine,5\n") == Lines{"CHN DEU mine 5"});
    CHECK(read("1,276,5\n") == Lines{"_1 _276 goods 5"});
}

TEST_CASE("nodes of graphs are nations by their codes, numbers, names and labels") {
    NationCodes codes(own_policy());
    const auto read = [&](const char* nodes, const char* from, const char* to) {
        return lines_of(read_with(
            read_node_link,
            fmt::format(R"({{"nodes": [{}], "edges": [{{"source": {}, "target": {}, "weight": 2}}]}})", nodes,
                        from, to),
            &codes));
    };
    const Lines expected{"CHN NAM goods 2"};
    CHECK(read("", R"("CN")", R"("NA")") == expected);
    CHECK(read("", "156", "516") == expected);
    CHECK(read("", R"("China")", R"("Namibia")") == expected);
    CHECK(read(R"({"id": "n0", "name": "CHN"}, {"id": "n1", "label": "Namibia"})", R"("n0")", R"("n1")") ==
          expected);
    // Nodes that are counted, or told by their places in the list as d3 has it, are no codes: 4 is Afghanistan's.
    CHECK(read(R"({"id": 4, "label": "CHN"}, {"id": 1, "label": "NAM"})", "4", "1") == expected);
    CHECK(read(R"({"name": "CHN"}, {"name": "NAM"})", "0", "1") == expected);
    CHECK(read("", R"("Medici")", R"("Pazzi")") == Lines{"Medici Pazzi goods 2"});
}

TEST_CASE("nodes that are no nations become areas where that is asked for, counted ones too") {
    NationCodes codes(own_policy(), true);
    const auto read =
        read_with(read_node_link,
                  R"({"nodes": [{"id": 4, "label": "Medici"}, {"id": 1}, {"id": 2, "name": "China"}],
                                    "links": [{"source": 4, "target": 1}, {"source": 4, "target": 2}]})",
                  &codes);
    CHECK(lines_of(read) == Lines{"_Medici _1 goods", "_Medici CHN goods"});
    CHECK(read.areas.at("_Medici").value.name == "Medici");
    CHECK(read.areas.at("_1").value.ranked);
}

TEST_CASE("DOT that is none is refused where it fails") {
    CHECK(refused(read_dot, "") == "1:1: this is not DOT");
    CHECK(refused(read_dot, "digraph { CHN -> ") == "1:18: '' is no node");
    CHECK(refused(read_dot, "digraph { CHN -> DEU") == "1:21: a brace is never closed");
    CHECK(refused(read_dot, "digraph { CHN -> DEU [a=] }") == "1:25: expected a value");
    CHECK(refused(read_dot, "digraph { \"CHN -> DEU }") == "1:11: 'CHN -> DEU }' is no node");
    CHECK(refused(read_dot, "digraph {} digraph {}") == "1:12: there is more behind the graph");
    std::string deep = "digraph ";
    for (int level = 0; level < 100'000; ++level) deep += "{";
    CHECK(refused(read_dot, deep) == "1:74: groups lie more than 64 levels deep");
}

TEST_CASE("XML that is none is refused where it fails") {
    CHECK(refused(read_graphml, "") == "1:1: expected an element");
    CHECK(refused(read_graphml, "<graphml>") == "1:10: <graphml> is not closed");
    CHECK(refused(read_graphml, "<a>\n</b>") == "2:4: </b> closes <a>");
    CHECK(refused(read_graphml, "<a x=1/>") == "1:6: expected a quote");
    CHECK(refused(read_graphml, "<a>&x;</a>") == "1:4: an entity that XML does not define");
    CHECK(refused(read_graphml, "<!DOCTYPE x []><a/>") == "1:1: a document type is not read here");
    CHECK(refused(read_graphml, "<html/>") == "1:1: this is not GraphML");
    std::string deep;
    for (int level = 0; level < 200'000; ++level) deep += "<a>";
    CHECK(refused(read_graphml, deep) == "1:196: elements lie more than 64 levels deep");
}

TEST_CASE("references and CDATA stand for their characters") {
    Diagnostics diagnostics;
    const auto root = read_xml(
        diagnostics.texts.add("x", "<a b='&lt;&#65;&#x20AC;'>x&amp;y<![CDATA[<&]]></a>"), diagnostics);
    REQUIRE(root);
    CHECK(root->attribute("b") == "<A€");
    CHECK(root->text == "x&y<&");
}

TEST_CASE("JSON that is no node-link graph is refused") {
    CHECK(refused(read_node_link, "[1]") == "1:1: this is not node-link JSON");
    CHECK(refused(read_node_link, "{") == "1:1: this is not node-link JSON");
    CHECK(refused(read_node_link, "{\"nodes\": 1}") ==
          "1:1: node-link JSON without lists of nodes and links");
    CHECK(refused(read_node_link, R"({"nodes": [], "links": [1]})") == "1:1: link 1 is not an object");
    CHECK(refused(read_node_link, R"({"nodes": [], "links": [{"source": "CHN"}]})") ==
          "1:1: a link without 'to'");
    CHECK(refused(read_node_link, std::string(200'000, '[')) == "1:1: this is not node-link JSON");
}
