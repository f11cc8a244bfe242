#include "network/compile/figure/conversion.hpp"

#include "base/spelling.hpp"
#include "network/compile/figure/units.hpp"

#include <fmt/format.h>

#include <cmath>

namespace entente {

namespace {

/// The units a figure of the chain may be written in: those that measure the same, else its own.
std::string units_of(const ChainRecord& chain, std::string_view wrong) {
    const auto known = units_like(split_unit(chain.unit).word);
    if (known.empty()) return fmt::format("write it in '{}', or as a number alone", chain.unit);
    if (const auto near = did_you_mean(wrong, known); !near.empty()) return near;
    return fmt::format("write it in one of: {}; or as a number alone, which counts '{}'",
                       fmt::join(known, ", "), chain.unit);
}

/// How many quanta one of the written unit is, or why it is not known.
std::optional<Fraction> scale(const Network& network, std::string_view written, StageId at,
                              Uncountable& uncountable) {
    const auto& stage = network.stages[at];
    const auto& chain = network.chains[stage.chain];
    if (written.empty() || written == chain.unit) return chain.quanta_per_unit;
    const auto own = split_unit(chain.unit);
    auto unit = split_unit(written);
    if (unit.word == "gross") unit = {own.word, {}, true};
    if (!unit.content.empty() && unit.content != own.content) {
        uncountable = {
            fmt::format("is of '{}', but chain '{}' counts '{}'", unit.content, chain.id, chain.unit),
            fmt::format("write the amount of '{}' in it", chain.unit)};
        return std::nullopt;
    }
    const auto units = ratio(unit.word, own.word);
    if (!units) {
        uncountable = {fmt::format("has the unit '{}', which is none of chain '{}' in '{}'", unit.word,
                                   chain.id, chain.unit),
                       units_of(chain, unit.word)};
        return std::nullopt;
    }
    auto quanta = multiply(*units, chain.quanta_per_unit);
    if (!unit.gross) return quanta;
    if (!stage.contains) {
        uncountable = {
            fmt::format("is gross, but stage '{}' does not say what it contains", stage.id),
            "give the stage its content per gross tonne, as in contains: 30%, or write the content"};
        return std::nullopt;
    }
    return quanta ? multiply(*quanta, *stage.contains) : std::nullopt;
}

double approximate(Fraction exact) {
    return static_cast<double>(exact.over) / static_cast<double>(exact.under);
}

bool is_changed(Fraction exact, std::int64_t rounded) {
    constexpr double half_a_percent = 0.005;
    const double stated = approximate(exact);
    return std::abs(static_cast<double>(rounded) - stated) > half_a_percent * stated;
}

/// The number times the scale, if a network may hold it.
std::optional<Counted> whole(const Decimal& number, Fraction scale, Uncountable& uncountable) {
    if (number.digits < 0) {
        uncountable = {"is negative", "write zero or more"};
        return std::nullopt;
    }
    const auto written = to_fraction(number);
    const auto product = written ? multiply(*written, scale) : std::nullopt;
    const auto rounded = product ? round(*product) : std::nullopt;
    if (rounded && *rounded <= Quantity::limit) return Counted{*rounded, is_changed(*product, *rounded)};
    uncountable = {fmt::format("is {}, more than {} quanta, the largest amount a network may hold",
                               write(number), Quantity::limit),
                   "check the figure and its unit, or give the chain a larger quantum"};
    return std::nullopt;
}

}  // namespace

std::optional<Counted> quanta(const Network& network, const Measure& measure, StageId stage,
                              Uncountable& uncountable) {
    const auto factor = scale(network, measure.unit, stage, uncountable);
    if (!factor && !uncountable)
        uncountable = {"has a unit too large to convert", "write it in the chain's unit"};
    return factor ? whole(measure.number, *factor, uncountable) : std::nullopt;
}

std::optional<Counted> thousandths(const Network& network, const Measure& measure, Uncountable& uncountable) {
    if (!measure.unit.empty() && measure.unit != network.currency) {
        uncountable = {fmt::format("is in '{}', but the currency is {}", measure.unit, network.currency),
                       fmt::format("convert it to {}; all sums of money of a file are in one `currency`",
                                   network.currency)};
        return std::nullopt;
    }
    return whole(measure.number, {money_quanta, 1}, uncountable);
}

}  // namespace entente
