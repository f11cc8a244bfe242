#include "report/format/json.hpp"

#include "report/example.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>

using namespace entente;
using Json = nlohmann::ordered_json;

TEST_CASE("a report in JSON has the one shape, in the one order") {
    auto json = Json::parse(to_json(example_report()));
    std::vector<std::string> keys;
    for (const auto& item : json.items()) keys.push_back(item.key());
    CHECK(keys == std::vector<std::string>{"entente", "command", "network", "settings", "tables", "witnesses",
                                           "notes"});
    CHECK(json["entente"] == 1);
    CHECK(json["network"] == Json::parse(R"({"name": "Magnets", "fingerprint": "00ff"})"));
    CHECK(json["settings"] == Json::parse(R"({"nation": null, "scenario": ["deal", "embargo"]})"));
    CHECK(json["tables"]["supply"]["columns"][2] ==
          Json::parse(R"({"name": "top_share", "unit": "%", "meaning": "of the largest buyer"})"));
    CHECK(json["notes"] == Json::parse(R"(["Capacities are estimated."])"));
}

TEST_CASE("cells read back as what they are: unknown null, numbers exact, intervals with both ends") {
    auto rows = Json::parse(to_json(example_report()))["tables"]["supply"]["rows"];
    CHECK(rows[0] ==
          Json::parse(R"({"nation": "CHN", "quantity": 45787.25, "top_share": 69.25, "buyers": 1234,
                                     "sole": true, "score": 0.75})"));
    CHECK(rows[1]["quantity"].is_null());
    CHECK(rows[1]["nation"] == "Côte, \"d'|Ivoire\"");
    CHECK(rows[2]["quantity"] == Json::parse(R"({"low": 12.5, "high": 900})"));
    CHECK(rows[3]["quantity"] == "unlimited");
    CHECK(rows[3]["score"] == 1e-9);
}

TEST_CASE("a number that is none is unknown, and bytes that are no UTF-8 do not break the file") {
    auto report = example_report();
    report.tables[0].rows[0][1] = std::numeric_limits<double>::quiet_NaN();
    report.tables[0].rows[0][0] = std::string("\xff");
    auto row = Json::parse(to_json(report))["tables"]["supply"]["rows"][0];
    CHECK(row["quantity"].is_null());
    CHECK(row["nation"] == "\xEF\xBF\xBD");
}

TEST_CASE("claims written into a report read back as they were") {
    auto report = example_report();
    CHECK(claims_of(to_json(report)) == report.witnesses);
    CHECK(claims_of(to_json(Report{})) == std::vector<std::string>{});
}

TEST_CASE("what is no report holds no claims") {
    CHECK_FALSE(claims_of("").has_value());
    CHECK_FALSE(claims_of("{").has_value());
    CHECK_FALSE(claims_of("[1]").has_value());
    CHECK_FALSE(claims_of(R"({"witnesses": []})").has_value());
    CHECK_FALSE(claims_of(R"({"entente": 1, "witnesses": 3})").has_value());
}
