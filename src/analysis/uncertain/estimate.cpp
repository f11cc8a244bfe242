#include "analysis/uncertain/estimate.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace entente {

void Observations::add(double observed) {
    ++count_;
    const auto off = observed - mean_;
    mean_ += off / static_cast<double>(count_);
    squares_ += off * (observed - mean_);
}

void Observations::add(const Observations& part) {
    if (part.count_ == 0) return;
    const auto mine = static_cast<double>(count_), others = static_cast<double>(part.count_);
    const auto off = part.mean_ - mean_;
    count_ += part.count_;
    mean_ += off * others / (mine + others);
    squares_ += part.squares_ + off * off * mine * others / (mine + others);
}

Estimate Observations::estimate(double confidence) const {
    Estimate estimate{mean_, std::nullopt, count_};
    if (count_ < 2) return estimate;
    const auto count = static_cast<double>(count_);
    const boost::math::students_t distribution(count - 1);
    const auto times = boost::math::quantile(distribution, (1 + confidence) / 2);
    estimate.margin = times * std::sqrt(squares_ / (count - 1) / count);
    return estimate;
}

}  // namespace entente
