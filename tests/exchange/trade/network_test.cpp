#include "exchange/trade/network.hpp"

#include "definition/write.hpp"
#include "exchange/recognise.hpp"
#include "exchange/trade/reading.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace entente;
using namespace entente::test;

namespace {

/// A folder for the files of a test, gone when it ends.
class Folder {
public:
    Folder() {
        path_ = (std::filesystem::temp_directory_path() / "entente-trade-XXXXXX").string();
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ + "/" + name) << text;
        return path_ + "/" + name;
    }

private:
    std::string path_;
};

Definition network_from(const std::string& path, const TradeOptions& options = {}) {
    Diagnostics diagnostics;
    const auto policy = own_policy();
    LoadOptions load;
    load.judge = &policy;
    auto read = load_any(path, load, options, diagnostics);
    REQUIRE_MESSAGE(read.has_value(), render(diagnostics));
    Diagnostics again;
    const auto written = write(*read);
    const auto back = read ? entente::read(written, "written", again) : std::nullopt;
    REQUIRE_MESSAGE(back.has_value(), render(again));
    CHECK(*back == *read);
    return std::move(*read);
}

}  // namespace

TEST_CASE(
    "products become stages with their codes, the table the source, its code files are found beside it") {
    const Folder folder;
    const auto path = folder.write("BACI_HS17_Y2024_V202601.csv",
                                   "t,i,j,k,v,q\n2024,156,276,850511,1.5,2\n2024,963,276,010121,3.25,NA\n");
    folder.write("country_codes_V202601.csv",
                 "country_code,country_name,country_iso2,country_iso3\n963,Atlantis,,ATL\n");
    folder.write("product_codes_HS17_V202601.csv", "code,description\n010121,\"Horses: live\"\n");
    const auto network = network_from(path);
    const auto& chain = *network.chains.at("trade");
    REQUIRE(chain.stages.size() == 2);
    CHECK(*chain.stages[0].id == "hs010121");
    CHECK(chain.stages[0].product == "Horses: live");
    CHECK(*chain.stages[0].hs[0] == "010121");
    CHECK(chain.stages[1].product == "HS 850511");
    REQUIRE(network.links.size() == 2);
    CHECK(*network.links[0].from == "_ATL");
    CHECK(network.areas.at("_ATL")->name == "Atlantis");
    CHECK(network.links[0].quantity->unknown());
    CHECK(network.links[1].quantity->value->number == Decimal{2, 0});
    CHECK(network.links[1].value->value->number == Decimal{15, 2});
    CHECK(network.sources.at("trade")->publisher == "CEPII, Gaulier and Zignago");
    CHECK(network.date->value == Date{2024, 12, 31});
}

TEST_CASE("a code that got its zero back and a quantity of 0 beside a value are told in the chain's note") {
    const Folder folder;
    const auto network = network_from(
        folder.write("horses.csv", "t,i,j,k,v,q\n2024,156,276,10121,1.5,2\n2024,156,842,10121,1.5,0\n"));
    const auto& chain = *network.chains.at("trade");
    CHECK(*chain.stages[0].hs[0] == "010121");
    CHECK(chain.note ==
          "1 row with a value and a quantity of 0, which is taken for unknown (first: line 3). "
          "2 rows with a product code that had lost its leading zero and got it back (first: '10121', line "
          "2).");
    CHECK(network.links[1].quantity->unknown());
    const auto plain = network_from(folder.write("plain.csv", "t,i,j,k,v,q\n2024,156,276,850511,1.5,2\n"));
    CHECK((*plain.chains.at("trade")).note.empty());
}

TEST_CASE("a packed table that is cut off is to be got again, whoever reads it") {
    const Folder folder;
    const std::string head("\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    Diagnostics diagnostics;
    CHECK_FALSE(load_any(folder.write("cut.csv.gz", head), {}, {}, diagnostics).has_value());
    CHECK(render(diagnostics).find("cut off") != std::string::npos);
    CHECK(render(diagnostics).find("mend: get the file again") != std::string::npos);
}

TEST_CASE("both reports of a flow become an interval, and a table without quantities is counted in money") {
    const Folder folder;
    const auto mirror = folder.write("mirror.csv",
                                     "year,reporter,partner,hs6,flow,value_usd,net_kg\n"
                                     "2024,DEU,CHN,850511,M,5.5,10\n2024,CHN,DEU,850511,X,4,12\n");
    const auto both = network_from(mirror, {.report = FlowReport::both});
    REQUIRE(both.links.size() == 1);
    CHECK(!both.links[0].quantity->value);
    CHECK(both.links[0].quantity->low->number == Decimal{1, -2});
    CHECK(both.links[0].quantity->high->number == Decimal{12, -3});
    CHECK(both.links[0].value->high->number == Decimal{55, -1});
    const auto money = network_from(folder.write("money.csv",
                                                 "year,exporter,importer,layer,value_kusd\n"
                                                 "2024,CHN,DEU,Crude oil & gas,1.5\n"
                                                 "2024,CHN,DEU,crude oil gas,2\n"));
    CHECK(*money.chains.at("trade")->unit == "USD");
    CHECK(*money.chains.at("trade")->stages[0].id == "crude-oil-gas");
    CHECK(*money.chains.at("trade")->stages[1].id == "crude-oil-gas-2");
    CHECK(money.links[0].quantity->value->number == Decimal{15, 2});
}

TEST_CASE("values are in the currency that is said, and a column that tells another is refused") {
    const Folder folder;
    const std::string rows = "\n2024,CHN,DEU,850511,1000.5,\n";
    const auto euros =
        folder.write("trade.csv", "year,exporter,importer,hs6,value_in_euros,quantity_in_kg" + rows);
    const auto plain = folder.write("plain.csv", "year,exporter,importer,hs6,value" + rows);
    TradeOptions in_euros;
    in_euros.currency = "EUR";
    CHECK(network_from(euros, in_euros).currency == "EUR");
    const auto network = network_from(plain, in_euros);
    CHECK(network.currency == "EUR");
    CHECK(*network.chains.at("trade")->unit == "EUR");
    CHECK(**network.chains.at("trade")->quantum == "0.001 EUR");
    CHECK(network_from(plain).currency.empty());

    const auto policy = own_policy();
    for (const auto& columns : {std::map<std::string, std::string>{}, {{"value", "value_in_euros"}}}) {
        Diagnostics diagnostics;
        TradeOptions in_dollars;
        in_dollars.columns = columns;
        CHECK(!read_trade_network(euros, in_dollars, policy, diagnostics));
        const auto told = render(diagnostics);
        CHECK(told.find("column 'value_in_euros' is in EUR, and the currency is USD") != std::string::npos);
        CHECK(told.find("say --currency EUR") != std::string::npos);
    }
}

TEST_CASE("what is no table of trade is read as before, and takes no products") {
    const Folder folder;
    const auto links = folder.write("links.csv", "from,to,stage,quantity\nCHN,DEU,magnet,3\n");
    CHECK(*network_from(links).chains.at("trade")->stages[0].id == "magnet");
    CHECK(!is_trade_table(links, {}));
    CHECK(is_trade_table(folder.write("t.csv", "exporter,importer,hs6,value\nCHN,DEU,850511,3\n"), {}));
    CHECK(!is_trade_table(folder.write("n.json", R"({"nodes": [], "links": []})"), {}));
    CHECK(is_trade_table(folder.write("c.json", R"({"data": []})"), {}));
    CHECK(network_from(folder.write("g.dot", "digraph { CHN -> DEU [quantity=5] }")).links.size() == 1);
    Diagnostics diagnostics;
    const auto policy = own_policy();
    LoadOptions load;
    load.judge = &policy;
    CHECK(!load_any(folder.write("x.graphml", "<graphml/>"), load, {.year = 2024}, diagnostics));
    CHECK(render(diagnostics).find("is no table of trade") != std::string::npos);
}
