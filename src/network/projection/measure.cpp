#include "network/projection/measure.hpp"

#include "network/projection/inverse_length.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace entente {

namespace {

constexpr std::int64_t bound = Quantity::limit;  // lengths of a route of n links add up below this
constexpr int most_measure_bits = 112;

/// The largest b for which n × round(2^b × longest) stays below the bound; `length(b)` is that round.
template <class LengthAt>
int bits_for(std::size_t nodes, LengthAt length) {
    const Wide each = (Wide{bound} - 1) / static_cast<Wide>(std::max<std::size_t>(nodes, 1));
    int bits = 0;
    while (bits < most_measure_bits && length(bits + 1) <= each) ++bits;
    return bits;
}

void leave_out(Measured& measured, LinkId link) {
    measured.view.open[link] = 0;
    ++measured.unknown;
}

Cost at_least_one(Wide length) {
    return Cost{static_cast<std::int64_t>(std::max<Wide>(length, 1))};
}

/// round(2^b / figure): the smallest figure is the longest way.
template <class Amount>
void measure_inverse(Measured& measured, const Column<LinkId, Amount>& figures) {
    auto& view = measured.view;
    std::int64_t least = 0;
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        const auto figure = figures.empty() ? 0 : figures[link].units;
        if (figure <= 0) {
            leave_out(measured, link);
        } else if (least == 0 || figure < least) {
            least = figure;
        }
    }
    measured.real.assign(view.links().size(), 0);
    if (least == 0) return;
    measured.bits = inverse_length_bits(view.nodes().size(), least);
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        view.cost[link] = Cost{inverse_length(figures[link].units, measured.bits)};
        measured.real[link] = 1 / static_cast<double>(figures[link].units);
    }
    measured.unit = std::ldexp(1.0, -measured.bits);
}

/// -ln(1 - chance), so that lengths of a route add up to the chance that all of it holds.
double surprise(double chance) {
    return -std::log1p(-chance);
}

void measure_risk(Measured& measured) {
    auto& view = measured.view;
    double longest = 0;
    for (const auto link : view.links()) {
        if (!view.open[link]) continue;
        const auto risk = view.risk.empty() ? std::nullopt : view.risk[link];
        if (!risk || *risk >= 1) {
            leave_out(measured, link);
        } else {
            longest = std::max(longest, surprise(*risk));
        }
    }
    const auto length = [](double chance, int bits) {
        return static_cast<Wide>(std::min(std::nearbyint(std::ldexp(chance, bits)), 0x1p100));
    };
    measured.real.assign(view.links().size(), 0);
    if (longest > 0) {
        measured.bits = bits_for(view.nodes().size(), [&](int bits) { return length(longest, bits); });
    }
    for (const auto link : view.links()) {
        // A link that cannot fail is as short as can be, yet not nothing, so that routes end.
        if (!view.open[link]) continue;
        measured.real[link] = surprise(*view.risk[link]);
        view.cost[link] = at_least_one(length(measured.real[link], measured.bits));
    }
    measured.unit = std::ldexp(1.0, -measured.bits);
}

}  // namespace

std::string_view word(Length length) {
    static constexpr std::array<std::string_view, 5> words{"cost", "inverse-quantity", "inverse-value",
                                                           "risk", "hops"};
    return words[static_cast<std::size_t>(length)];
}

Measured measured(const View& view, Length length) {
    Measured measured;
    measured.view = view;
    switch (length) {
        case Length::cost:
            break;
        case Length::inverse_quantity:
            measure_inverse(measured, view.quantity);
            break;
        case Length::inverse_value:
            measure_inverse(measured, view.value);
            break;
        case Length::risk:
            measure_risk(measured);
            break;
        case Length::hops:
            measured.view.cost.assign(view.links().size(), Cost{1});
            break;
    }
    return measured;
}

}  // namespace entente
