#pragma once

#include "definition/amount.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// Why a figure cannot be counted, as the end of a sentence, and what to write instead. Empty where it can.
struct Uncountable {
    std::string why;
    std::string mend;
    explicit operator bool() const { return !why.empty(); }
};

/// A figure in whole numbers.
struct Counted {
    std::int64_t number{};
    bool changed{};  ///< rounding changed it by more than half a percent
};

/// So many quanta, rounded to the nearest. Nothing, with the reason, where the unit does not fit the chain, `gross`
/// is said of a stage that does not say what it contains, or the figure is negative or too large.
std::optional<Counted> quanta(const Network& network, const Measure& measure, StageId stage,
                              Uncountable& uncountable);

/// So many thousandths of the network's currency, rounded.
std::optional<Counted> thousandths(const Network& network, const Measure& measure, Uncountable& uncountable);

}  // namespace entente
