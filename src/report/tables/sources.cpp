#include "report/tables/sources.hpp"

#include <string>

namespace entente {
namespace {

TableCell text_cell(const std::string& text) {
    return text.empty() ? TableCell{UnknownCell{}} : TableCell{text};
}

/// The day where it is known, else the year.
TableCell date_of(const Source& source) {
    if (source.date) return write(*source.date);
    if (source.year) return std::to_string(*source.year);
    return UnknownCell{};
}

}  // namespace

Table source_columns() {
    return {.name = "sources",
            .title = "Where the figures come from",
            .columns = {{"source", "", "what figures name it by"},
                        {"title", "", "what it is called"},
                        {"publisher", "", "who published it"},
                        {"date", "", "when, as a day or a year"},
                        {"accessed", "", "when it was looked up"},
                        {"licence", "", "under what terms it may be used"},
                        {"url", "", "where it is found"},
                        {"note", "", "what else is to be said of it"}},
            .rows = {}};
}

Table tabulate_sources(const Network& network) {
    auto table = source_columns();
    for (const auto& [id, written] : network.definition.sources) {
        const Source& source = *written;
        table.rows.push_back({id, text_cell(source.title), text_cell(source.publisher), date_of(source),
                              source.accessed ? TableCell{write(*source.accessed)} : TableCell{UnknownCell{}},
                              text_cell(source.licence), text_cell(source.url), text_cell(source.note)});
    }
    return table;
}

}  // namespace entente
