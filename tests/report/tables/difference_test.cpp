#include "report/tables/difference.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

Table table_of(std::vector<std::vector<TableCell>> rows) {
    return {"t",
            "T",
            {{"nation", "", ""}, {"share", "", "", CellType::percent}, {"note", "", ""}},
            std::move(rows)};
}

std::vector<TableCell> row(const char* nation, double share, const char* note = "") {
    return {std::string(nation), share, std::string(note)};
}

}  // namespace

TEST_CASE("equal tables differ in nothing") {
    const auto table = table_of({row("CHN", 60), row("DEU", 1)});
    CHECK(difference(table, table, 1).rows.empty());
}

TEST_CASE("a figure that changed is a row with before, after and the change") {
    const auto found = difference(table_of({row("CHN", 60)}), table_of({row("CHN", 45)}), 1);
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0] == std::vector<TableCell>{std::string("CHN"), std::string("share"),
                                                  std::string("60.0%"), std::string("45.0%"), -15.0,
                                                  std::string("%"), 60.0, 45.0});
}

TEST_CASE("values stand beside what is read, not rounded, with their unit, unknown as unknown") {
    const auto with = [](TableCell amount) {
        return Table{"t",
                     "T",
                     {{"nation", "", ""}, {"made", "t", "", CellType::number}},
                     {{std::string("CHN"), std::move(amount)}}};
    };
    const auto found = difference(with(Interval{0, 1234.5678}), with(UnknownCell{}), 1);
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0] == std::vector<TableCell>{std::string("CHN"), std::string("made"),
                                                  std::string("up to 1,235"), std::string("?"), std::string(),
                                                  std::string("t"), Interval{0, 1234.5678}, UnknownCell{}});
    for (std::size_t column = 0; column < found.columns.size(); ++column)
        CHECK(found.columns[column].specialist == (column >= 5));
}

TEST_CASE("rows of one side only show their figure against none, new ones in their order, then those gone") {
    const auto found =
        difference(table_of({row("AUS", 1), row("CHN", 60)}), table_of({row("CHN", 60), row("TUR", 3)}), 1);
    REQUIRE(found.rows.size() == 2);
    CHECK(found.rows[0] == std::vector<TableCell>{std::string("TUR"), std::string("share"),
                                                  std::string("none"), std::string("3.0%"), std::string(),
                                                  std::string("%"), std::string("none"), 3.0});
    CHECK(found.rows[1] == std::vector<TableCell>{std::string("AUS"), std::string("share"),
                                                  std::string("1.0%"), std::string("none"), std::string(),
                                                  std::string("%"), 1.0, std::string("none")});
}

TEST_CASE("rows of one side only are listed where they have no figure, or several") {
    const auto with = [](std::vector<TableColumn> columns, std::vector<TableCell> cells) {
        Table before{"t", "T", std::move(columns), {}};
        auto after = before;
        after.rows.push_back(std::move(cells));
        return difference(before, after, 1).rows;
    };
    using Rows = std::vector<std::vector<TableCell>>;
    const std::vector<TableCell> listed{std::string("TUR"), std::string("listed"), std::string("no"),
                                        std::string("yes"), std::string(),         std::string(),
                                        std::string("no"),  std::string("yes")};
    CHECK(with({{"nation", "", ""}, {"note", "", ""}}, {std::string("TUR"), std::string("a")}) ==
          Rows{listed});
    CHECK(with({{"nation", "", ""}, {"made", "", "", CellType::number}, {"used", "", "", CellType::number}},
               {std::string("TUR"), 1.0, 2.0}) == Rows{listed});
}

TEST_CASE("columns that do not matter are left out, and order of rows does not") {
    const auto before = table_of({row("AUS", 1, "a"), row("CHN", 60, "b")});
    const auto after = table_of({row("CHN", 60, "c"), row("AUS", 1, "d")});
    CHECK(difference(before, after, 1, {"note"}).rows.empty());
    CHECK(difference(before, after, 1).rows.size() == 2);
}

TEST_CASE("tables without rows differ in nothing") {
    CHECK(difference(table_of({}), table_of({}), 1).rows.empty());
}
