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

class NationCodes;

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

/// Tells of nodes that are no link's end, since they take no part; nothing where there are none.
void tell_idle(const std::vector<NodeRow>& nodes, const std::vector<LinkRow>& rows, Place place,
               Diagnostics& diagnostics);

/// A network of links alone: one chain `trade` in tonnes, whose stages are those the links name, in the order in
/// which they come, or the one stage `goods`. Ends are codes of nations, of areas where they begin with `_`, or
/// markets ("CHN:mine"), which then name the stage. Fields that are read: id, from, to, stage, quantity (or
/// qty_t), low, high, capacity, cost, value (or value_usd, or value_kusd in thousands), days, unit (of quantities and
/// capacity; tonnes unless said), kind (only `trade` is kept); others are left out, and so is `weight`, which is the
/// quantity where none is said. Where no link has an amount, numbers of other names are told. With `codes`, ends are
/// nations by whatever name or number they are known, or by the labels of their nodes (`from_label`, `to_label`); mere
/// numbers only where every end is the number of a nation. Nothing where there were errors.
std::optional<Definition> definition_of(const std::string& name, const std::vector<LinkRow>& rows,
                                        Diagnostics& diagnostics, NationCodes* codes = nullptr);

}  // namespace entente
