#include "exchange/read/rows.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace entente {

const Located<std::string>* LinkRow::find(std::string_view name) const {
    const auto cell = cells.find(name);
    return cell == cells.end() || cell->second->empty() ? nullptr : &cell->second;
}

std::string own_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> names{{{"exporter", "from"},
                                                                                  {"source", "from"},
                                                                                  {"importer", "to"},
                                                                                  {"target", "to"},
                                                                                  {"Source", "from"},
                                                                                  {"Target", "to"},
                                                                                  {"Weight", "weight"},
                                                                                  {"key", "id"},
                                                                                  {"qty_t", "quantity"}}};
    for (const auto& [theirs, ours] : names) {
        if (name == theirs) return std::string(ours);
    }
    return std::string(name);
}

void go_both_ways(std::vector<LinkRow>& rows, Place place, Diagnostics& diagnostics) {
    std::size_t ties = 0;
    for (std::size_t i = 0, all = rows.size(); i < all; ++i) {
        if (!rows[i].is_tie) continue;
        ++ties;
        auto back = rows[i];
        back.cells.erase("id");
        const auto swap = [&](const char* one, const char* other) {
            auto first = back.cells.extract(one), second = back.cells.extract(other);
            if (first) first.key() = other;
            if (second) second.key() = one;
            if (first) back.cells.insert(std::move(first));
            if (second) back.cells.insert(std::move(second));
        };
        swap("from", "to");
        swap("from_label", "to_label");
        rows.push_back(std::move(back));
    }
    if (ties == 0) return;
    const auto words =
        ties * 2 == rows.size()
            ? fmt::format("the graph is undirected: each of its {} ties is read as two links", ties)
            : fmt::format("{} of the graph's edges {} undirected: each is read as two links", ties,
                          ties == 1 ? "is" : "are");
    diagnostics.warning(place, words, "goods go from one place to another: make it directed");
}

}  // namespace entente
