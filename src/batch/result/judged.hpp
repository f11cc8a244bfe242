#pragma once

#include "analysis/alliance/futures.hpp"
#include "batch/result/outcomes.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// How futures become one value: by their chances, or, where none are known, by the worst.
enum class Across : std::uint8_t { one, expected, worst };
Across across(const Plan& plan);

/// Outcomes with one value an alliance and objective, and what follows from that.
struct Judged {
    Across across{};
    std::size_t objectives{};                ///< how many of the figures are the plan's objectives
    std::vector<std::vector<double>> value;  ///< by figure, then by row
    Regret regret;                           ///< of the first objective, over futures
    std::vector<std::uint32_t> ranking;      ///< all rows by the objectives, see `ranking`
    std::vector<std::uint32_t> front;        ///< of the objectives

    /// The objectives as columns.
    [[nodiscard]] Columns columns() const;
};

Judged judged(const Plan& plan, const Outcomes& outcomes);

/// Whether a target is reached in a future.
bool reaches(const Plan& plan, const Outcomes& outcomes, std::size_t target, std::uint32_t future,
             std::uint32_t row);

}  // namespace entente
