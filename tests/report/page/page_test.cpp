#include "report/page/page.hpp"

#include "analysis/supply/supply.hpp"
#include "network_of.hpp"
#include "report/page/answer.hpp"
#include "report/page/facts.hpp"
#include "report/page/method.hpp"
#include "report/page/situation/situation.hpp"
#include "report/page/summary/summary.hpp"
#include "report/tables/sources.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace entente;
using Json = nlohmann::json;

namespace {

const char* const answer_text =
    R"({"entente": 1, "command": "chokepoints", "network": {"name": "n", "fingerprint": "f"},
    "settings": {"chain": "ore"}, "tables": {"chokepoints": {"columns": [
      {"name": "element", "unit": "", "meaning": "what fails"}, {"name": "kind", "unit": "", "meaning": ""},
      {"name": "loss", "unit": "t", "meaning": ""}, {"name": "share", "unit": "%", "meaning": ""},
      {"name": "hit", "unit": "", "meaning": ""}],
    "rows": [
      {"element": "CHN", "kind": "nation", "loss": {"low": 0, "high": 40}, "share": {"low": 0, "high": 50}, "hit": "DEU 30"},
      {"element": "exports of CHN", "kind": "exports", "loss": 39, "share": 49, "hit": "DEU 29"},
      {"element": "<canal>", "kind": "passage", "loss": 12, "share": 15, "hit": "DEU 12"},
      {"element": "pit", "kind": "plant", "loss": 12, "share": 15, "hit": "DEU 12"},
      {"element": "MMR", "kind": "nation", "loss": null, "share": null, "hit": ""}]}},
    "witnesses": [{"claim": 1}], "notes": ["a <note>"]})";

PageAnswer answer() {
    return {"chokepoints", "ore", "", "", "entente chokepoints n.yaml", answer_text};
}

}  // namespace

TEST_CASE("an answer in a page keeps its figures, each column's name once, and no witnesses") {
    const auto kept = Json::parse(page_answer(answer()));
    const auto& table = kept["tables"]["chokepoints"];
    CHECK(table["columns"].size() == 5);
    CHECK(table["rows"][0] ==
          Json::parse(R"(["CHN", "nation", {"low": 0, "high": 40}, {"low": 0, "high": 50}, "DEU 30"])"));
    CHECK(table["rows"][4][2].is_null());
    CHECK(!kept.contains("witnesses"));
    CHECK(kept["call"] == "entente chokepoints n.yaml");
}

TEST_CASE("a page may ask only the server that it comes from, and that only if it is live") {
    Page page{"n"};
    CHECK(to_html(page, plain_bundle()).find("connect-src") == std::string::npos);
    page.live = true;
    const auto html = to_html(page, plain_bundle());
    CHECK(html.find("default-src 'none'; ") != std::string::npos);
    CHECK(html.find("connect-src 'self'; base-uri 'none'") != std::string::npos);
}

TEST_CASE("the summary says the worst failures once for each nation and loss, with their figure") {
    const std::vector<PageAnswer> answers{answer()};
    const auto said = page_summary(answers, "ore", {{"CHN", "China"}, {"DEU", "Germany"}});
    REQUIRE(said.size() == 2);
    CHECK(said[0].text ==
          "Most dangerous chokepoint: China. Without it unmet demand grows by 0 to 40 t after everybody has "
          "rerouted, 0 to 50 % of demand. Hardest hit: Germany (30).");
    CHECK(said[0].figure == "chokepoints");
    CHECK(said[1].text.starts_with(
        "Second: \u201C<canal>\u201D (passage). Without it unmet demand grows by 12 t"));
    CHECK(page_summary(answers, "another chain").empty());
}

TEST_CASE("a page without script holds its tables as text, whatever they name, and says that it is plain") {
    Page page{"</title><script>", "of \"today\""};
    page.answers = {answer()};
    page.summary = {{"Mind the <canal>", "chokepoints"}};
    page.pictures = {{"A map", "data:image/svg+xml;base64,AAAA"}};
    const auto html = to_html(page, std::nullopt);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("&lt;canal&gt;") != std::string::npos);
    CHECK(html.find("<canal>") == std::string::npos);
    CHECK(html.find("This page is plain") != std::string::npos);
    CHECK(html.find(">unknown<") != std::string::npos);
    CHECK(html.find("default-src 'none'; style-src 'sha256-") != std::string::npos);
    CHECK(html.find("<img alt=\"A map\" src=\"data:image/svg+xml;base64,AAAA\">") != std::string::npos);
}

TEST_CASE("a page without script ends with its sources, method, settings and what has no answer") {
    Page page{"n"};
    page.sources = source_columns();
    page.sources.rows = {{"a", "Yearbook <1>", UnknownCell{}, "2024", UnknownCell{}, UnknownCell{},
                          "https://example.org/?a&b", "javascript:alert(1)"}};
    page.settings = {{"Fingerprint", "0ba9"}};
    page.refused = {{"entente routes", "nothing is wanted"}};
    const auto html = to_html(page, std::nullopt);
    CHECK(html.find("Yearbook &lt;1&gt;") != std::string::npos);
    CHECK(html.find("<a href=\"https://example.org/?a&amp;b\" rel=\"noreferrer noopener\">") !=
          std::string::npos);
    CHECK(html.find("<td>javascript:alert(1)</td>") != std::string::npos);
    for (const auto& [name, text] : page_method())
        CHECK(html.find("<dt>" + name + "</dt><dd>" + text + "</dd>") != std::string::npos);
    CHECK(html.find("<dt>Fingerprint</dt><dd>0ba9</dd>") != std::string::npos);
    CHECK(html.find("<dt>entente routes</dt><dd>nothing is wanted</dd>") != std::string::npos);
    CHECK(html.find("<a href=\"#sources\">") < html.find("<a href=\"#method\">"));

    const auto bare = to_html(Page{"n"}, std::nullopt);
    CHECK(bare.find("id=\"sources\"") == std::string::npos);
    CHECK(bare.find("What has no answer here") == std::string::npos);
}

TEST_CASE("the data of a page cannot end the element it stands in") {
    Page page{"n"};
    page.data = R"({"name":"</script><!-- & <script>"})";
    const auto html = to_html(page, Bundle{"run()", "sha256-a", "p{}", "sha256-b"});
    const auto begin = html.find("id=\"data\">") + 10;
    const auto data = html.substr(begin, html.find("</script>", begin) - begin);
    CHECK(data.find('<') == std::string::npos);
    CHECK(Json::parse(data) == Json::parse(page.data));
    CHECK(html.find("script-src 'sha256-a'; style-src 'sha256-b'") != std::string::npos);
}

TEST_CASE("the facts of a network keep unknown apart from zero and from none") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 10}, demand: {magnet: null}}
          DEU: {demand: {magnet: {low: 3, high: 5}}}
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 4, capacity: unlimited, note: "by rail"}
          - {id: second, from: CHN, to: DEU, stage: magnet, capacity: null}
    )");
    const auto facts = Json::parse(page_facts(network));
    const auto& links = facts["links"];
    CHECK(links["quantity"] == Json::parse("[4, false]"));
    CHECK(links["capacity"] == Json::parse(R"(["unlimited", null])"));
    CHECK(links["note"] == Json::parse(R"({"0": "by rail"})"));
    CHECK(links["id"]["1"] == "second");
    CHECK(facts["demands"][0]["size"].is_null());
    CHECK(facts["demands"][1]["size"] == Json::parse(R"({"low": 3, "high": 5})"));
}

TEST_CASE("a link of a page rests on its own source, else on that of its quantity or capacity") {
    const auto network = network_of(R"(
        sources: {a: {title: Customs}, b: {title: A survey}, c: {title: A port}}
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: {value: 3, source: b}, source: a}
          - {from: CHN, to: FRA, stage: magnet, quantity: {value: 3, source: b}}
          - {from: JPN, to: DEU, stage: magnet, capacity: {value: 3, source: c}}
          - {from: JPN, to: FRA, stage: magnet, quantity: 3}
    )");
    const auto sources = Json::parse(page_facts(network))["links"]["source"];
    CHECK(sources == Json::parse(R"({"0": "a", "1": "b", "2": "c"})"));
}

TEST_CASE("a situation lists what flows at both ends of what nobody knows") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 10}}, DEU: {demand: {magnet: 6}}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: null}]
    )");
    const auto zero = network.view({Unknown::zero}), unbounded = network.view({Unknown::unbounded});
    const auto shown = supply(zero, ChainId{0}), other = supply(unbounded, ChainId{0});
    const auto situation = Json::parse(page_situation(network, zero, {{shown, other}}));
    const auto& chain = situation["chains"][0];
    CHECK(chain["flows"] == Json::parse("[[0, 0, 6]]"));
    CHECK(chain["demands"] == Json::parse("[[0, [6, 0], [6, 6]]]"));
    CHECK(situation["lines"] == Json::parse("[0]"));
}
