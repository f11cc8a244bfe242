#pragma once

#include "report/table.hpp"

namespace entente {

/// A report with every kind of cell, and texts that every format must escape.
inline Report example_report() {
    Table table{.name = "supply",
                .title = "Who supplies magnets",
                .columns = {{"nation", "", "who", CellType::text},
                            {"quantity", "t", "what leaves", CellType::number},
                            {"top_share", "", "of the largest buyer", CellType::percent},
                            {"buyers", "", "how many", CellType::integer},
                            {"sole", "", "nobody else supplies", CellType::yes_no},
                            {"score", "", "eigenvector", CellType::number, true}},
                .rows = {{std::string("CHN"), 45787.25, 69.25, std::int64_t{1234}, true, 0.75},
                         {std::string("Côte, \"d'|Ivoire\""), UnknownCell{}, UnknownCell{}, UnknownCell{},
                          false, UnknownCell{}},
                         {std::string("JPN"), Interval{12.5, 900}, 0.01, std::int64_t{0}, false, 0.0},
                         {std::string("_OTH"), unlimited_figure, 0.0, std::int64_t{-5}, false, 1e-9}}};
    return {.command = "supply",
            .network = "Magnets",
            .fingerprint = "00ff",
            .settings = {{"scenario", std::vector<std::string>{"deal", "embargo"}},
                         {"nation", TableCell{UnknownCell{}}}},
            .tables = {table},
            .witnesses = {R"({"claim":"cut","side":["CHN"]})"},
            .notes = {"Capacities are estimated."}};
}

}  // namespace entente
