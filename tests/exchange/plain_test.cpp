#include "exchange/read/files.hpp"
#include "exchange/read/plain/edge_list.hpp"
#include "exchange/read/plain/matrix.hpp"
#include "exchange/recognise.hpp"
#include "exchange/trade/code/nation_codes.hpp"
#include "exchange/trade/reading.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace entente;
using namespace entente::test;

namespace {

using FileReader = std::optional<Definition> (*)(const std::string&, TextIndex, Diagnostics&, NationCodes*);

struct Found {
    Lines links;
    std::string said;  ///< warnings and errors
};

Found found(FileReader reader, const std::string& text) {
    Diagnostics diagnostics;
    NationCodes codes(own_policy());
    const auto read = reader("graph", diagnostics.texts.add("graph", text), diagnostics, &codes);
    Found answer;
    answer.said = render(diagnostics);
    CHECK(read.has_value() != diagnostics.has_errors());
    if (!read) return answer;
    for (const auto& link : read->links) {
        auto line = *link.from + " " + *link.to;
        if (link.quantity && link.quantity->value) line += " " + write(link.quantity->value->number);
        answer.links.push_back(line);
    }
    return answer;
}

bool says(const Found& answer, const std::string& words) {
    const bool there = answer.said.find(words) != std::string::npos;
    if (!there) MESSAGE(answer.said);
    return there;
}

}  // namespace

TEST_CASE(
    "GML is read as networkx and igraph write it: nodes by label or name, references, lists within lists") {
    const auto answer = found(read_gml, R"(Creator "igraph version 1"
        Version 1
        # a comment
        graph [ directed 1 name "of [magnets]"
          node [ id 7 label "CHN" graphics [ x 1.5 fill "#ff" inner [ y 2 ] ] ]
          node [ id 8 name "C&#244;te d&#39;Ivoire" ]
          node [ id 9 code "DEU" label "Germany" ]
          edge [ id 1 source 7 target 8 weight 2.5 LineStyle [ a "" ] ]
          edge [ source 8 target 9 quantity 1e3 ]
        ])");
    CHECK(answer.links == Lines{"CHN CIV 2.5", "CIV DEU 1000"});
    CHECK(answer.said.empty());
    CHECK(
        found(read_gml,
              "graph [ node [ id 0 label \"CHN\" ] node [ id 1 label \"FRA\" ] edge [ source 0 target 1 ] ]")
            .links == Lines{"CHN FRA", "FRA CHN"});
}

TEST_CASE("GML that is none is refused where it fails, and nodes without links are told") {
    const auto of = [](const std::string& edges) {
        return found(read_gml,
                     "graph [ directed 1 node [ id 0 label \"CHN\" ]\nnode [ id 1 label \"FRA\" ]\n" + edges);
    };
    CHECK(says(of("edge [ source 0 target 2 ] ]"), "graph:3:1: error: there is no node 2"));
    CHECK(says(of("node [ id 2 label \"CHN\" ] ]"), "two nodes are called 'CHN', the other in line 1"));
    CHECK(says(of("node [ id 1 label \"DEU\" ] ]"), "node 1 is given twice"));
    CHECK(says(of("edge [ source 0 ] ]"), "an edge without target"));
    CHECK(says(of("edge [ source 0 target 1"), "expected ']'"));
    CHECK(says(of("edge [ source 0 target 1 label \"x ]"), "this quote is never closed"));
    CHECK(says(of("node [ id 3 label \"USA\" ] edge [ source 0 target 1 ] ]"),
               "1 node without links takes no part: USA"));
    CHECK(says(found(read_gml, "{\"nodes\": []}"), "this is not GML"));
    CHECK(says(found(read_gml, "Creator \"x\""), "it holds no graph"));
    std::string deep = "graph [ ";
    for (int i = 0; i < 100'000; ++i) deep += "a [ ";
    CHECK(says(found(read_gml, deep), "lists lie too deep"));
}

TEST_CASE("a network of Pajek is read: labels, arcs, edges, their lists and a matrix") {
    const std::string nodes = "*Vertices 3\n1 \"Viet Nam\" 0.1 0.2 ellipse\n3 DEU\n2 \"CHN\"\n";
    CHECK(found(read_pajek,
                "% a comment\n*Network magnets\n" + nodes + "*Arcs :1 \"ships\"\n1 2 5.5 c Blue\n3 1\n")
              .links == Lines{"VNM CHN 5.5", "DEU VNM"});
    const auto both = found(read_pajek, nodes + "*arcs\n1 2 5\n*edges\n2 3 7\n");
    CHECK(both.links == Lines{"VNM CHN 5", "CHN DEU 7", "DEU CHN 7"});
    CHECK(says(both, "1 of the graph's edges is undirected"));
    CHECK(found(read_pajek, nodes + "*Arcslist\n1 2 3\n").links == Lines{"VNM CHN", "VNM DEU"});
    CHECK(found(read_pajek, nodes + "*Edgeslist\n1 2\n").links == Lines{"VNM CHN", "CHN VNM"});
    CHECK(found(read_pajek, nodes + "*Matrix\n0 1 2\n0 0 0\n3.5 0 0\n").links ==
          Lines{"VNM CHN 1", "VNM DEU 2", "DEU VNM 3.5"});
}

TEST_CASE("a network of Pajek that is none is refused where it fails, and what is left out is told") {
    const std::string nodes = "*Vertices 2\n1 CHN\n2 DEU\n";
    CHECK(says(found(read_pajek, nodes + "*Arcs\n1 3 5\n"), "graph:5:3: error: there is no node '3'"));
    CHECK(says(found(read_pajek, nodes + "*Arcs\n1\n"), "a link without its second end"));
    CHECK(says(found(read_pajek, nodes + "*Arcs\n1 2 x\n"), "'x' is not a number"));
    CHECK(says(found(read_pajek, nodes + "*Matrix\n0 1\n0\n"), "row 2 of the matrix has 1 cells"));
    CHECK(says(found(read_pajek, nodes + "*Arcs\n1 2 1\n*Partition groups\n1\n2\n"),
               "what stands under *Partition is left out"));
    CHECK(says(found(read_pajek, nodes + "*Vertices 2\n"), "a second network"));
    CHECK(says(found(read_pajek, "*Vertices 99999999999\n"), "is no number of nodes"));
    CHECK(says(found(read_pajek, "*Vertices 9999999\n*Arcs\n1 2\n"),
               "graph:1:11: error: a file of this length does not speak of 9999999 nodes"));
    CHECK(says(found(read_pajek, "*Vertices 100000\n*Arcs\n1 2\n"),
               "99998 nodes without links take no part, the first of them 3"));
    CHECK(says(found(read_pajek, "1 2 3\n"), "this is no network of Pajek"));
    CHECK(says(found(read_pajek, ""), "it has no nodes"));
}

TEST_CASE("lists of edges are read as SNAP, KONECT and networkx write them") {
    CHECK(found(read_edge_list, "# FromNodeId\tToNodeId\nCHN\tDEU\nDEU\tFRA\n").links ==
          Lines{"CHN DEU", "DEU FRA"});
    CHECK(found(read_edge_list, "CHN DEU 5.5\n\n\"Viet Nam\" CHN 1e2\r\n").links ==
          Lines{"CHN DEU 5.5", "VNM CHN 100"});
    CHECK(found(read_edge_list, "CHN DEU {'weight': 5.5, 'kind': 'trade'}\nDEU FRA {}\n").links ==
          Lines{"CHN DEU 5.5", "DEU FRA"});
    CHECK(found(read_edge_list, "# Undirected graph: trade\nCHN DEU 5\n").links ==
          Lines{"CHN DEU 5", "DEU CHN 5"});
    const auto timed = found(read_edge_list, "% asym weighted\n% 2 2 2\nCHN DEU 5 120000\n");
    CHECK(timed.links == Lines{"CHN DEU 5"});
    CHECK(says(timed, "the fourth column of 1 line is left out"));
    CHECK(says(found(read_edge_list, "CHN DEU 5\nSouth Korea CHN 5 6\n"),
               "graph:2:1: error: this line is no link"));
    CHECK(says(found(read_edge_list, "CHN\n"), "this line is no link"));
    CHECK(says(found(read_edge_list, "CHN DEU {'weight: 5}\n"), "this line is no link"));
    CHECK(says(found(read_edge_list, "CHN DEU five\n"), "'five' is not a number"));
}

TEST_CASE(
    "a matrix is read from its rows to its columns, zeros and what goes from a nation to itself are told") {
    const auto answer = found(read_matrix, ",CHN,DEU,\"Viet Nam\"\nCHN,9,5.5,\nDEU,0,0,NA\nFRA,1,,2\n");
    CHECK(answer.links == Lines{"CHN DEU 5.5", "FRA CHN 1", "FRA VNM 2"});
    CHECK(says(answer, "2 cells are 0: no link (and 3 missing)"));
    CHECK(says(answer, "1 cell is left out, from a nation to itself (first: CHN, line 2)"));
    CHECK(found(read_matrix, "x;CHN;DEU\nCHN;;1,5\nDEU;1.234,5;\n").links ==
          Lines{"CHN DEU 1.5", "DEU CHN 1234.5"});
    CHECK(found(read_matrix, "\tCHN\tDEU\nCHN\t\t1,234\nDEU\t1.5\t\n").links ==
          Lines{"CHN DEU 1234", "DEU CHN 1.5"});
}

TEST_CASE("a matrix that is none is refused where it fails") {
    CHECK(says(found(read_matrix, ",CHN,DEU\nCHN,,x\n"),
               "graph:2:1: error: the cell from CHN to DEU holds 'x', which is not a number"));
    CHECK(says(found(read_matrix, ",CHN,DEU\nCHN,,-1\n"), "which is negative"));
    CHECK(says(found(read_matrix, ",CHN,DEU\nCHN,1\n"), "this row has 2 cells, the first line 3"));
    CHECK(says(found(read_matrix, ",CHN,CHN\nCHN,1,2\n"), "two columns are called 'CHN'"));
    CHECK(says(found(read_matrix, ",CHN,DEU\nCHN,,2\nCHN,1,2\n"), "two rows are called 'CHN'"));
    CHECK(says(found(read_matrix, "\tCHN\tDEU\nCHN\t\t1,234\n"), "may have thousands or decimals"));
    CHECK(says(found(read_matrix, ",CHN,DEU,FRA\nCHN,,2,\n"), "1 node without links takes no part: FRA"));
}

TEST_CASE("what a file is, its ending and its first lines tell, packed or not") {
    std::string pattern = (std::filesystem::temp_directory_path() / "plain-XXXXXX").string();
    const std::filesystem::path folder = mkdtemp(pattern.data());
    const auto links = [&](const std::string& name, const std::string& text) {
        std::ofstream(folder / name) << text;
        Diagnostics diagnostics;
        LoadOptions load;
        load.judge = &own_policy();
        const auto read = load_any((folder / name).string(), load, {}, diagnostics);
        INFO(name, render(diagnostics));
        CHECK(read.has_value());
        return read ? read->links.size() : 0;
    };
    CHECK(links("a.gml",
                "graph [ directed 1 node [ id 0 label \"CHN\" ] node [ id 1 label \"DEU\" ] edge [ source 0 "
                "target 1 ] ]") == 1);
    CHECK(links("a.net", "*Vertices 2\n1 CHN\n2 DEU\n*Arcs\n1 2 5\n") == 1);
    CHECK(links("a.edges", "CHN DEU\n") == 1);
    CHECK(links("a.txt", "# a comment\nCHN DEU 5\nDEU FRA 6\n") == 2);
    CHECK(links("b.tsv", "CHN\tDEU\t5\n") == 1);
    CHECK(links("m.csv", ",CHN,DEU\nCHN,,5\n") == 1);
    CHECK(links("m.tsv", "\tCHN\tDEU\nFRA\t3\t5\n") == 2);
    CHECK(links("t.csv", ",exporter,importer,value\n0,CHN,DEU,5\n") == 1);  // with the row's number
    CHECK(links("t.tsv", "exporter\timporter\tvalue\nCHN\tDEU\t5\n") == 1);
    std::filesystem::remove_all(folder);
}
