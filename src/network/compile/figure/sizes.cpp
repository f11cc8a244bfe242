#include "network/compile/figure/sizes.hpp"

#include "network/compile/figure/units.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

constexpr std::int64_t default_quanta = 1000;

std::string of(Subject subject) {
    return fmt::format("{} of {}", subject.field, subject.element);
}

/// How many quanta one of the written unit is, or why it is not known.
std::optional<Fraction> scale(const Network& network, std::string_view written, StageId at,
                              std::string& why) {
    const auto& stage = network.stages[at];
    const auto& chain = network.chains[stage.chain];
    if (written.empty() || written == chain.unit) return chain.quanta_per_unit;
    const auto own = split_unit(chain.unit);
    auto unit = split_unit(written);
    if (unit.word == "gross") unit = {own.word, {}, true};
    if (!unit.content.empty() && unit.content != own.content) {
        why = fmt::format("is of '{}', but chain '{}' counts '{}'", unit.content, chain.id, chain.unit);
        return std::nullopt;
    }
    const auto units = ratio(unit.word, own.word);
    if (!units) {
        why = fmt::format("has the unit '{}', which is none of chain '{}' in '{}'", unit.word, chain.id,
                          chain.unit);
        return std::nullopt;
    }
    auto quanta = multiply(*units, chain.quanta_per_unit);
    if (!unit.gross) return quanta;
    if (!stage.contains) {
        why = fmt::format("is gross, but stage '{}' does not say what it contains", stage.id);
        return std::nullopt;
    }
    return quanta ? multiply(*quanta, *stage.contains) : std::nullopt;
}

/// The number times the scale, if a network may hold it.
std::optional<std::int64_t> whole(const Decimal& number, Fraction scale, std::string& why) {
    if (number.digits < 0) {
        why = "is negative";
        return std::nullopt;
    }
    const auto written = to_fraction(number);
    const auto product = written ? multiply(*written, scale) : std::nullopt;
    const auto rounded = product ? round(*product) : std::nullopt;
    if (rounded && *rounded <= Quantity::limit) return rounded;
    why = fmt::format("is {}, more than {} quanta, the largest amount a network may hold", write(number),
                      Quantity::limit);
    return std::nullopt;
}

std::optional<std::int64_t> quanta(const Network& network, const Measure& measure, StageId stage,
                                   std::string& why) {
    const auto factor = scale(network, measure.unit, stage, why);
    if (!factor && why.empty()) why = "has a unit too large to convert";
    return factor ? whole(measure.number, *factor, why) : std::nullopt;
}

std::optional<std::int64_t> thousandths(const Network& network, const Measure& measure, std::string& why) {
    if (!measure.unit.empty() && measure.unit != network.currency) {
        why = fmt::format("is in '{}', but the currency is {}", measure.unit, network.currency);
        return std::nullopt;
    }
    return whole(measure.number, {money_quanta, 1}, why);
}

/// Some is written, and less than half a quantum counts as none.
void warn_of_nothing(const Network& network, const Amount& amount, const Size& size, StageId stage,
                     Subject subject, Diagnostics& diagnostics) {
    if (!amount.value || amount.value->number.digits == 0 || size.value != Quantity{}) return;
    const auto& chain = network.chains[network.stages[stage].chain];
    diagnostics.warning(amount.place,
                        fmt::format("the {} is less than half a quantum of chain '{}', and counts as none",
                                    of(subject), chain.id),
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
    std::string why;
    const auto read = [&](const std::optional<Measure>& from) -> std::optional<Quantity> {
        const auto number = from && why.empty() ? quanta(network, *from, stage, why) : std::nullopt;
        return number ? std::optional(Quantity{*number}) : std::nullopt;
    };
    if (const auto value = read(amount.value)) size.value = size.low = size.high = *value;
    if (const auto low = read(amount.low)) size.low = *low;
    if (const auto high = read(amount.high)) size.high = *high;
    const bool rising =
        size.low <= size.high && (!size.value || (size.low <= *size.value && *size.value <= size.high));
    if (why.empty() && !rising) why = "has low, value and high that do not rise";
    if (why.empty()) {
        warn_of_nothing(network, amount, size, stage, subject, diagnostics);
        return size;
    }
    diagnostics.error(amount.place, fmt::format("the {} {}", of(subject), why));
    return std::nullopt;
}

std::optional<Cost> money(const Network& network, const Amount& amount, Subject subject,
                          Diagnostics& diagnostics) {
    std::string why;
    const auto read = [&](const std::optional<Measure>& from) {
        return from && why.empty() ? thousandths(network, *from, why) : std::nullopt;
    };
    const auto value = read(amount.value);
    const auto low = read(amount.low);
    const auto high = read(amount.high);
    if (!why.empty()) {
        diagnostics.error(amount.place, fmt::format("the {} {}", of(subject), why));
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
