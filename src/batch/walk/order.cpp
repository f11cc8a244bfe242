#include "batch/walk/order.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace entente {

namespace {

using Triangle = std::array<std::array<std::uint64_t, most_candidates + 2>, most_candidates + 2>;

const Triangle& triangle() {
    static const Triangle pascal = [] {
        Triangle made{};
        for (std::size_t n = 0; n < made.size(); ++n) {
            made[n][0] = 1;
            for (std::size_t k = 1; k <= n; ++k)
                made[n][k] = made[n - 1][k - 1] + (k < n ? made[n - 1][k] : 0);
        }
        return made;
    }();
    return pascal;
}

/// The set of `size` of `count` things at a rank of the revolving-door order.
std::uint64_t revolving_door(std::size_t count, std::size_t size, std::uint64_t rank) {
    std::uint64_t set = 0;
    auto below = count;
    for (auto left = size; left > 0; --left) {
        while (binomial(below, left) > rank) --below;
        set |= std::uint64_t{1} << below;
        rank = binomial(below + 1, left) - rank - 1;
    }
    return set;
}

}  // namespace

std::uint64_t binomial(std::size_t n, std::size_t k) {
    assert(n <= most_candidates + 1);
    return k > n ? 0 : triangle()[n][k];
}

AllianceOrder::AllianceOrder(const Plan& plan) : required_(plan.required) {
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        if (((plan.required | plan.forbidden) >> i & 1) == 0) free_.push_back(i);
    }
    const auto fixed = static_cast<std::size_t>(std::popcount(plan.required));
    least_ = plan.least > fixed ? plan.least - fixed : 0;
    if ((plan.required & plan.forbidden) != 0 || plan.most < fixed || least_ > free_.size()) return;
    most_ = std::min(plan.most - fixed, free_.size());
    every_size_ = least_ == 0 && most_ == free_.size();
    for (auto k = least_; k <= most_; ++k) size_ += binomial(free_.size(), k);
}

std::uint64_t AllianceOrder::free_set(std::uint64_t rank) const {
    if (every_size_) return rank ^ (rank >> 1);
    auto size = least_;
    while (rank >= binomial(free_.size(), size)) rank -= binomial(free_.size(), size++);
    return revolving_door(free_.size(), size, rank);
}

Alliance AllianceOrder::operator[](std::uint64_t rank) const {
    assert(rank < size_);
    auto alliance = required_;
    for (auto set = free_set(rank); set != 0; set &= set - 1) {
        alliance |= Alliance{1} << free_[static_cast<std::size_t>(std::countr_zero(set))];
    }
    return alliance;
}

}  // namespace entente
