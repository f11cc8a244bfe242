#pragma once

#include "batch/plan/plan.hpp"
#include "batch/shard.hpp"
#include "batch/walk/walk.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// So many alliances are evaluated in one go: few where there are few, so that all threads have work and progress is
/// seen. It hangs on the plan alone, since stores of one plan must agree on it.
std::uint64_t alliances_in_block(const Plan& plan);

struct ScopeOptions {
    unsigned threads = 0;
    bool stored = false;
    bool both_ends = false;           ///< all of it twice: with unknown sizes as zero, and without bound
    std::optional<Shard> shard = {};  ///< only this is evaluated, and nothing answered
};

/// How large a plan is, and about how long it takes.
struct Scope {
    std::uint64_t alliances{};  ///< those left out too
    std::size_t futures{};
    std::optional<double> seconds = {};  ///< to evaluate and answer; none where it is too short to tell
    double bytes{};                      ///< of memory for the answer; 0 where there is none
    std::optional<Shard> shard = {};
    bool stored = false, both_ends = false;
};

/// Tries a few alliances of a plan that is not small, to tell how long all of them take.
Scope scope(const Plan& plan, const Walk& walk, const View& base, const ScopeOptions& options);

/// "1,048,576 alliances × 3 futures".
std::string size_text(const Scope& scope);

/// "1,048,576 alliances × 3 futures, about 9 s and 80 MB".
std::string scope_text(const Scope& scope);

/// Why so much is not begun: too long, or more than is kept in memory. Nothing where it can be.
std::optional<std::string> too_large(const Scope& scope);

/// How to make the plan small enough.
std::string way_to_cut(const Plan& plan);

}  // namespace entente
