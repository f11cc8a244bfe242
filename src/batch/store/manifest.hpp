#pragma once

#include "batch/plan/plan.hpp"
#include "batch/walk/walk.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// The form of the store; another one is another program's.
inline constexpr std::int64_t store_format = 1;

struct ManifestOptions {
    std::string fingerprint;  ///< of network and policy
    std::string settings;     ///< what else the rows hang on, as text: the scenarios that are supposed, …
    std::uint64_t alliances_in_block = 4096;
};

struct StoredCandidate {
    std::string name;
    std::string kind;
    std::optional<double> effort;
    friend bool operator==(const StoredCandidate&, const StoredCandidate&) = default;
};

struct StoredFuture {
    std::string name;
    std::optional<double> chance;  ///< 0 to 1
    friend bool operator==(const StoredFuture&, const StoredFuture&) = default;
};

/// A column of a row: a nation's unmet demand, or a measured objective.
struct StoredColumn {
    std::string name;  ///< a nation's code, an objective
    std::string say;   ///< a nation's name; what the objective is
    friend bool operator==(const StoredColumn&, const StoredColumn&) = default;
};

/// What the rows of a store are of. Two stores of equal manifests hold parts of one and the same whole.
struct Manifest {
    std::string program;  ///< whose rows these are, with its version
    std::string network;  ///< the fingerprint of network and policy
    std::string network_name;
    std::string settings;
    std::string plan_name;
    std::string plan;  ///< the whole plan as text
    std::string currency;
    std::string unit;           ///< "t Nd+Pr+Dy+Tb"
    double parts_per_unit = 1;  ///< as counted at the chain's last stage
    std::uint64_t alliances{};  ///< sets in the walk of one future, those that will be left out too
    std::uint64_t in_block{};   ///< of them in a block
    std::uint64_t blocks{};     ///< of all futures
    std::vector<StoredCandidate> candidates;  ///< by bit
    std::vector<StoredFuture> futures;
    std::vector<StoredColumn> nations;   ///< that demand something
    std::vector<StoredColumn> measured;  ///< objectives that a row has beside unmet demand and cost
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

Manifest manifest(const Plan& plan, const Network& network, const ManifestOptions& options);

/// The plan as text: a line for each of its settings, candidates and futures. What the members change is in it by its
/// fingerprint. Equal texts mean equal rows.
std::string write(const Plan& plan, const Network& network);

/// What makes two manifests differ, as "of another plan (all, here few)"; nothing where they are equal.
std::optional<std::string> difference(const Manifest& there, const Manifest& here,
                                      std::string_view called = "here");

/// The names of an alliance's members, joined by " + "; "none" where it has none.
std::string name(const Manifest& manifest, Alliance alliance);

}  // namespace entente
