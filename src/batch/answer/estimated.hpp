#pragma once

#include "batch/plan/plan.hpp"
#include "network/view.hpp"
#include "report/table.hpp"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// How values are estimated where the plan's alliances are not all sets of its candidates.
struct ValueSampling {
    std::uint64_t orders = 1000;
    std::uint64_t seed = 1;
    unsigned threads = 0;
    const std::atomic<bool>* stop = nullptr;
};

/// Tables `values` and `interactions`, with what is to be said of them; no tables where there are no values.
struct ValueTables {
    std::vector<Table> tables;
    std::vector<std::string> notes;
};

/// So many alliances are evaluated for that, once in each future.
std::uint64_t value_evaluations(const Plan& plan, const ValueSampling& sampling);

/// What each candidate is worth by the first objective, over all sets of the candidates: also those that the plan's sizes
/// and budget leave out. All sets are evaluated where that is no more work than sampling them; else the values are
/// estimated (see `sampled_values`), and it says so. Refused with the reason where two candidates exclude each other:
/// then some sets cannot be. Nothing if it was stopped.
std::optional<ValueTables> estimated_values(const Plan& plan, const View& base,
                                            const ValueSampling& sampling);

}  // namespace entente
