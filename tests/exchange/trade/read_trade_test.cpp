#include "exchange/trade/reading.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

using namespace entente;
using namespace entente::test;

TEST_CASE("a table of BACI is read as CEPII publishes it") {
    const auto table = told(
        "t,i,j,k,v,q\n"
        "2024,156,276,850511,1.484,     12.5\n"
        "2024,156,842,850511,7.000,         NA\n"
        "2024,251,490,010121,0.001,0.002\n");
    CHECK(table.flows ==
          Lines{"010121 FRA TWN 1000 2000", "850511 CHN DEU 1484000 12500000", "850511 CHN USA 7000000 ?"});
    CHECK(table.reading.layout == "CEPII BACI");
    CHECK(table.reading.year == 2024);
    CHECK(table.reading.lines == 3);
    CHECK(sentences(table.reading) ==
          Lines{"1 row without quantity, which is unknown, not zero (first: line 3)"});
}

TEST_CASE("codes of the United Nations, Comtrade and BACI, of two and of three letters mean their nations") {
    const std::vector<std::pair<std::string, std::string>> same{
        {"251", "FRA"},      {"250", "FRA"}, {"381", "ITA"}, {"380", "ITA"},  {"842", "USA"},
        {"840", "USA"},      {"757", "CHE"}, {"756", "CHE"}, {"579", "NOR"},  {"578", "NOR"},
        {"699", "IND"},      {"356", "IND"}, {"490", "TWN"}, {"158", "TWN"},  {"4", "AFG"},
        {"004", "AFG"},      {"NA", "NAM"},  {"NO", "NOR"},  {"na", "NAM"},   {"deu", "DEU"},
        {"Viet Nam", "VNM"}, {"S19", "TWN"}, {"58", "_BLX"}, {"SCG", "_SCG"}, {"_OTH", "_OTH"},
        {"899", "_AN"},      {"ROM", "ROU"}, {"ZAR", "COD"}, {"OAS", "TWN"},  {"EL", "GRC"},
        {"KSV", "_XKX"},     {"UNS", "_AN"}, {"BUN", "_X1"}};
    for (const auto& [code, nation] : same) {
        CHECK(told("exporter,importer,value\n" + code + ",BRA,1\n").flows ==
              Lines{"goods " + nation + " BRA 1000 ?"});
    }
}

TEST_CASE("rests are areas by their short names too, and sums of nations take no part under any of theirs") {
    CHECK(told("exporter,importer,value\n\"Areas, nes\",BRA,1\n\"Other Africa, nes\",BRA,2\n").flows ==
          Lines{"goods _AN BRA 1000 ?", "goods _F97 BRA 2000 ?"});
    const auto sums =
        told("exporter,importer,value\nCHN,BRA,1\nEU27,BRA,1\nEU,BRA,1\nSSF,BRA,1\nAll countries,BRA,1\n");
    CHECK(sums.reading.left_out[static_cast<std::size_t>(LeftOut::aggregate)].rows == 4);
}

TEST_CASE("rows that are left out are counted by their reason, with the first line of each") {
    const auto table = told(
        "year,exporter,importer,hs6,value_usd\n"
        "2024,CHN,DEU,850511,5\n"
        "2024,QQQ,DEU,850511,5\n"
        "2024,QQR,DEU,850511,5\n"
        "2024,WLD,DEU,850511,5\n"
        "2024,DEU,DEU,850511,5\n"
        "2024,CHN,USA,850511,0\n"
        "2024,CHN,JPN,,3\n");
    CHECK(table.flows == Lines{"850511 CHN DEU 5000 ?"});
    CHECK(sentences(table.reading) ==
          Lines{"2 rows left out: a nation or area that is not known (first: 'QQQ', line 3)",
                "1 row left out: a sum over nations that have rows of their own (first: 'WLD', line 5)",
                "1 row left out: from a nation to itself (first: 'DEU', line 6)",
                "1 row left out: no trade, since what is known is 0 (first: line 7)",
                "1 row left out: no product (first: line 8)"});
}

TEST_CASE("an unknown figure is unknown, and a quantity of 0 beside a value too") {
    const auto table = told(
        "exporter,importer,hs6,value_usd,qty_t\n"
        "CHN,DEU,850511,,5\n"
        "CHN,JPN,850511,NA,NA\n"
        "CHN,USA,850511,9,0\n");
    CHECK(table.flows == Lines{"850511 CHN DEU ? 5000000", "850511 CHN JPN ? ?", "850511 CHN USA 9000 ?"});
}

TEST_CASE("semicolons, decimal commas, quotes, byte-order marks, tabs and line ends of Windows are read") {
    const Lines expected{"850511 CHN DEU 1500 ?"};
    CHECK(told("\xEF\xBB\xBF"
               "exporter;importer;hs6;value_usd\r\nCHN;DEU;850511;1,5\r\n")
              .flows == expected);
    CHECK(told("exporter;importer;hs6;value_usd\nCHN;DEU;850511;1.5\n").flows == expected);
    CHECK(told("exporter\timporter\ths6\tvalue_usd\nCHN\tDEU\t850511\t1.5\n").flows == expected);
    CHECK(
        told("\"exporter\",\"importer\",\"hs6\",\"value_usd\"\n\"CHN\",\"DEU\",\"850511\",\"1.5\"\n").flows ==
        expected);
    CHECK(told("exporter,importer,note,hs6,value_usd\nCHN,DEU,\"a, \"\"b\"\"\",850511,1.5\n\n").flows ==
          expected);
    CHECK(told("exporter,importer,hs6,value_usd\nCHN,DEU,850511,1.5").flows == expected);  // no line end
}

TEST_CASE("figures are exact, what is finer than a thousandth is rounded to the even one and said") {
    const auto table = told(
        "from,to,product,value\n"
        "CHN,DEU,1,0.0025\n"
        "CHN,JPN,1,0.0015\n"
        "CHN,USA,1,1e+05\n"
        "CHN,GBR,1,34.076999999999998\n"
        "CHN,FRA,1,123456789012.345\n");
    CHECK(table.flows == Lines{"1 CHN DEU 2 ?", "1 CHN FRA 123456789012345 ?", "1 CHN GBR 34077 ?",
                               "1 CHN JPN 2 ?", "1 CHN USA 100000000 ?"});
    CHECK(table.reading.remark[static_cast<std::size_t>(Remark::rounded)].rows == 3);
}

TEST_CASE("product codes keep their zeros, one that lost its zero gets it back") {
    const auto table = told("t,i,j,k,v,q\n2024,156,276,10121,1,1\n2024,156,276,010129,1,1\n");
    CHECK(table.flows == Lines{"010121 CHN DEU 1000000 1000000", "010129 CHN DEU 1000000 1000000"});
    CHECK(table.reading.remark[static_cast<std::size_t>(Remark::zero_restored)].rows == 1);
    CHECK(told("exporter,importer,layer,value\nCHN,DEU,crude oil and gas,2\n").flows ==
          Lines{"crude oil and gas CHN DEU 2000 ?"});
}

TEST_CASE("products and years are chosen, a code's beginning stands for all of it") {
    const std::string text =
        "year,exporter,importer,hs6,value_usd\n2023,CHN,DEU,850511,1\n2024,CHN,DEU,850511,2\n2024,CHN,DEU,"
        "850519,3\n"
        "2024,CHN,DEU,284690,4\n";
    CHECK(told(text, {.year = 2024, .products = {"8505"}}).flows ==
          Lines{"850511 CHN DEU 2000 ?", "850519 CHN DEU 3000 ?"});
    CHECK(told(text, {.year = 2023}).flows == Lines{"850511 CHN DEU 1000 ?"});
    CHECK(refused_table(text) ==
          "trade.csv:3:1: error: rows of several years, 2023 to 2024 (one of 2023 is in line 2), which would "
          "be added up\n"
          "      mend: say which: --year 2024\n"
          "1 error, 0 warnings\n");
    CHECK(
        refused_table(text, {.year = 2020}).find("nothing of trade.csv is left: it has no rows of 2020\n") !=
        std::string::npos);
    CHECK(refused_table("exporter,importer,value\nCHN,DEU,1\n", {.year = 2020})
              .starts_with("trade.csv:1:1: error: the table does not say of which year its rows are"));
}

TEST_CASE("a table without products cannot be asked for one") {
    CHECK(refused_table("exporter,importer,value\nCHN,DEU,1\n", {.products = {"85"}})
              .starts_with("trade.csv:1:1: error: the table does not say of which product its rows are"));
}

TEST_CASE("rows of one flow are added up, and a sum with an unknown part is unknown") {
    std::uint64_t repeated = 0;
    Diagnostics diagnostics;
    Lines lines;
    const auto reading = read_trade_text(
        "trade.csv", "exporter,importer,value,quantity\nCHN,DEU,1,5\nCHN,DEU,2,\nCHN,JPN,4,1\n", {},
        own_policy(), diagnostics, [&](TradeTable& table) {
            for (const auto& flow : table.flows(0, &repeated))
                lines.push_back(figure(flow.value) + " " + figure(flow.quantity));
        });
    REQUIRE(reading);
    CHECK(lines == Lines{"3000 ?", "4000 1000000"});
    CHECK(repeated == 1);
}

TEST_CASE("what is wrong in a row is said with its line, its text and a way to mend it") {
    const std::string head = "t,i,j,k,v,q\n2024,156,276,850511,1,1\n";
    CHECK(refused_table(head + "2024,156,276,850511,1x,1\n") ==
          "trade.csv:3:1: error: the value '1x' is not a number: 2024,156,276,850511,1x,1\n"
          "      mend: write digits with a point; leave it empty where it is unknown\n"
          "1 error, 0 warnings\n");
    const auto said = [&](const std::string& row) {
        const auto all = refused_table(head + row);
        return all.substr(0, all.find('\n'));
    };
    CHECK(said("2024,156,276,850511,-1,1\n") ==
          "trade.csv:3:1: error: the value -1 is negative: 2024,156,276,850511,-1,1");
    CHECK(said("2024,156,276\n2024,156,276,850511,2,2\n") ==
          "trade.csv:3:1: error: this row has 3 cells, the header 6: 2024,156,276");
    CHECK(said("2024,156,276,85") ==
          "trade.csv:3:1: error: the file is cut off in this row: it has 4 of 6 cells: 2024,156,276,85");
    CHECK(said("2024,156,276,850511,1,1,7\n") ==
          "trade.csv:3:1: error: this row has 7 cells, the header 6: 2024,156,276,850511,1,1,7");
    CHECK(said("20x4,156,276,850511,1,1\n") ==
          "trade.csv:3:1: error: '20x4' is no year: 20x4,156,276,850511,1,1");
    CHECK(said("2024,156,276,\"850511,1,1\n") ==
          "trade.csv:3:1: error: this quote is never closed: 2024,156,276,\"850511,1,1");
    CHECK(said("2024,156,276,850511,1,99999999999999999999\n") ==
          "trade.csv:3:1: error: the quantity 99999999999999999999 is too large: "
          "2024,156,276,850511,1,99999999999999999999");
}

TEST_CASE("a cell in quotes may go over lines, and lines behind it keep their numbers") {
    const std::string text =
        "exporter,importer,product,value,note\n"
        "CHN,DEU,850511,1,\"of two\nlines, with \"\"quotes\"\"\"\r\n"
        "CHN,USA,850511,2,\"one\"\n"
        "\"CHN\",XXX,850511,3,\"\n\n\"\n";
    const auto found = told(text + "CHN,FRA,850511,4,\n");
    CHECK(found.flows == Lines{"850511 CHN DEU 1000 ?", "850511 CHN FRA 4000 ?", "850511 CHN USA 2000 ?"});
    CHECK(found.reading.lines == 4);
    const auto& unknown = found.reading.left_out[static_cast<std::size_t>(LeftOut::unknown_nation)];
    CHECK(unknown.line == 5);
    CHECK(refused_table(text + "CHN,FRA,850511,x,\n").find("trade.csv:8:1: error: the value 'x'") == 0);
}

TEST_CASE("blocks end with rows where cells go over lines, for any number of threads") {
    std::string text = "exporter,importer,product,value,note\n";
    for (int row = 0; row < 40'000; ++row) {
        const auto wide = std::string(static_cast<std::size_t>(row % 97), 'x');
        text += fmt::format("{},{},850511,1,{}\n", row % 2 == 0 ? "CHN" : "DEU", row % 3 == 0 ? "USA" : "FRA",
                            row % 5 == 0 ? "\"" + wide + "\nCHN,JPN,850511,7,\"\"\n\"" : wide);
    }
    const auto one = told(text, {.threads = 1}), three = told(text, {.threads = 3});
    CHECK(one.reading.lines == 40'000);
    CHECK(one.reading.kept == 40'000);
    CHECK(one.flows == Lines{"850511 CHN FRA 13333000 ?", "850511 CHN USA 6667000 ?",
                             "850511 DEU FRA 13333000 ?", "850511 DEU USA 6667000 ?"});
    CHECK(three.flows == one.flows);
}

TEST_CASE("a quote that is never closed is one row's mistake, not that of all behind it") {
    std::string text = "exporter,importer,product,value,note\nCHN,DEU,850511,1,\"never closed\n";
    for (int row = 0; row < 50; ++row) text += "CHN,USA,850511,2,x\n";
    const auto said = refused_table(text + "CHN,FRA,850511,2,\"x\"\n");
    CHECK(said.find("trade.csv:2:1: error: this quote is never closed") == 0);
    CHECK(said.find("1 error,") != std::string::npos);
}

TEST_CASE("a table in other bytes is told what it is") {
    const auto wide = [](const std::string& text, bool low_first) {
        std::string bytes = low_first ? "\xFF\xFE" : "\xFE\xFF";
        for (const char letter : text)
            bytes += low_first ? std::string{letter, '\0'} : std::string{'\0', letter};
        return bytes;
    };
    const std::string table = "t,i,j,k,v,q\n2024,156,276,850511,1,1\n";
    for (const bool low_first : {true, false}) {
        CHECK(refused_table(wide(table, low_first)).find("this is a text in UTF-16") != std::string::npos);
        CHECK(refused_table(wide(table, low_first).substr(2)).find("this is a text in UTF-16") !=
              std::string::npos);
    }
    CHECK(refused_table(std::string("t,i\0,j,k,v,q\n", 14)).find("this is not a text") != std::string::npos);
    CHECK(refused_table("t,i,j,k,v,q\r2024,156,276,850511,1,1\r").find("carriage return alone") !=
          std::string::npos);
    CHECK(refused_table("2024,156,276,850511,1,1\n").find("is its first line a row?") != std::string::npos);
}

TEST_CASE("a table of another layout is refused with what would be needed") {
    CHECK(refused_table("a,b\n1,2\n") ==
          "trade.csv:1:1: error: no column tells who ships to whom: the table has a, b; say --columns "
          "from=NAME,to=NAME\n"
          "1 error, 0 warnings\n");
    CHECK(refused_table("exporter,importer\nCHN,DEU\n").find("no column tells a value or quantity") !=
          std::string::npos);
    CHECK(refused_table("").starts_with("trade.csv:1:1: error: the table is empty"));
    CHECK(refused_table("exporter,importer,value\n").find("nothing of trade.csv is left: it holds no rows") !=
          std::string::npos);
}

TEST_CASE("columns can be named") {
    TradeOptions options;
    options.columns = {{"from", "seller"}, {"to", "buyer"}, {"value_kusd", "worth"}, {"product", "thing"}};
    CHECK(told("seller,buyer,thing,worth\nCHN,DEU,magnet,1.5\n", options).flows ==
          Lines{"magnet CHN DEU 1500000 ?"});
    options.columns = {{"from", "seler"}};
    CHECK(refused_table("seller,buyer,thing,worth\n", options).find("did you mean 'seller'?") !=
          std::string::npos);
}

namespace {

std::string comtrade(const std::string& rows) {
    return "refYear,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,customsCode,motCode,netWgt,"
           "primaryValue\n" +
           rows;
}

}  // namespace

TEST_CASE("what is absurdly long is told by its beginning") {
    const std::string much(1'000'000, 'x'), header = "t,i,j,k,v,q\n";
    for (const auto& text :
         {much, much + ",b\n1,2\n", header + much, header + "2024,156,276,850511," + much + ",1\n",
          header + much + ",156,276,850511,1,1\n", header + "2024,156,276,850511,1,1,\"" + much + "\n"}) {
        const auto said = refused_table(text);
        CHECK(said.size() < 2000);
        CHECK(said.find("error") != std::string::npos);
    }
    std::string letters;
    for (int i = 0; i < 200; ++i) letters += "é";
    CHECK(refused_table("a" + letters + ",b\n1,2\n").find("é …; say") != std::string::npos);
}

TEST_CASE("standard input is read once, and a table that takes more is to be saved") {
    const std::string table = "t,i,j,k,v,q\n2024,156,276,010121,1,1\n2024,156,276,850511,1,1\n";
    const auto said = [&](const char* name) {
        Diagnostics diagnostics;
        const bool done =
            read_trade_text(name, table, {.rows_at_once = 1}, own_policy(), diagnostics, [](TradeTable&) {
            }).has_value();
        CHECK(done == diagnostics.found().empty());
        return render(diagnostics);
    };
    CHECK(said("trade.csv").empty());
    CHECK(said("-").find("standard input can be read only once") != std::string::npos);
}

TEST_CASE("a row of too few cells is to be filled, one of too many to be quoted") {
    const std::string header = "t,i,j,k,v,q\n";
    CHECK(refused_table(header + "2024,156,276\n2024,156,276,850511,1,1\n").find("fill in what is missing") !=
          std::string::npos);
    CHECK(refused_table(header + "2024,156,276,850511,1,1,7\n").find("in quotes") != std::string::npos);
}

TEST_CASE("of the two reports of a flow, the one asked for counts, the larger, or both as an interval") {
    const auto text = comtrade(
        "2024,276,M,156,0,850511,C00,0,10,120.5\n"
        "2024,156,X,276,0,850511,C00,0,8,100\n"
        "2024,276,M,392,0,850511,C00,0,,7\n"
        "2024,156,X,392,0,850511,C00,0,1,9\n"
        "2024,276,M,0,0,850511,C00,0,10,127.5\n"
        "2024,276,RM,156,0,850511,C00,0,10,1\n"
        "2024,276,M,156,0,850511,C00,2100,4,60\n"
        "2024,276,M,156,0,850511,C01,0,4,60\n");
    const auto by = [&](FlowReport report) { return told(text, {.report = report}).flows; };
    CHECK(by(FlowReport::importer) == Lines{"850511 CHN DEU 120500 10000", "850511 JPN DEU 7000 ?"});
    CHECK(by(FlowReport::exporter) == Lines{"850511 CHN DEU 100000 8000", "850511 CHN JPN 9000 1000"});
    CHECK(by(FlowReport::larger) ==
          Lines{"850511 CHN DEU 120500 10000", "850511 CHN JPN 9000 1000", "850511 JPN DEU 7000 ?"});
    CHECK(by(FlowReport::both) == Lines{"850511 CHN DEU 100000..120500 8000..10000",
                                        "850511 CHN JPN 9000 1000", "850511 JPN DEU 7000 ?"});
    const auto reading = told(text).reading;
    const auto left_out = [&](LeftOut reason) {
        return reading.left_out[static_cast<std::size_t>(reason)].rows;
    };
    CHECK(reading.layout == "UN Comtrade");
    CHECK(left_out(LeftOut::aggregate) == 1);
    CHECK(left_out(LeftOut::other_flow) == 1);
    CHECK(left_out(LeftOut::breakdown) == 2);
    CHECK(left_out(LeftOut::other_report) == 2);
}

TEST_CASE("the older names of Comtrade's columns, and the empty cell behind its rows, are read") {
    CHECK(
        told("Classification,Year,Trade Flow,Reporter,Reporter ISO,Reporter Code,Partner Code,Commodity Code,"
             "\"Netweight (kg)\",\"Trade Value (US$)\"\n"
             "HS,2010,Import,Germany,DEU,276,156,010121,5,12\n")
            .flows == Lines{"010121 CHN DEU 12000 5000"});
    CHECK(told("reporterCode,partnerCode,flowCode,cmdCode,primaryValue\n276,156,M,010121,12,\n").flows ==
          Lines{"010121 CHN DEU 12000 ?"});
}

TEST_CASE("tables of WITS, of the Observatory and of Harvard's atlas, and older ones of BACI are read") {
    CHECK(told("Nomenclature,ReporterISO3,ProductCode,PartnerISO3,Year,TradeFlowName,TradeFlowCode,"
               "TradeValue in 1000 USD,Quantity,QuantityToken,NetWeight in KGM\n"
               "H5,USA,280530,CHN,2021,Gross Imp.,5,1000.5,10,KGM,10\n"
               "H5,USA,280530,WLD,2021,Gross Imp.,5,1500.5,15,KGM,15\n"
               "H5,CHN,280530,USA,2021,Gross Exp.,6,980,10,KGM,10\n")
              .flows == Lines{"280530 CHN USA 1000500000 10000"});
    // Whose unit the quantity has, each row says: it is no weight.
    CHECK(told("Reporter,TradeFlow,ProductCode,Year,Partner,Trade Value 1000USD,Quantity,Quantity Unit\n"
               "United States,Import,280530,2021,China,1000.5,10,Item\n")
              .flows == Lines{"280530 CHN USA 1000500000 ?"});
    CHECK(told("year\torigin\tdest\ths92\texport_val\timport_val\n2014\tchn\tusa\t20110\t100.0\tNULL\n")
              .flows == Lines{"020110 CHN USA 100000 ?"});
    CHECK(told("country_id,country_iso3_code,partner_country_id,partner_iso3_code,product_hs92_code,year,"
               "export_value,"
               "import_value\n156,CHN,840,USA,280530,2021,1000,900\n")
              .flows == Lines{"280530 CHN USA 1000000 ?"});
    CHECK(told("hs6,i,j,v,q,t\n280530,156,842,100.5,10,2009\n").flows ==
          Lines{"280530 CHN USA 100500000 10000000"});
}

TEST_CASE("digits in threes are read where marks cannot be decimals") {
    const auto value = [](const std::string& header, const std::string& row) {
        return told(header + "\n" + row + "\n").flows;
    };
    const std::string commas = "exporter,importer,value", semicolons = "exporter;importer;value";
    CHECK(value(commas, "CHN,USA,\"1,234,567.5\"") == Lines{"goods CHN USA 1234567500 ?"});
    CHECK(value(commas, "CHN,USA,\"12,345\"") == Lines{"goods CHN USA 12345000 ?"});
    CHECK(value(semicolons, "CHN;USA;1.234,5") == Lines{"goods CHN USA 1234500 ?"});
    CHECK(value(semicolons, "CHN;USA;1,234") == Lines{"goods CHN USA 1234 ?"});
    for (const auto* figure : {"1,23", "1234,567", ",123", "1,234,56", "1,234.5,6"}) {
        const auto text = refused_table(commas + "\nCHN,USA,\"" + figure + "\"\n");
        CHECK(text.find("is not a number") != std::string::npos);
    }
}

TEST_CASE("codes within codes are told, and one level of them can be taken") {
    const std::string text =
        "exporter,importer,hs,value\nCHN,USA,TOTAL,90\nCHN,USA,28,50\nCHN,USA,2805,20\nCHN,USA,280530,10\n"
        "CHN,USA,850511,7\n";
    const auto all = told(text);
    CHECK(all.flows.size() == 5);
    REQUIRE(all.reading.levels);
    CHECK(
        *all.reading.levels ==
        "codes of several levels are mixed (TOTAL, 1 of 2 digits, 1 of 4 digits, 2 of 6 digits), and what "
        "is traded as "
        "2805 is told again in 28: sums over products count such trade more than once; --digits 6 takes one "
        "level");
    CHECK(omissions(all.reading) == Lines{*all.reading.levels});
    TradeOptions options;
    options.level = 6;
    const auto six = told(text, options);
    CHECK(six.flows == Lines{"280530 CHN USA 10000 ?", "850511 CHN USA 7000 ?"});
    CHECK(!six.reading.levels);
    options.level = 8;
    CHECK(refused_table(text, options).find("whose code has 8 digits") != std::string::npos);
    // 2805 does not hold 850511.
    CHECK(!told("exporter,importer,hs,value\nCHN,USA,2805,20\nCHN,USA,850511,7\n").reading.levels);
    TradeOptions few;
    few.rows_at_once = 1;
    CHECK(told(text, few).reading.levels == all.reading.levels);
}

TEST_CASE("what is no nation becomes an area of its name where that is asked for") {
    TradeOptions options;
    options.areas = true;
    const auto nations_of = [&](const std::string& rows) {
        std::vector<TradeNation> nations;
        Diagnostics diagnostics;
        read_trade_text("trade.csv", "from,to,value\n" + rows, options, own_policy(), diagnostics,
                        [&](TradeTable& table) { nations = table.nations; });
        return nations;
    };
    const auto nations = nations_of("Costa e Silva,CHN,3\nCosta-e-Silva,Costa e Silva,4\n");
    REQUIRE(nations.size() == 3);
    CHECK(nations[0].code == "CHN");
    CHECK(nations[1].code == "_Costa-e-Silva");
    CHECK(nations[1].name == "Costa e Silva");
    CHECK(nations[1].ranked);
    CHECK(nations[2].name == "Costa-e-Silva");
    CHECK(nations[2].code.starts_with("_Costa-e-Silva-"));
    const auto turned = nations_of("Costa-e-Silva,Costa e Silva,4\nCosta e Silva,CHN,3\n");
    REQUIRE(turned.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(turned[i].code == nations[i].code);
    // Whoever writes the code means the same, in Latin-1 or not.
    CHECK(nations_of("Foo,CHN,1\n_Foo,CHN,2\nB\xF6r,CHN,3\nB\xC3\xB6r,CHN,4\n").size() == 3);
}

TEST_CASE("names in Latin-1 are read, and shown as what they are") {
    const auto table = told("exporter,importer,value\nC\xF4te d'Ivoire,USA,1\nT\xFCrkije,USA,5\n");
    CHECK(table.flows == Lines{"goods CIV USA 1000 ?"});
    CHECK(sentences(table.reading) ==
          Lines{"1 row left out: a nation or area that is not known (first: 'Türkije', line 3)"});
}

TEST_CASE("a byte of zero is a mistake of its row, and of two columns of one name none is taken") {
    const std::string row = "2021,156,842,280530,1,2\n";
    const auto zero =
        refused_table("t,i,j,k,v,q\n" + row + std::string("2021,156,276,28\0000530,1,2\n", 25) + row);
    CHECK(zero.find("trade.csv:3:1: error: this row holds a byte that is zero") != std::string::npos);
    CHECK(refused_table("t,i,j,k,v,v\n" + row).find("two columns are called 'v'") != std::string::npos);
    CHECK(told("t,i,j,k,v,note,note\n2021,156,842,280530,1,a,b\n").flows.size() == 1);
}

TEST_CASE("the line that tells Excel of the separator is none of the table") {
    CHECK(told("sep=;\nexporter;importer;value\nCHN;USA;5\n").flows == Lines{"goods CHN USA 5000 ?"});
    CHECK(refused_table("sep=;\nexporter;importer;value\nCHN;USA;5\nCHN;DEU;x\n").find("trade.csv:4:1") !=
          std::string::npos);
}

TEST_CASE("JSON with a record a line is read as a list of them") {
    CHECK(told("{\"exporter\": \"CHN\", \"importer\": \"USA\", \"value\": 2}\n"
               "{\"exporter\": \"CHN\", \"importer\": \"DEU\", \"value\": 3}\n")
              .flows == Lines{"goods CHN DEU 3000 ?", "goods CHN USA 2000 ?"});
}

TEST_CASE("Comtrade's JSON is read as its CSV") {
    CHECK(told(R"({"elapsedTime": "0.1 secs", "count": 2, "data": [
        {"refYear": 2024, "reporterCode": 276, "flowCode": "M", "partnerCode": 156, "cmdCode": "010121",
         "netWgt": 5.25, "primaryValue": 12.125, "aggr": [1, {"x": 2}]},
        {"refYear": 2024, "reporterCode": 276, "flowCode": "M", "partnerCode": 392, "cmdCode": "010121",
         "netWgt": null, "primaryValue": 1000000}]})")
              .flows == Lines{"010121 CHN DEU 12125 5250", "010121 JPN DEU 1000000000 ?"});
    CHECK(told(R"([{"exporter": "CHN", "importer": "DEU", "value": 3}])").flows ==
          Lines{"goods CHN DEU 3000 ?"});
    CHECK(refused_table("{\"data\": [}")
              .starts_with("trade.csv (record):1:1: error: this is not JSON from byte"));
    CHECK(refused_table("{\"data\": []}").find("its list of records is empty") != std::string::npos);
    CHECK(refused_table("{\"a\": 1}").find("there is no list of records in it") != std::string::npos);
    const auto wrong = refused_table(
        R"([{"exporter": "CHN", "importer": "DEU", "value": 3}, {"exporter": "CHN", "importer": "DEU", "value": "x"}])");
    CHECK(wrong.starts_with("trade.csv (record):2:1: error: the value 'x' is not a number"));
}

namespace {

/// Some rows of BACI's shape, each flow once, shuffled.
std::string random_table(unsigned seed, std::size_t rows, std::map<std::string, std::string>& truth) {
    std::mt19937 dice(seed);
    const std::vector<std::pair<unsigned, std::string>> nations{{156, "CHN"}, {276, "DEU"}, {842, "USA"},
                                                                {392, "JPN"}, {251, "FRA"}, {699, "IND"},
                                                                {490, "TWN"}, {4, "AFG"}};
    std::ostringstream text;
    text << "t,i,j,k,v,q\n";
    for (std::size_t row = 0; row < rows; ++row) {
        const auto& from = nations[dice() % nations.size()];
        const auto& to = nations[dice() % nations.size()];
        const auto code = fmt::format("{:06}", 10000 + dice() % 400 * 7);
        const auto value = dice() % 5'000'000 + 1;
        if (from == to) continue;
        const auto key = code + " " + from.second + " " + to.second;
        if (!truth.emplace(key, fmt::format("{} {}000 ?", key, value)).second) continue;
        text << fmt::format("2024,{},{},{},{}.{:03},   NA\n", from.first, to.first, code, value / 1000,
                            value % 1000);
    }
    return text.str();
}

}  // namespace

TEST_CASE("the answer is the same for any number of threads and of passes, and is what was written") {
    std::map<std::string, std::string> truth;
    constexpr unsigned seed = 7;
    CAPTURE(seed);
    const auto text = random_table(seed, 120'000, truth);
    REQUIRE(text.size() > 600'000);
    Lines expected;
    for (const auto& [key, line] : truth) expected.push_back(line);
    const auto one = told(text, {.threads = 1});
    CHECK(one.flows == expected);
    CHECK(one.reading.passes == 1);
    CHECK(told(text, {.threads = 5}).flows == expected);
    const auto pieces = told(text, {.threads = 3, .rows_at_once = 5'000});
    CHECK(pieces.flows == expected);
    CHECK(pieces.reading.passes > 4);
    CHECK(pieces.reading.lines == one.reading.lines);
}
