#pragma once

#include "witness/verdict.hpp"

#include <cstdint>
#include <string>

namespace entente {

/// How many claims, rows or parts of a result were checked, and what is wrong with the first that fails.
struct Tally {
    std::int64_t checked{};
    std::int64_t failed{};
    std::string why;
};

void count(Tally& tally, const Verdict& verdict);

}  // namespace entente
