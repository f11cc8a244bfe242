#include "analysis/concentration/share/total.hpp"

namespace entente {

namespace {

Total sum_of(const std::vector<Total>& parts) {
    Total sum;
    for (const auto& part : parts) sum.add(part);
    return sum;
}

/// x / (x + others), where not both are nothing.
double share(Wide part, Wide others) {
    return static_cast<double>(part) / static_cast<double>(part + others);
}

double least_share(const Total& part, Wide others_high, bool others_open) {
    if (part.high == 0 && !part.open_ended) return 0;
    if (others_open) return 0;
    if (others_high == 0) return 1;
    return share(part.low, others_high);
}

double largest_share(const Total& part, Wide others_low) {
    if (part.open_ended) return 1;
    return part.high == 0 ? 0 : share(part.high, others_low);
}

}  // namespace

void Total::add(const Size& size) {
    const bool open = size.high == unlimited;
    const auto figure = size.value ? std::optional<Wide>(size.value->units) : std::nullopt;
    add(Total{figure, size.low.units, open ? size.low.units : size.high.units, open});
}

void Total::add(const Total& other) {
    value = value && other.value ? std::optional(*value + *other.value) : std::nullopt;
    low += other.low;
    high += other.high;
    open_ended |= other.open_ended;
    bottomless |= other.bottomless;
}

void Total::take(const Total& other) {
    value = value && other.value ? std::optional(*value - *other.value) : std::nullopt;
    low -= other.high;
    high -= other.low;
    bottomless |= other.open_ended;
}

LargestFirst largest_first(const Total& amount) {
    return {-amount.value.value_or(amount.low), !amount.open_ended, -amount.high};
}

std::vector<Bracket> shares(const std::vector<Total>& parts) {
    const auto sum = sum_of(parts);
    std::size_t open_parts = 0;
    for (const auto& part : parts) open_parts += part.open_ended ? 1 : 0;
    std::vector<Bracket> shares;
    for (const auto& part : parts) {
        const bool others_open = open_parts > (part.open_ended ? 1U : 0U);
        Bracket bracket{{},
                        least_share(part, sum.high - part.high, others_open),
                        largest_share(part, sum.low - part.low)};
        if (sum.value && *sum.value > 0) {
            bracket.value = static_cast<double>(*part.value) / static_cast<double>(*sum.value);
        } else if (bracket.low == 1) {
            bracket.value = 1;  // nobody else can have any
        }
        shares.push_back(bracket);
    }
    return shares;
}

}  // namespace entente
