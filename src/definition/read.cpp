#include "definition/read.hpp"

#include "definition/field/shaped.hpp"
#include "definition/files.hpp"
#include "definition/setting.hpp"
#include "definition/validate.hpp"

#include <fmt/format.h>

#include <utility>

namespace entente {

namespace {

/// Moves what another file says into the whole; an id that both have is an error with both places.
template <class T>
void merge_by_id(std::map<std::string, Located<T>>& whole, std::map<std::string, Located<T>>& part,
                 std::string_view what, Diagnostics& problems) {
    for (auto& [id, value] : part) {
        const auto found = whole.find(id);
        if (found == whole.end()) {
            whole.emplace(id, std::move(value));
        } else {
            problems.error(value.place, fmt::format("{} '{}' is given twice", what, id), "keep one of them")
                .also.push_back({found->second.place, "first given here"});
        }
    }
}

template <class T>
void fill(std::optional<T>& whole, std::optional<T>& part) {
    if (!whole) whole = std::move(part);
}

/// Adds an included file. What it says of the file as a whole (name, date …) counts only where the including
/// one is silent.
void merge(Definition& whole, Definition part, Diagnostics& problems) {
    if (whole.name.empty()) whole.name = part.name;
    if (whole.say.empty()) whole.say = part.say;
    if (whole.period.empty()) whole.period = part.period;
    if (whole.currency.empty()) whole.currency = part.currency;
    fill(whole.date, part.date);
    fill(whole.rationing, part.rationing);
    fill(whole.weighting, part.weighting);
    fill(whole.negotiation, part.negotiation);
    if (whole.theme.empty()) whole.theme = std::move(part.theme);
    for (auto& id : part.chain_order) {
        if (!whole.chains.contains(id)) whole.chain_order.push_back(id);
    }
    merge_by_id(whole.sources, part.sources, "source", problems);
    merge_by_id(whole.chains, part.chains, "chain", problems);
    merge_by_id(whole.nations, part.nations, "nation", problems);
    merge_by_id(whole.areas, part.areas, "area", problems);
    merge_by_id(whole.owners, part.owners, "owner", problems);
    merge_by_id(whole.plants, part.plants, "plant", problems);
    merge_by_id(whole.passages, part.passages, "passage", problems);
    merge_by_id(whole.blocs, part.blocs, "bloc", problems);
    merge_by_id(whole.agreements, part.agreements, "agreement", problems);
    merge_by_id(whole.scenarios, part.scenarios, "scenario", problems);
    merge_by_id(whole.alliances, part.alliances, "alliance plan", problems);
    whole.links.insert(whole.links.end(), std::make_move_iterator(part.links.begin()),
                       std::make_move_iterator(part.links.end()));
}

Definition merged(const std::vector<FileTree>& files, Diagnostics& problems) {
    Definition whole;
    for (std::size_t i = 0; i < files.size(); ++i) {
        Definition part;
        from_node(files[i].root, part, problems);
        if (i == 0) {
            whole = std::move(part);
        } else {
            merge(whole, std::move(part), problems);
        }
    }
    return whole;
}

}  // namespace

std::optional<Definition> read(std::string_view text, std::string_view name, Diagnostics& diagnostics) {
    const auto index = diagnostics.texts.add(std::string(name), std::string(text));
    const auto files = open_text(index, diagnostics);
    auto whole = merged(files, diagnostics);
    if (files.empty() || diagnostics.has_errors()) return std::nullopt;
    return whole;
}

std::optional<Definition> load(const std::string& path, const LoadOptions& options,
                               Diagnostics& diagnostics) {
    auto files = open_files(path, options.config_folder, diagnostics);
    if (files.empty()) return std::nullopt;
    for (const auto& setting : options.set) lay_over(setting, files, diagnostics);
    const bool opened = !diagnostics.has_errors();
    auto whole = merged(files, diagnostics);
    if (!diagnostics.has_errors()) return whole;
    if (opened && options.judge != nullptr) validate_part(whole, *options.judge, diagnostics);
    return std::nullopt;
}

}  // namespace entente
