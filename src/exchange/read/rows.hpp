#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A link as another program's file tells it: what it says of it by the names that our language has for it, each
/// where it stands. Empty texts count as absent.
struct LinkRow {
    Place place;
    std::map<std::string, Located<std::string>, std::less<>> cells;
    bool is_tie = false;  ///< it has no direction

    [[nodiscard]] const Located<std::string>* find(std::string_view name) const;
};

/// What our language calls a column of other programs: `exporter` and `source` are `from`, `importer` and
/// `target` are `to`, `key` is `id`. Other names stay as they are.
std::string own_name(std::string_view name);

/// What a graph's node may be called beside its id, the first that a file has: `label`, `name` and codes of nations.
inline constexpr std::array<std::string_view, 6> label_names{"label", "name", "iso3",
                                                             "ISO3",  "iso",  "country"};

/// Puts each tie among the rows there once more, the other way round, with a warning if there are any.
void go_both_ways(std::vector<LinkRow>& rows, Place place, Diagnostics& diagnostics);

/// A node as another program's file tells it: the market that links name as their end, and what it is called.
struct NodeRow {
    std::string market, label;
};

}  // namespace entente
