#include "exchange/trade/reading.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace entente;
using namespace entente::test;

namespace {

/// What a table says that is packed, given as hexadecimal digits.
std::string bytes(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        text += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
    return text;
}

// "exporter,importer,value\nCHN,DEU,1\n" as gzip -n and zstd write it.
const std::string gzipped =
    bytes("1f8b08000000000000034bad28c82f2a492dd2c9cc8532ca12734a53b99c3dfc745c5c43750cb9002f4de6ea22000000");
const std::string zstandard =
    bytes("28b52ffd04581101006578706f727465722c696d706f727465722c76616c75650a43484e2c4445552c310a24bfd6ff");
const Lines expected{"goods CHN DEU 1000 ?"};

}  // namespace

TEST_CASE("packed tables are read as they are") {
    CHECK(told(gzipped).flows == expected);
    CHECK(told(zstandard).flows == expected);
    CHECK(told(gzipped + std::string(512, '\0')).flows == expected);
}

TEST_CASE("members of a packed file follow each other") {
    const auto twice = told(gzipped + gzipped);  // the second header is a row of texts
    CHECK(twice.flows == Lines{"goods CHN DEU 2000 ?"});
    CHECK(twice.reading.left_out[static_cast<std::size_t>(LeftOut::unknown_nation)].rows == 1);
}

TEST_CASE("a packed file that is broken or cut off is named") {
    auto broken = gzipped;
    broken[20] = static_cast<char>(broken[20] ^ 0x55);
    const auto said = refused_table(broken);
    CHECK(said.find("cannot read trade.csv: the gzip file is broken: its bytes do not unpack\n") !=
          std::string::npos);
    CHECK(refused_table(gzipped.substr(0, gzipped.size() - 9))
              .find("cannot read trade.csv: the gzip file is cut off: it ends before its data does\n") !=
          std::string::npos);
    CHECK(refused_table(zstandard.substr(0, zstandard.size() - 3))
              .find("cannot read trade.csv: the zstd file is cut off") != std::string::npos);
    CHECK(refused_table(gzipped + "rubbish").find("cannot read trade.csv: the gzip file is broken") !=
          std::string::npos);
}

TEST_CASE("a file that is not there, or is a folder, is named") {
    Diagnostics diagnostics;
    CHECK(!read_trade("/nowhere/at-all.csv", {}, own_policy(), diagnostics, [](TradeTable&) {}));
    CHECK(!read_trade("/tmp", {}, own_policy(), diagnostics, [](TradeTable&) {}));
    const auto said = render(diagnostics);
    CHECK(said.find("cannot read /nowhere/at-all.csv: No such file or directory") != std::string::npos);
    CHECK(said.find("cannot read /tmp: it is a directory") != std::string::npos);
}

TEST_CASE("tables of codes explain numbers that no register knows, and name products") {
    std::string folder = (std::filesystem::temp_directory_path() / "entente-codes-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    const auto write = [&](const std::string& name, const std::string& text) {
        std::ofstream(folder + "/" + name) << text;
        return folder + "/" + name;
    };
    TradeOptions options;
    options.nation_file = write("country_codes.csv",
                                "country_code,country_name,country_iso2,country_iso3\n"
                                "156,China,CN,CHN\n963,Atlantis,,ATL\n490,\"Other Asia, nes\",N/A,S19\n");
    options.product_file = write("product_codes.csv", "code,description\n850511,\"Magnets, permanent\"\n");
    Lines lines;
    Diagnostics diagnostics;
    const auto reading = read_trade_text("trade.csv", "t,i,j,k,v,q\n2024,963,490,850511,1,1\n", options,
                                         own_policy(), diagnostics, [&](TradeTable& table) {
                                             tell(table, lines);
                                             lines.push_back(table.products[0].name);
                                         });
    REQUIRE_MESSAGE(reading.has_value(), render(diagnostics));
    CHECK(lines == Lines{"850511 _ATL TWN 1000000 1000000", "Magnets, permanent"});
    std::filesystem::remove_all(folder);
}
