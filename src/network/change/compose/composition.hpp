#pragma once

#include "network/change/edit.hpp"
#include "network/change/terms.hpp"
#include "network/record.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Whose terms decide a cell: production and production_capacity share theirs, as demand and demanded do.
Cell terms_cell(Cell cell);

/// The cells that are to be composed again when the terms of one have changed, other than through agreements.
std::vector<Cell> hanging_on(Cell terms);

/// The cells that hang on an agreement's state: of links and productions that require it, and of its effects.
std::vector<Cell> hanging_on(const Network& network, AgreementId agreement);

/// All that is said of a cell: by trials, and by the effects of agreements as the view has them.
Terms gathered(const View& view, Cell terms);

/// What a cell holds, from the network's base and the terms.
///
/// Definition  A link, or a plant's production, is open when its status allows it or something opens it, its
///             requirement holds, and nothing closes it.
///             A number is min(base × factors × share + shares of base + additions, limits): `base` is what a
///             change set, if one did; the share is that which the states of required agreements give (the
///             smallest of a required list, the largest of `any`); limits and shares in percent are of the
///             value before any change, that is without effects too. Rounded once, halves to even; at least
///             0, at most what a network may hold. `unlimited` stays so but for limits. The value of an
///             export or import side before any change is the sum of the capacities of the trade links there
///             that are open in the network's base.
std::int64_t composed(const View& view, Cell cell);

/// Writes a number into its column.
void write(View& view, Cell cell, std::int64_t value);

/// Reads it.
std::int64_t read(const View& view, Cell cell);

}  // namespace entente
