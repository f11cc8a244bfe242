#include "cli/command.hpp"
#include "cli/graph_file.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <sstream>
#include <string>

using namespace entente;
using namespace entente::test;

namespace {

using Rows = std::map<std::string, nlohmann::json>;

/// The rows of a survey's first table, by what its first column names.
Rows survey_of(Call words) {
    words.insert(words.begin(), {"survey", (source_folder / "graphs/published/beryllium-2024.csv").string()});
    words.insert(words.end(), {"--all", "--quiet", "--format", "json"});
    std::istringstream in;
    std::ostringstream out, err;
    REQUIRE_MESSAGE(run(words, {in, out, err}) == Exit::done, err.str());
    const auto tables = nlohmann::json::parse(out.str())["tables"];
    const bool one = tables.contains("product");
    Rows rows;
    for (const auto& row : tables[one ? "product" : "products"]["rows"])
        rows[row[one ? "nation" : "product"].get<std::string>()] = row;
    return rows;
}

double rounded(const nlohmann::json& figure, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(figure.get<double>() * scale) / scale;
}

}  // namespace

// Critical Materials Atlas, network.json and network_sensitivity.json for 2024, from CEPII BACI HS17 V202601
// (G. Gaulier, S. Zignago, CEPII working paper 2010-23), which counts 1/value as length, divides betweenness by
// (n-1)(n-2), and counts of the pairs that are gone those of the node itself.
TEST_CASE("in print: the trade network of unwrought beryllium in 2024") {
    const auto product = survey_of({}).at("811212");
    CHECK(product["nations"] == 39);
    CHECK(product["links"] == 52);
    CHECK(product["top_exporter"] == "KAZ");
    CHECK(rounded(product["top_share"], 1) == 89.2);
    CHECK(product["broker"] == "FRA");
    CHECK(rounded(product["betweenness"], 3) == 0.021);
    CHECK(rounded(product["broker_gone"], 1) == 32.1);
    CHECK(product["rank_leader"] == "CHN");
    CHECK(rounded(product["pagerank"], 3) == 0.065);

    const auto nations = survey_of({"--open", "811212"});
    struct Printed {
        const char* nation;
        double betweenness, throughput;
    };
    for (const auto& printed :
         {Printed{"FRA", 0.021, 3.2}, Printed{"USA", 0.014, 3.7}, Printed{"CHN", 0.011, 42.9},
          Printed{"DEU", 0.005, 2.7}, Printed{"GBR", 0.004, 0.1}}) {
        CAPTURE(printed.nation);
        CHECK(rounded(nations.at(printed.nation)["betweenness"], 3) == printed.betweenness);
        CHECK(rounded(nations.at(printed.nation)["throughput"], 1) == printed.throughput);
    }
    CHECK(rounded(nations.at("FRA")["export_share"], 1) == 5.9);
    CHECK(rounded(nations.at("CHN")["gone_share"], 1) == 19.3);
    CHECK(rounded(nations.at("FRA")["gone_share"], 1) == 32.1);
}
