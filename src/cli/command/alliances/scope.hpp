#pragma once

#include "batch/plan/plan.hpp"
#include "batch/walk/walk.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// How large a plan is, and about how long it takes.
struct Scope {
    std::uint64_t alliances{};  ///< those left out too
    std::size_t futures{};
    std::optional<double> seconds;  ///< none where it is too short to tell
    double bytes{};
};

/// Tries a few alliances of a plan that is not small, to tell how long all of them take.
Scope scope(const Plan& plan, const Walk& walk, const View& base, unsigned threads);

/// "1,048,576 alliances × 3 futures, about 9 s and 80 MB".
std::string scope_text(const Scope& scope);

/// Why so much is not begun: too many, too long, or more than is kept in memory. Nothing where it can be.
std::optional<std::string> too_large(const Scope& scope);

/// How to make the plan small enough.
std::string way_to_cut(const Plan& plan);

}  // namespace entente
