#pragma once

#include "base/place.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// An amount as a person wrote it, on which flows hang, in whole numbers: quanta of its chain, or thousandths of the
/// currency.
struct Datum {
    std::uint32_t amount{};  ///< which of `written_amounts`
    std::string field;       ///< "capacity"
    std::string element;     ///< "CHN, mine"
    StageId stage;
    bool money = false;
    Size size;  ///< in quanta, or thousandths
    Place place{};

    /// Whether it may lie anywhere between two figures that were written.
    [[nodiscard]] bool uncertain() const { return size.low < size.high && size.high != unlimited; }
    /// Whether nobody wrote how large it is at most.
    [[nodiscard]] bool boundless() const { return !size.value && size.high == unlimited; }
    /// What it is taken to be: the figure; without one, an end of its interval, of money the middle.
    [[nodiscard]] std::int64_t taken(Unknown unknown) const;
};

/// The data of a chain, in the order of the definition.
std::vector<Datum> data_of(const Network& network, ChainId chain);

/// "capacity of CHN, mine".
std::string name(const Datum& datum);

/// What so many quanta or thousandths are in the unit of the chain, or the currency.
double in_units(const Network& network, const Datum& datum, std::int64_t figure);
/// That unit; of money "USD per t".
std::string unit_of(const Network& network, const Datum& datum);

}  // namespace entente
