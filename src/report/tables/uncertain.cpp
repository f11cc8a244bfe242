#include "report/tables/uncertain.hpp"

#include "report/format/number.hpp"

#include <fmt/format.h>

#include <cmath>

namespace entente {

namespace {

/// "network.yaml:12"; empty where it was written nowhere.
std::string place_of(const Datum& datum, const Texts& texts) {
    return datum.place.known() ? fmt::format("{}:{}", texts.name(datum.place.text), datum.place.line) : "";
}

std::string amount_of(const Datum& datum, const Network& network, std::int64_t figure) {
    const auto units = in_units(network, datum, figure);
    auto text = rounded(units, decimals_for(std::abs(units)));
    if (text.find('.') != std::string::npos) {
        while (text.ends_with('0')) text.pop_back();
        if (text.ends_with('.')) text.pop_back();
    }
    return text;
}

std::string counted(std::uint64_t number) {
    return grouped(static_cast<std::int64_t>(number));
}

std::string change_text(const Flip& flip) {
    if (!flip.relative) return "";
    const auto percent = 100 * *flip.relative;
    return fmt::format(" ({}{}%)", percent < 0 ? "-" : "+", rounded(std::abs(percent), 2));
}

}  // namespace

Table tabulate(const Acceptability& answer, const std::string& what, std::size_t ranks) {
    Table table{"acceptability",
                "How often each is first, second and so on when uncertain data are drawn",
                {{what, "", "which"}},
                {}};
    for (std::size_t rank = 0; rank < ranks; ++rank) {
        table.columns.push_back({fmt::format("rank_{}", rank + 1), "%",
                                 fmt::format("share of samples in which it has rank {}", rank + 1),
                                 CellType::percent});
    }
    for (const auto& item : answer.items) {
        std::vector<TableCell> cells{item.name};
        for (std::size_t rank = 0; rank < ranks; ++rank) cells.emplace_back(100 * answer.share(item, rank));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table tabulate(const Flips& answer, std::span<const Datum> data, const Network& network, const Texts& texts) {
    Table table{"flips",
                fmt::format("Which datum alone puts another before {}", answer.first),
                {{"datum", "", "which"},
                 {"written", "", "file and line"},
                 {"taken", "", "what it is taken to be", CellType::number},
                 {"flips_at", "", "the nearest figure found at which another is first", CellType::number},
                 {"unit", "", "of both"},
                 {"change", "%", "from what it is taken to be", CellType::percent},
                 {"becomes", "", "what is first then"}},
                {}};
    for (const auto& flip : answer.flips) {
        const auto& datum = data[flip.datum];
        table.rows.push_back({name(datum), place_of(datum, texts), in_units(network, datum, flip.from),
                              in_units(network, datum, flip.to), unit_of(network, datum),
                              flip.relative ? TableCell{100 * *flip.relative} : TableCell{UnknownCell{}},
                              flip.becomes.empty() ? std::string("nothing") : flip.becomes});
    }
    return table;
}

std::string flip_sentence(const Flips& answer, std::span<const Datum> data, const Network& network,
                          const Texts& texts) {
    if (answer.flips.empty()) {
        return fmt::format("No single one of {} data searched puts another before {}.",
                           counted(answer.searched), answer.first);
    }
    const auto& flip = answer.flips.front();
    const auto& datum = data[flip.datum];
    const auto place = place_of(datum, texts);
    return fmt::format("{} is first until {} goes from {} to {} {}{}{}: then {} is.", answer.first,
                       name(datum), amount_of(datum, network, flip.from), amount_of(datum, network, flip.to),
                       unit_of(network, datum), change_text(flip), place.empty() ? "" : ", " + place,
                       flip.becomes.empty() ? "nothing" : flip.becomes);
}

}  // namespace entente
