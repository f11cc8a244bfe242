#pragma once

#include "analysis/loss/failure.hpp"
#include "network/network.hpp"

#include <cstddef>
#include <vector>

namespace entente {

/// Links of a chain beyond which a page does not try what the loss of each of them means: it should be there in minutes.
inline constexpr std::size_t most_failing = 2'000;

/// How many links a chain has.
std::size_t links_of(const Network& network, ChainId chain);

/// The kinds of elements whose loss a page tries: the usual ones, of a large chain without links and markets.
std::vector<FailureKind> tried_kinds(const Network& network, ChainId chain);

}  // namespace entente
