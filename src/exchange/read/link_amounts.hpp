#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "exchange/read/rows.hpp"

#include <optional>
#include <string_view>

namespace entente {

/// Reads the amounts of a row; each is nothing where the row has none, or has one that is none, which is an error.
class LinkAmounts {
public:
    explicit LinkAmounts(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    /// A number as it stands.
    std::optional<Amount> amount(const LinkRow& row, std::string_view which);

    /// An amount in tonnes, whatever unit the row has.
    std::optional<Amount> weight(const LinkRow& row, std::string_view which);

    /// What the link carries, in tonnes: `quantity`, or else `weight`, with bounds where the row has them.
    std::optional<Amount> quantity(const LinkRow& row);

    /// What it is worth, in units of money: `value`, `value_usd`, or `value_kusd` in thousands.
    std::optional<Amount> value(const LinkRow& row);

private:
    std::optional<Measure> number(const LinkRow& row, std::string_view which);

    Diagnostics& diagnostics_;
};

}  // namespace entente
