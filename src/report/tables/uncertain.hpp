#pragma once

#include "analysis/uncertain/acceptability.hpp"
#include "analysis/uncertain/datum.hpp"
#include "analysis/uncertain/flip.hpp"
#include "base/place.hpp"
#include "report/table.hpp"

#include <span>
#include <string>

namespace entente {

/// Table `acceptability`: in which share of samples each thing is first, second and so on. `what` it is: "alliance".
Table tabulate(const Acceptability& answer, const std::string& what, std::size_t ranks);

/// Table `flips`: which datum alone, changed how little, puts another answer first; where it was written.
Table tabulate(const Flips& answer, std::span<const Datum> data, const Network& network, const Texts& texts);

/// The smallest of them in a sentence, or that there is none.
std::string flip_sentence(const Flips& answer, std::span<const Datum> data, const Network& network,
                          const Texts& texts);

}  // namespace entente
