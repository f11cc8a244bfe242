#pragma once

#include <optional>
#include <string_view>

namespace entente {

/// The power of ten of grams that a unit of weight is: 6 for `t`, `tonnes`, `1000 kg`; 3 for `kg`, `KGM` and Comtrade's
/// code 8. Nothing for what is no weight, and for what may be one of several (`tons`, `Mt`).
std::optional<int> grams_of(std::string_view unit);

}  // namespace entente
