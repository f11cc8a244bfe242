#include "analysis/alliance/front.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace entente {

namespace {

using Rows = std::vector<std::uint32_t>;

/// Removes what others beat, as rows that differ and stand in the order of a ranking.
class Sieve {
public:
    explicit Sieve(const Columns& objectives) : objectives_(objectives) {}

    /// Those of the rows that none of them beats, in their order. A later row beats no earlier one.
    [[nodiscard]] Rows unbeaten(std::span<const std::uint32_t> rows) const {
        if (rows.size() <= 1) return {rows.begin(), rows.end()};
        auto first = unbeaten(rows.first(rows.size() / 2));
        const auto second = unbeaten(rows.subspan(rows.size() / 2));
        const auto left = not_below(first, second, 1);
        first.insert(first.end(), left.begin(), left.end());
        return first;
    }

private:
    [[nodiscard]] double at(std::uint32_t row, std::size_t objective) const {
        return objectives_[objective][row];
    }

    [[nodiscard]] bool is_below(std::uint32_t one, std::uint32_t other, std::size_t from) const {
        for (auto k = from; k < objectives_.size(); ++k) {
            if (at(one, k) > at(other, k)) return false;
        }
        return true;
    }

    /// The rows of `judged` that no row of `better` is at or below in the objectives from `from` on, in their order.
    [[nodiscard]] Rows not_below(const Rows& better, const Rows& judged, std::size_t from) const {
        if (better.empty() || judged.empty()) return judged;
        if (from == objectives_.size()) return {};
        if (better.size() * judged.size() <= 64) return by_pairs(better, judged, from);
        if (from + 1 == objectives_.size()) return by_least(better, judged, from);
        if (from + 2 == objectives_.size()) return by_sweep(better, judged, from);
        return by_halves(better, judged, from);
    }

    [[nodiscard]] Rows by_pairs(const Rows& better, const Rows& judged, std::size_t from) const {
        Rows left;
        for (const auto row : judged) {
            const auto beats = [&](std::uint32_t one) { return is_below(one, row, from); };
            if (std::none_of(better.begin(), better.end(), beats)) left.push_back(row);
        }
        return left;
    }

    [[nodiscard]] Rows by_least(const Rows& better, const Rows& judged, std::size_t last) const {
        auto least = at(better.front(), last);
        for (const auto row : better) least = std::min(least, at(row, last));
        Rows left;
        for (const auto row : judged) {
            if (at(row, last) < least) left.push_back(row);
        }
        return left;
    }

    [[nodiscard]] Rows by_sweep(const Rows& better, const Rows& judged, std::size_t from) const {
        const auto by_first = [&](std::uint32_t one, std::uint32_t other) {
            return at(one, from) < at(other, from);
        };
        auto steps = better;
        std::sort(steps.begin(), steps.end(), by_first);
        Rows places(judged.size()), left;
        std::iota(places.begin(), places.end(), 0U);
        std::sort(places.begin(), places.end(),
                  [&](auto one, auto other) { return by_first(judged[one], judged[other]); });
        auto least = std::numeric_limits<double>::infinity();
        std::size_t step = 0;
        for (const auto place : places) {
            const auto row = judged[place];
            for (; step < steps.size() && at(steps[step], from) <= at(row, from); ++step)
                least = std::min(least, at(steps[step], from + 1));
            if (at(row, from + 1) < least) left.push_back(place);
        }
        std::sort(left.begin(), left.end());
        for (auto& place : left) place = judged[place];
        return left;
    }

    /// A value that some rows are below and some are not; nothing is below the least where all are equal.
    [[nodiscard]] double middle(const Rows& better, const Rows& judged, std::size_t objective) const {
        std::vector<double> values;
        for (const auto* rows : {&better, &judged}) {
            for (const auto row : *rows) values.push_back(at(row, objective));
        }
        const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), half, values.end());
        const auto median = *half, least = *std::min_element(values.begin(), values.end());
        if (least < median) return median;
        auto next = least;
        for (const auto value : values) {
            if (value > least && (next == least || value < next)) next = value;
        }
        return next;
    }

    [[nodiscard]] Rows by_halves(const Rows& better, const Rows& judged, std::size_t from) const {
        const auto bound = middle(better, judged, from);
        const auto part = [&](const Rows& rows, bool low) {
            Rows some;
            for (const auto row : rows) {
                if ((at(row, from) < bound) == low) some.push_back(row);
            }
            return some;
        };
        const auto low = part(better, true), judged_low = part(judged, true);
        if (low.empty() && judged_low.empty()) return not_below(better, judged, from + 1);
        const auto kept_low = not_below(low, judged_low, from);
        const auto kept_high =
            not_below(part(better, false), not_below(low, part(judged, false), from + 1), from);
        return in_order(judged, kept_low, kept_high);
    }

    /// What two parts of some rows have kept, in the order of these.
    static Rows in_order(const Rows& all, const Rows& one, const Rows& other) {
        Rows both;
        std::size_t i = 0, j = 0;
        for (const auto row : all) {
            const bool first = i < one.size() && one[i] == row;
            const bool second = !first && j < other.size() && other[j] == row;
            if (first) ++i;
            if (second) ++j;
            if (first || second) both.push_back(row);
        }
        return both;
    }

    const Columns& objectives_;
};

}  // namespace

bool equal_rows(const Columns& objectives, std::uint32_t one, std::uint32_t other) {
    return std::all_of(objectives.begin(), objectives.end(),
                       [&](const auto& column) { return column[one] == column[other]; });
}

std::vector<std::uint32_t> ranking(std::span<const std::uint64_t> members, const Columns& objectives) {
    Rows rows(members.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t one, std::uint32_t other) {
        for (const auto& column : objectives) {
            if (column[one] != column[other]) return column[one] < column[other];
        }
        const auto few = std::popcount(members[one]), many = std::popcount(members[other]);
        return few != many ? few < many : members[one] < members[other];
    });
    return rows;
}

std::vector<std::uint32_t> front(std::span<const std::uint64_t> members, const Columns& objectives) {
    const auto ranked = ranking(members, objectives);
    Rows different;
    std::vector<std::size_t> first;  // of equal rows, where they begin in the ranking
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (i > 0 && equal_rows(objectives, ranked[i - 1], ranked[i])) continue;
        different.push_back(ranked[i]);
        first.push_back(i);
    }
    first.push_back(ranked.size());
    const auto unbeaten = Sieve(objectives).unbeaten(different);
    Rows all;
    for (std::size_t i = 0, next = 0; i < different.size() && next < unbeaten.size(); ++i) {
        if (different[i] != unbeaten[next]) continue;
        ++next;
        all.insert(all.end(), ranked.begin() + static_cast<std::ptrdiff_t>(first[i]),
                   ranked.begin() + static_cast<std::ptrdiff_t>(first[i + 1]));
    }
    return all;
}

}  // namespace entente
