#include "analysis/concentration/share/herfindahl.hpp"

#include <algorithm>
#include <limits>

namespace entente {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// An amount's bounds as floating-point numbers.
struct Box {
    double low{};
    double high{};
};

Box box_of(const Total& amount) {
    return {static_cast<double>(amount.low), amount.open_ended ? infinite : static_cast<double>(amount.high)};
}

/// The least of (sum of squares) / (sum + split)² over the boxes. Where it is least, every amount is as near to
/// some level as its box allows, and the level is the sum of squares over the sum: found by halving.
double least_index(const std::vector<Box>& boxes, double split) {
    double bottom = 0, top = 0;
    for (const auto& box : boxes) top = std::max(top, box.high == infinite ? 2 * box.low + 1 : box.high);
    if (split == infinite) return 0;
    const auto sums_at = [&](double level) {
        double sum = split, squares = 0;
        for (const auto& box : boxes) {
            const auto amount = std::clamp(level, box.low, box.high);
            sum += amount;
            squares += amount * amount;
        }
        return std::pair(sum, squares);
    };
    for (int halving = 0; halving < 200; ++halving) {
        const auto level = (bottom + top) / 2;
        const auto [sum, squares] = sums_at(level);
        (squares > level * sum ? bottom : top) = level;
    }
    const auto [sum, squares] = sums_at(top);
    return sum > 0 ? squares / (sum * sum) : 0;
}

/// The largest of (a + b x) / x² for x between two positive ends.
double largest_on(double a, double b, double first, double last) {
    const auto at = [&](double x) { return x > 0 ? (a + b * x) / (x * x) : 0; };
    auto largest = std::max(at(first), at(last));
    const auto turn = b != 0 ? -2 * a / b : 0;
    if (turn > first && turn < last) largest = std::max(largest, at(turn));
    return largest;
}

/// No sum of squares within the boxes is above that of the chords, (low + high) x - low × high, which for a given
/// sum is largest where the steepest chords are climbed first.
double largest_index(std::vector<Box> boxes) {
    double sum = 0, squares = 0;
    for (const auto& box : boxes) {
        if (box.high == infinite) return 1;
        sum += box.low;
        squares += box.low * box.low;
    }
    std::sort(boxes.begin(), boxes.end(),
              [](const Box& a, const Box& b) { return a.low + a.high > b.low + b.high; });
    double largest = sum > 0 ? squares / (sum * sum) : 0;
    for (const auto& box : boxes) {
        const auto slope = box.low + box.high;
        const auto climbed = sum + box.high - box.low;
        if (sum == 0 && climbed > 0) return 1;
        largest = std::max(largest, largest_on(squares - slope * sum, slope, sum, climbed));
        squares += box.high * box.high - box.low * box.low;
        sum = climbed;
    }
    return std::min(largest, 1.0);
}

std::vector<Total> amounts_of(const std::vector<Sharer>& sharers) {
    std::vector<Total> amounts;
    for (const auto& sharer : sharers) amounts.push_back(sharer.amount);
    return amounts;
}

}  // namespace

Bracket herfindahl(const std::vector<Sharer>& sharers) {
    std::vector<Box> all, single;
    double split = 0;
    for (const auto& sharer : sharers) {
        all.push_back(box_of(sharer.amount));
        if (sharer.pooled) {
            split += all.back().high;
        } else {
            single.push_back(all.back());
        }
    }
    Bracket index{{}, 10'000 * least_index(single, split), 10'000 * largest_index(all)};
    double figure = 0;
    for (const auto& share : shares(amounts_of(sharers))) {
        if (!share.value) return index;
        figure += *share.value * *share.value;
    }
    if (!sharers.empty()) index.value = 10'000 * figure;
    return index;
}

Bracket weighted_herfindahl(const std::vector<Sharer>& sharers) {
    const auto all = shares(amounts_of(sharers));
    Bracket index;
    double figure = 0, worst = 0;
    bool known = !all.empty();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& risk = sharers[i].governance_risk;
        known = known && all[i].value && (risk.value || *all[i].value == 0);
        if (known) figure += *all[i].value * *all[i].value * risk.value.value_or(0);
        if (!sharers[i].pooled) index.low += all[i].low * all[i].low * risk.low;
        index.high += all[i].high * all[i].high * risk.high;
        if (all[i].high > 0) worst = std::max(worst, risk.high);
    }
    index.high = std::min(index.high, worst);
    if (known) index.value = figure;
    return index;
}

}  // namespace entente
