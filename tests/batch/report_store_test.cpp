#include "batch/report_store.hpp"

#include "base/file.hpp"
#include "batch/store/database.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

using namespace entente;

namespace {

Report some_report() {
    Report report;
    report.command = "survey";
    report.network = "trade.csv";
    report.settings["call"] = std::vector<std::string>{"--year", "2024"};
    report.notes = {"A note."};
    report.tables.push_back({"products",
                             "Products",
                             {{"code", "", "its \"code\""},
                              {"value", "USD", "worth", CellType::number},
                              {"share", "", "part", CellType::percent},
                              {"links", "", "how many", CellType::integer}},
                             {{std::string("010121"), 1.5, Interval{10, 20}, std::int64_t{7}},
                              {std::string("x"), UnknownCell{}, 30.0, UnknownCell{}}}});
    return report;
}

}  // namespace

TEST_CASE("a report is a file of SQLite: text stays text, unknown is null, an interval is two columns") {
    const LongTable parts{
        {"parts", "Parts", {{"number", "", "", CellType::integer}}, {}}, 1000, [](std::size_t row) {
            return std::vector<TableCell>{static_cast<std::int64_t>(row)};
        }};
    const auto bytes = to_sqlite(some_report(), {parts});
    CHECK(bytes == to_sqlite(some_report(), {parts}));
    std::string folder = (std::filesystem::temp_directory_path() / "entente-report-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    write_file(folder + "/report.sqlite", bytes);
    {
        const Database database(folder + "/report.sqlite", Access::read);
        CHECK(database.text(
                  "SELECT code FROM products WHERE share_low = 10 AND share_high = 20 AND links = 7") ==
              "010121");
        CHECK(
            database.whole(
                "SELECT count(*) FROM products WHERE value IS NULL AND share_high = 30 AND links IS NULL") ==
            1);
        CHECK(database.whole("SELECT sum(number) FROM parts") == 499'500);
        CHECK(database.text("SELECT value FROM settings WHERE name = 'call'") == "--year 2024");
        CHECK(database.text("SELECT note FROM notes") == "A note.");
        CHECK(database.text(
                  "SELECT unit FROM about WHERE of_table = 'products' AND of_column = 'share_low'") == "%");
        CHECK(database.text("SELECT meaning FROM about WHERE of_column = 'code'") == "its \"code\"");
    }
    std::filesystem::remove_all(folder);
}
