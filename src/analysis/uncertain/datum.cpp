#include "analysis/uncertain/datum.hpp"

#include "analysis/uncertain/amounts.hpp"
#include "network/compile/figure/conversion.hpp"
#include "network/compile/figure/sizes.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// Money as a size: `money` tells one figure, here both ends count.
std::optional<Size> price(const Network& network, const Amount& amount) {
    Uncountable uncountable;
    const auto read = [&](const std::optional<Measure>& from) -> std::optional<Quantity> {
        const auto counted = from && !uncountable ? thousandths(network, *from, uncountable) : std::nullopt;
        return counted ? std::optional(Quantity{counted->number}) : std::nullopt;
    };
    const auto value = read(amount.value), low = read(amount.low), high = read(amount.high);
    if (uncountable || (!value && !low && !high)) return std::nullopt;
    Size size{value, value.value_or(Quantity{}), value.value_or(unlimited), amount.estimated};
    if (low) size.low = *low;
    if (high) size.high = *high;
    return size;
}

/// Nothing where the compiler would make no size of it.
std::optional<Size> size_of(const Network& network, const WrittenAmount& written, StageId stage) {
    if (written.money) return price(network, *written.amount);
    Diagnostics unheard;
    return size(network, *written.amount, stage, {written.field, written.element}, unheard);
}

}  // namespace

std::int64_t Datum::taken(Unknown unknown) const {
    if (size.value) return size.value->units;
    if (money && size.high == unlimited) return size.low.units;
    if (money) return size.low.units + (size.high.units - size.low.units) / 2;
    return size.at(unknown).units;
}

std::vector<Datum> data_of(const Network& network, ChainId chain) {
    auto definition = network.definition;
    std::vector<Datum> data;
    const auto amounts = written_amounts(definition);
    for (std::uint32_t index = 0; index < amounts.size(); ++index) {
        const auto& written = amounts[index];
        const auto stage = network.stage(written.stage);
        if (!stage || network.stages[*stage].chain != chain) continue;
        if (const auto size = size_of(network, written, *stage)) {
            data.push_back(
                {index, written.field, written.element, *stage, written.money, *size, written.amount->place});
        }
    }
    return data;
}

std::string name(const Datum& datum) {
    return fmt::format("{} of {}", datum.field, datum.element);
}

double in_units(const Network& network, const Datum& datum, std::int64_t figure) {
    if (datum.money) return static_cast<double>(figure) / money_quanta;
    const auto& each = network.chains[network.stages[datum.stage].chain].quanta_per_unit;
    return static_cast<double>(figure) * static_cast<double>(each.under) / static_cast<double>(each.over);
}

std::string unit_of(const Network& network, const Datum& datum) {
    const auto& unit = network.chains[network.stages[datum.stage].chain].unit;
    return datum.money ? fmt::format("{} per {}", network.currency, unit) : unit;
}

}  // namespace entente
