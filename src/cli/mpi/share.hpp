#pragma once

#include "cli/command.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// A call of `alliances` on many ranks: the file that all results come into, and what each rank calls.
struct SharedCall {
    std::string target;
    std::vector<std::string> stores;  ///< of each rank: target.sqlite, target.rank-0.sqlite …
    std::vector<Call> calls;          ///< the same words, with a shard and a store of its own
};

/// Shares a call `alliances NETWORK --plan NAME -o FILE` among so many ranks. Nothing where it is none, has no file or
/// names a shard itself.
std::optional<SharedCall> share(const Call& said, std::size_t ranks);

/// How to call it.
std::string usage_of_ranks();

}  // namespace entente
