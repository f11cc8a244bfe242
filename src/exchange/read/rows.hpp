#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"

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

    [[nodiscard]] const Located<std::string>* find(std::string_view name) const;
};

/// What our language calls a column of other programs: `exporter` and `source` are `from`, `importer` and
/// `target` are `to`, `key` is `id`. Other names stay as they are.
std::string own_name(std::string_view name);

/// A network of links alone: one chain `trade` in tonnes, whose stages are those the links name, in the order in
/// which they come, or the one stage `goods`. Ends are codes of nations, of areas where they begin with `_`, or
/// markets ("CHN:mine"), which then name the stage. Fields that are read: id, from, to, stage, quantity (or
/// qty_t), low, high, capacity, cost, value (or value_usd, or value_kusd in thousands), days, kind (only `trade`
/// is kept); others are left out. Nothing where there were errors.
std::optional<Definition> definition_of(const std::string& name, const std::vector<LinkRow>& rows,
                                        Diagnostics& diagnostics);

}  // namespace entente
