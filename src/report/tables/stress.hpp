#pragma once

#include "analysis/stress/stress.hpp"
#include "report/table.hpp"

#include <string>
#include <vector>

namespace entente {

/// The answer that is shown, and the one with unknown sizes at their other end; the same where all sizes are known.
struct StressEnds {
    const Stress& shown;
    const Stress& other;
    bool differ = false;
};

/// Table `endurance`: a row a demand, the first to run out first, ties by id.
Table tabulate_endurance(const StressEnds& ends);

/// Table `depletions`: why demand runs out, a sentence for all that runs out together; of some nations only, if any
/// are named.
Table tabulate_depletions(const StressEnds& ends, const std::vector<NationId>& of);

/// Table `stocks`: what is kept where and when it runs out, the first first, ties by id; those that do not run out last.
Table tabulate_stocks(const StressEnds& ends);

/// Why demands run out and when, read without knowing the program.
std::string sentence(const Stress& stress, const Depletion& depletion);

/// What holds of the whole answer.
std::vector<std::string> stress_notes(const StressEnds& ends);

}  // namespace entente
