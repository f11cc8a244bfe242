#include "exchange/trade/cut.hpp"

#include "exchange/trade/reading.hpp"

#include <algorithm>
#include <random>

using namespace entente;
using namespace entente::test;

namespace {

TradeCut cut_at(const std::string& words) {
    std::string mend;
    const auto read = read_cut(words, "USD", mend);
    REQUIRE_MESSAGE(read.has_value(), words);
    return *read;
}

/// Flows of one product, from lines of exporter, importer, dollars and tonnes.
std::vector<TradeFlow> flows_of(const std::string& lines) {
    std::vector<TradeFlow> flows;
    Diagnostics diagnostics;
    const auto read =
        read_trade_text("trade.csv", "exporter,importer,hs6,value_usd,qty_t\n" + lines, {}, own_policy(),
                        diagnostics, [&](TradeTable& table) { flows = table.flows(0); });
    REQUIRE_MESSAGE(read.has_value(), render(diagnostics));
    return flows;
}

/// Figures of the flows that are kept: "10 t, ? t".
std::string kept(const std::string& lines, const std::string& words) {
    std::string told;
    for (const auto& flow : cut(flows_of(lines), cut_at(words)).kept)
        told += (told.empty() ? "" : ", ") + figure(flow.quantity);
    return told;
}

}  // namespace

TEST_CASE("a cut is a share, a weight or money, and nothing else") {
    CHECK(cut_at("99.5%").least == 995'000);
    CHECK(cut_at("5 t").least == 5'000'000);
    CHECK(cut_at("250kg").least == 250'000);
    CHECK(cut_at("1e3 USD").least == 1'000'000);
    CHECK(cut_at(" 5kt ").words == "5 kt");
    CHECK(cut_at("90 %").words == "90%");
    std::string mend;
    for (const auto* wrong :
         {"", "5", "t", "0 t", "-5 t", "101%", "5 apples", "5 EUR", "5 t 6", "1e-9 t", "1e30 Mt", "nan %"}) {
        CAPTURE(wrong);
        CHECK(!read_cut(wrong, "USD", mend));
        CHECK(mend.find("99%") != std::string::npos);
    }
    const auto euros = read_cut("5 EUR", "EUR", mend);
    REQUIRE(euros);
    CHECK(euros->by == TradeCut::By::value);
    CHECK(euros->least == 5000);
    CHECK(read_cut("1e2EUR", "EUR", mend)->least == 100'000);
    CHECK(!read_cut("5 USD", "EUR", mend));
    CHECK(mend.find("100000 EUR") != std::string::npos);
}

TEST_CASE("flows below the cut go, those that reach it stay, in their order") {
    const std::string lines = "CHN,DEU,850511,100,10\nCHN,FRA,850511,50,5\nCHN,USA,850511,30,4.999999\n";
    CHECK(kept(lines, "5 t") == "10000000, 5000000");
    CHECK(kept(lines, "31 USD") == "10000000, 5000000");
    CHECK(kept(lines, "1 kg") == "10000000, 5000000, 4999999");
    CHECK(kept(lines, "1 kt").empty());
    CHECK(cut({}, cut_at("99%")).kept.empty());
}

TEST_CASE("a share keeps the largest flows that make it up, with all that tie with the smallest of them") {
    const std::string lines =
        "CHN,DEU,850511,1,60\nCHN,FRA,850511,1,10\nCHN,ITA,850511,1,10\nCHN,JPN,850511,1,10\nCHN,USA,850511,"
        "1,10\n";
    CHECK(kept(lines, "60%") == "60000000");
    CHECK(kept(lines, "61%") == "60000000, 10000000, 10000000, 10000000, 10000000");
    CHECK(kept(lines, "100%") == kept(lines, "1 kg"));
}

TEST_CASE("a flow of unknown weight is judged by its value at the mean price, and stays unknown") {
    const std::string lines =
        "CHN,DEU,850511,100,10\nCHN,FRA,850511,100,\nCHN,USA,850511,49,\nCHN,JPN,850511,,\nCHN,ITA,850511,,"
        "1\n";
    CHECK(kept(lines, "5 t") ==
          "10000000, ?, ?");  // the first unknown is worth 10 t, the second nobody knows
    const auto cut_flows = cut(flows_of(lines), cut_at("5 t"));
    CHECK(cut_flows.note ==
          "Flows below 5 t are left out: 2 of 5, with 9.1 % of the quantity and 19.7 % of the value. 1 of "
          "them is of "
          "unknown quantity, judged by value at the mean price.");
}

TEST_CASE("a cut by money judges nothing by its weight") {
    const std::string lines = "CHN,DEU,850511,100,10\nCHN,FRA,850511,50,\nCHN,USA,850511,,3\n";
    const auto cut_flows = cut(flows_of(lines), cut_at("60 USD"));
    CHECK(cut_flows.kept.size() == 2);  // what the third is worth nobody knows
    CHECK(cut_flows.note ==
          "Flows below 60 USD are left out: 1 of 3, with 0.0 % of the quantity and 33.3 % of the value.");
}

TEST_CASE("where no flow has a weight, a share is of the value, and a cut by weight keeps all") {
    const std::string lines = "CHN,DEU,850511,90,\nCHN,FRA,850511,10,\n";
    CHECK(kept(lines, "90%") == "?");
    CHECK(cut(flows_of(lines), cut_at("90%")).note ==
          "The smallest flows beyond 90% are left out: 1 of 2, with 10.0 % of the value.");
    CHECK(cut(flows_of(lines), cut_at("5 t")).kept.size() == 2);
    CHECK(cut(flows_of(lines), cut_at("5 t")).note.empty());
}

TEST_CASE("the upper end of an interval counts") {
    std::vector<TradeFlow> flows{{0, 1, {}, {1'000'000, 6'000'000}}, {0, 2, {}, {4'000'000, 4'000'000}}};
    CHECK(cut(flows, cut_at("5 t")).kept == std::vector{flows[0]});
}

TEST_CASE("figures at the end of what fits do not overflow") {
    const auto most = INT64_MAX;
    std::vector<TradeFlow> flows{
        {0, 1, {most, most}, {most, most}}, {0, 2, {most, most}, {most, most}}, {0, 3, {most, most}, {}}};
    CHECK(cut(flows, cut_at("1 t")).kept.size() == 3);
    CHECK(cut(flows, cut_at("99%")).kept.size() == 3);
}

TEST_CASE("what a share keeps makes it up, and without its smallest flows it would not") {
    for (unsigned seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<TradeFlow> flows;
        std::int64_t whole = 0;
        for (std::uint32_t i = 0; i < 1 + random() % 30; ++i) {
            const auto size = static_cast<std::int64_t>(random() % 40);
            flows.push_back({0, i + 1, {size, size}, {size, size}});
            whole += size;
        }
        const auto share = static_cast<std::int64_t>(1 + random() % 100);
        const auto parts = cut(flows, cut_at(std::to_string(share) + "%"));
        std::int64_t together = 0, smallest = INT64_MAX, above = 0;
        for (const auto& flow : parts.kept) {
            together += flow.quantity.high;
            smallest = std::min(smallest, flow.quantity.high);
        }
        for (const auto& flow : parts.kept) above += flow.quantity.high > smallest ? flow.quantity.high : 0;
        CHECK(together * 100 >= whole * share);
        if (whole > 0) CHECK(above * 100 < whole * share);
        for (const auto& flow : flows) {
            const bool is_kept = std::find(parts.kept.begin(), parts.kept.end(), flow) != parts.kept.end();
            CHECK(is_kept == (flow.quantity.high >= smallest));
        }
        CHECK(parts.note.empty() == (parts.kept.size() == flows.size()));
    }
}
