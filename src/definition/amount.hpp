#pragma once

#include "base/decimal.hpp"
#include "base/place.hpp"

#include <optional>
#include <string>

namespace entente {

/// A number with the unit a person wrote behind it; the unit is empty where none was.
struct Measure {
    Decimal number;
    std::string unit;
    friend bool operator==(const Measure&, const Measure&) = default;
};

/// A quantity, capacity or sum of money as a person wrote it: a number, an interval, or "there is some, size
/// unknown" (`null`). Units are converted when the network is compiled.
struct Amount {
    std::optional<Measure> value;
    std::optional<Measure> low;
    std::optional<Measure> high;
    bool unlimited = false;  ///< `capacity: unlimited`
    std::optional<Located<std::string>> source;
    std::optional<int> year;
    std::string confidence;
    bool estimated = false;
    std::string rule;
    std::string note;
    std::string kind;  ///< of a stock: strategic or commercial
    Origin place;

    /// It exists, but how large it is nobody wrote.
    [[nodiscard]] bool unknown() const { return !value && !low && !high && !unlimited; }
    friend bool operator==(const Amount&, const Amount&) = default;
};

/// A share in percent, exact.
struct Percent {
    Decimal number;
    friend bool operator==(const Percent&, const Percent&) = default;
};

}  // namespace entente
