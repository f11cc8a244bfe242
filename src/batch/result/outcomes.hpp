#pragma once

#include "analysis/alliance/front.hpp"
#include "batch/plan/plan.hpp"
#include "batch/result/figure.hpp"
#include "batch/walk/block.hpp"
#include "batch/walk/walk.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What all alliances of a plan come to, as columns: see `figures`.
struct Outcomes {
    std::vector<Alliance> alliances;  ///< by row, ascending
    std::vector<AllianceFigure> figures;
    std::size_t futures{};
    std::vector<std::vector<double>> values;  ///< by figure, then future; then by row
    std::uint64_t looked_at{};                ///< alliances, those left out too
    std::uint64_t excluded{};                 ///< left out: two members exclude each other
    std::uint64_t beyond_budget{};

    /// A figure by future.
    [[nodiscard]] Columns columns(std::size_t figure) const;
};

/// How many bytes outcomes of so many alliances take at most, answers about them included.
double memory_of(const Plan& plan, std::uint64_t alliances);

/// Puts the blocks of a walk, that come in any order, into columns.
class Collector {
public:
    /// All must outlive this. Time O(alliances of the plan × log of them).
    Collector(const Plan& plan, const Network& network, const Walk& walk);

    void take(const Block& block);
    /// What was taken; complete when every block was.
    [[nodiscard]] Outcomes outcomes() &&;

private:
    FigureReader reader_;
    Outcomes outcomes_;
};

/// All alliances of a plan, kept in memory; nothing if it was stopped.
std::optional<Outcomes> all_outcomes(const Plan& plan, const View& base, const WalkOptions& options = {});

/// One alliance in one future, by itself: it need not be one of the plan's.
Block evaluate(const Plan& plan, const View& base, std::uint32_t future, Alliance alliance);

}  // namespace entente
