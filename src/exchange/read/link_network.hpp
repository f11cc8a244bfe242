#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "exchange/read/rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

class NationCodes;

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
