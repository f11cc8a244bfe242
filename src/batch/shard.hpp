#pragma once

#include "batch/store/store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// One of equal parts of the blocks of a walk, counted from 1: 3/16.
struct Shard {
    std::uint64_t part = 1;
    std::uint64_t of = 1;
    friend bool operator==(const Shard&, const Shard&) = default;
};

/// Reads "3/16"; nothing where it is not that, or not from 1 to the number of parts.
std::optional<Shard> read_shard(std::string_view text);

std::string write(Shard shard);

/// Its blocks. The shards of a number of parts hold each block once, and differ in size by one at most.
BlockRange blocks(Shard shard, std::uint64_t blocks);

}  // namespace entente
