#include "exchange/recognise.hpp"

#include "base/file.hpp"
#include "definition/yaml/utf8.hpp"
#include "exchange/read/files.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace entente {

namespace {

using FileReader = std::optional<Definition> (*)(const std::string& name, TextIndex text,
                                                 Diagnostics& diagnostics);

FileReader reader_of(const std::string& ending) {
    if (ending == ".csv") return read_trade_table;
    if (ending == ".graphml" || ending == ".xml") return read_graphml;
    if (ending == ".json") return read_node_link;
    return nullptr;
}

}  // namespace

std::optional<Definition> load_any(const std::string& path, const LoadOptions& options,
                                   Diagnostics& diagnostics) {
    const std::filesystem::path file(path);
    const auto reader = reader_of(file.extension().string());
    if (!reader) return load(path, options, diagnostics);
    if (!options.set.empty()) {
        diagnostics.error({}, fmt::format("{} takes no settings", path),
                          "write the network in the language to change it");
        return std::nullopt;
    }
    Unreadable unreadable;
    auto content = read_file(path, largest_table, unreadable);
    if (!content) {
        diagnostics.error({}, fmt::format("cannot read {}: {}", path, unreadable.why),
                          "name a file that is there and can be read");
        return std::nullopt;
    }
    const auto text = diagnostics.texts.add(path, std::move(*content));
    if (!is_plain_text(text, diagnostics)) return std::nullopt;
    return reader(file.stem().string(), text, diagnostics);
}

}  // namespace entente
