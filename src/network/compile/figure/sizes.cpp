#include "network/compile/figure/sizes.hpp"

#include "network/compile/figure/conversion.hpp"
#include "network/compile/figure/units.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

constexpr std::int64_t default_quanta = 1000;

std::string of(Subject subject) {
    return fmt::format("{} of {}", subject.field, subject.element);
}

/// A quantity for people, in the chain's unit.
std::string written(const ChainRecord& chain, std::int64_t quanta) {
    const double units = static_cast<double>(quanta) * static_cast<double>(chain.quanta_per_unit.under) /
                         static_cast<double>(chain.quanta_per_unit.over);
    return fmt::format("{:.6g} {}", units, chain.unit);
}

/// What rounding to whole quanta makes of a figure, where that is another.
void warn_of_rounding(const Network& network, const Measure& figure, const Counted& counted, Place place,
                      StageId stage, Subject subject, Diagnostics& diagnostics) {
    if (!counted.changed) return;
    const auto& chain = network.chains[network.stages[stage].chain];
    if (counted.number == 0) {
        diagnostics.warning(
            place,
            fmt::format("the {} is less than half a quantum of chain '{}', and counts as none", of(subject),
                        chain.id),
            "give the chain a smaller quantum");
        return;
    }
    diagnostics.warning(place,
                        fmt::format("the {} is {}{}{}, but counts as {}: the quantum of chain '{}' is {}",
                                    of(subject), write(figure.number), figure.unit.empty() ? "" : " ",
                                    figure.unit, written(chain, counted.number), chain.id, written(chain, 1)),
                        "give the chain a smaller quantum");
}

}  // namespace

std::optional<Fraction> fraction(const Percent& percent) {
    const auto number = to_fraction(percent.number);
    return number ? divide(*number, {100, 1}) : std::nullopt;
}

std::optional<Fraction> quanta_per_unit(const Chain& chain, Diagnostics& diagnostics) {
    if (!chain.quantum) return Fraction{default_quanta, 1};
    const auto& text = **chain.quantum;
    const auto end = std::min(text.find(' '), text.size());
    const auto number = read_decimal(std::string_view(text).substr(0, end));
    const auto size = number ? to_fraction(*number) : std::nullopt;
    const auto unit = split_unit(*chain.unit);
    const auto quantum = end == text.size() ? unit : split_unit(std::string_view(text).substr(end));
    const auto units = ratio(unit.word, quantum.word);
    const auto per_unit = size && units && number->digits > 0 ? divide(*units, *size) : std::nullopt;
    if (!per_unit || quantum.gross || (!quantum.content.empty() && quantum.content != unit.content)) {
        diagnostics.error(
            chain.quantum->place, fmt::format("the quantum '{}' is no amount of '{}'", text, *chain.unit),
            fmt::format("write a number and a unit that '{}' can be counted in, like '0.001 {}'", *chain.unit,
                        unit.word));
        return std::nullopt;
    }
    return per_unit;
}

std::optional<Size> size(const Network& network, const Amount& amount, StageId stage, Subject subject,
                         Diagnostics& diagnostics) {
    Size size{{}, {}, unlimited, amount.estimated};
    if (amount.unlimited) size.value = size.low = unlimited;
    Uncountable uncountable;
    const auto read = [&](const std::optional<Measure>& from) -> std::optional<Quantity> {
        const auto counted = from && !uncountable ? quanta(network, *from, stage, uncountable) : std::nullopt;
        if (!counted) return std::nullopt;
        warn_of_rounding(network, *from, *counted, amount.place, stage, subject, diagnostics);
        return Quantity{counted->number};
    };
    if (const auto value = read(amount.value)) size.value = size.low = size.high = *value;
    if (const auto low = read(amount.low)) size.low = *low;
    if (const auto high = read(amount.high)) size.high = *high;
    const bool rising =
        size.low <= size.high && (!size.value || (size.low <= *size.value && *size.value <= size.high));
    if (!uncountable && !rising)
        uncountable = {"has low, value and high that do not rise", "low ≤ value ≤ high"};
    if (!uncountable) return size;
    diagnostics.error(amount.place, fmt::format("the {} {}", of(subject), uncountable.why), uncountable.mend);
    return std::nullopt;
}

std::optional<Cost> money(const Network& network, const Amount& amount, Subject subject,
                          Diagnostics& diagnostics) {
    Uncountable uncountable;
    const auto read = [&](const std::optional<Measure>& from) -> std::optional<std::int64_t> {
        const auto counted = from && !uncountable ? thousandths(network, *from, uncountable) : std::nullopt;
        return counted ? std::optional(counted->number) : std::nullopt;
    };
    const auto value = read(amount.value);
    const auto low = read(amount.low);
    const auto high = read(amount.high);
    if (uncountable) {
        diagnostics.error(amount.place, fmt::format("the {} {}", of(subject), uncountable.why),
                          uncountable.mend);
        return std::nullopt;
    }
    if (value) return Cost{*value};
    if (low && high) return Cost{*low + (*high - *low) / 2};
    if (low || high) return Cost{low ? *low : *high};
    return std::nullopt;
}

Size times(Size size, Fraction factor) {
    const auto scaled = [&](Quantity quantity) {
        if (quantity == unlimited) return unlimited;
        const auto product = multiply(Fraction{quantity.units, 1}, factor);
        const auto rounded = product ? round(*product) : std::nullopt;
        return Quantity{rounded ? std::min(*rounded, Quantity::limit) : Quantity::limit};
    };
    if (size.value) size.value = scaled(*size.value);
    size.low = scaled(size.low);
    size.high = scaled(size.high);
    return size;
}

}  // namespace entente
