#include "analysis/uncertain/rewriter.hpp"

#include <cassert>
#include <utility>

namespace entente {

namespace {

constexpr std::int64_t most_digits = 1'000'000'000'000'000'000;  // 18

/// A decimal that lies so near to a fraction that it counts as many whole quanta.
Decimal near(Fraction exact) {
    int exponent = 0;
    while (exact.over % exact.under != 0 && exact.over < most_digits / 10 * exact.under) {
        exact = reduced(exact.over * 10, exact.under);
        --exponent;
    }
    auto digits = round(exact).value_or(0);
    for (; digits != 0 && digits % 10 == 0; ++exponent) digits /= 10;
    return digits == 0 ? Decimal{} : Decimal{digits, exponent};
}

Decimal number_of(const Network& network, const Rewritten& rewritten) {
    const auto& datum = *rewritten.datum;
    const auto& each = network.chains[network.stages[datum.stage].chain].quanta_per_unit;
    return near(datum.money ? reduced(rewritten.figure, money_quanta)
                            : reduced(Wide{rewritten.figure} * each.under, each.over));
}

}  // namespace

Rewriter::Rewriter(const Network& network, const Policy& policy)
    : network_(network),
      policy_(policy),
      definition_(network.definition),
      amounts_(written_amounts(definition_)) {}

std::unique_ptr<Network> Rewriter::network_with(std::span<const Rewritten> rewritten) {
    std::vector<std::pair<Amount*, Amount>> before;
    for (const auto& one : rewritten) {
        auto& amount = *amounts_[one.datum->amount].amount;
        before.emplace_back(&amount, amount);
        amount.value = Measure{number_of(network_, one), ""};
        amount.low = amount.high = std::nullopt;
        amount.unlimited = false;
    }
    Diagnostics unheard;
    auto network = compile(definition_, policy_, unheard);
    for (auto& [amount, written] : before) *amount = std::move(written);
    return network ? std::make_unique<Network>(std::move(*network)) : nullptr;
}

}  // namespace entente
