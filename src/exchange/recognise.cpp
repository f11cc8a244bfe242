#include "exchange/recognise.hpp"

#include "base/file.hpp"
#include "definition/yaml/utf8.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/plain/untitled.hpp"
#include "exchange/read/rows.hpp"
#include "exchange/trade/code/nation_codes.hpp"
#include "exchange/trade/network.hpp"
#include "exchange/trade/row/header.hpp"
#include "exchange/trade/row/layout.hpp"
#include "exchange/trade/stream/line_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace entente {

namespace {

using FileReader = std::optional<Definition> (*)(const std::string& name, TextIndex text,
                                                 Diagnostics& diagnostics, NationCodes* codes);

/// A path without what says how it is packed.
std::filesystem::path unpacked(const std::filesystem::path& path) {
    const auto ending = path.extension();
    return ending == ".gz" || ending == ".zst" ? path.parent_path() / path.stem() : path;
}

FileReader reader_of(const std::string& ending) {
    if (ending == ".csv") return read_trade_table;
    if (ending == ".graphml" || ending == ".xml") return read_graphml;
    if (ending == ".gexf") return read_gexf;
    if (ending == ".dot" || ending == ".gv") return read_dot;
    if (ending == ".json") return read_node_link;
    if (ending == ".gml") return read_gml;
    if (ending == ".net") return read_pajek;
    for (const auto* list : {".edges", ".edgelist", ".el", ".ncol", ".wel"}) {
        if (ending == list) return read_edge_list;
    }
    return nullptr;
}

bool may_be_trade(const std::string& ending) {
    return ending == ".csv" || ending == ".tsv" || ending == ".txt" || ending == ".json";
}

/// The reader of a table without named columns; nothing for any other file.
FileReader untitled_reader(const std::string& path, const std::string& ending) {
    if (!may_be_trade(ending) || ending == ".json") return nullptr;
    switch (untitled(path, ending != ".csv")) {
        case Untitled::edge_list:
            return read_edge_list;
        case Untitled::matrix:
            return read_matrix;
        case Untitled::no:
            break;
    }
    return nullptr;
}

/// The whole of a file, unpacked.
std::optional<std::string> content_of(const std::string& path, Unreadable& unreadable) {
    auto source = ByteSource::open(path, unreadable);
    if (!source) return std::nullopt;
    std::string content;
    for (std::size_t had = 0;; had = content.size()) {
        content.resize(had + (1U << 20U));
        const auto got = source->read(std::span(content).subspan(had));
        if (!got) unreadable = {source->why(), true};
        if (!got) return std::nullopt;
        content.resize(had + *got);
        if (*got == 0) return content;
        if (content.size() > largest_table) {
            unreadable.why = fmt::format("it is larger than {} MB", largest_table / 1'000'000);
            return std::nullopt;
        }
    }
}

std::optional<Definition> refused(Diagnostics& diagnostics, const std::string& text, const char* mend) {
    diagnostics.error({}, text, mend);
    return std::nullopt;
}

/// Whether the names of a table's columns are ours, or nearly: then it may say more of links than a table of trade. A column
/// without a name, as of row numbers, is not.
bool is_own(const std::vector<std::string>& header) {
    const auto has = [&](std::string_view name) {
        return std::any_of(header.begin(), header.end(),
                           [&](const auto& column) { return own_name(column) == name; });
    };
    return has("from") && has("to") && !has("");
}

bool asks(const TradeOptions& trade) {
    return trade.year || trade.level != 0 || !trade.products.empty() || !trade.columns.empty() ||
           trade.at_least;
}

}  // namespace

bool is_trade_table(const std::string& path, const TradeOptions& trade) {
    const auto ending = unpacked(path).extension().string();
    if (!may_be_trade(ending)) return false;
    if (trade.columns.empty() && untitled_reader(path, ending) != nullptr) return false;
    Unreadable unreadable;
    auto source = ByteSource::open(path, unreadable);
    if (!source) return false;
    LineBlocks blocks(std::move(*source));
    auto head = blocks.line();
    while (head && is_before_header(*head)) head = blocks.line();
    if (!head) return false;
    if (ending == ".json") {
        LineBlock rest;
        blocks.next(rest);
        return (*head + rest.text).find("\"nodes\"") == std::string::npos;
    }
    char delimiter{};
    std::string wrong;
    auto header = header_cells(*head, delimiter);
    const bool own = delimiter == ',' && is_own(header);
    const auto layout = layout_of(std::move(header), delimiter, trade.columns, wrong);
    if (!layout) return asks(trade) || ending != ".csv" || !own;
    return asks(trade) || ending != ".csv" || !own || layout->has(TradeColumn::product) ||
           layout->has(TradeColumn::reporter) || layout->has(TradeColumn::year);
}

std::optional<Definition> load_any(const std::string& path, const LoadOptions& options,
                                   const TradeOptions& trade, Diagnostics& diagnostics) {
    const std::filesystem::path file = unpacked(path);
    const auto ending = file.extension().string();
    const bool is_trade = is_trade_table(path, trade);
    auto reader = is_trade ? nullptr : untitled_reader(path, ending);
    if (reader == nullptr) reader = reader_of(ending);
    if (!is_trade && asks(trade))
        return refused(diagnostics,
                       fmt::format("{} is no table of trade, of which products and years are chosen", path),
                       "leave out --product, --digits, --year, --columns and --at-least");
    if (!is_trade && !reader) return load(path, options, diagnostics);
    if (!options.set.empty())
        return refused(diagnostics, fmt::format("{} takes no settings", path),
                       "write the network in the language to change it: entente import");
    if (is_trade && options.judge != nullptr)
        return read_trade_network(path, trade, *options.judge, diagnostics);
    Unreadable unreadable;
    auto content = content_of(path, unreadable);
    if (!content)
        return refused(
            diagnostics, fmt::format("cannot read {}: {}", path, unreadable.why),
            unreadable.damaged ? "get the file again" : "name a file that is there and can be read");
    const auto text = diagnostics.texts.add(path, std::move(*content));
    if (!is_plain_text(text, diagnostics)) return std::nullopt;
    std::optional<NationCodes> codes;
    if (options.judge != nullptr) codes.emplace(*options.judge, trade.areas);
    const auto read = reader == nullptr ? read_trade_table : reader;
    return read(file.stem().string(), text, diagnostics, codes ? &*codes : nullptr);
}

}  // namespace entente
