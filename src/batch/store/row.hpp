#pragma once

#include "batch/plan/plan.hpp"
#include "batch/store/database.hpp"
#include "batch/store/manifest.hpp"
#include "network/grid/parts.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// What an alliance comes to in a future, as stored. What it points to lives as long as where it came from.
struct StoredRow {
    std::uint32_t future{};
    Alliance alliance{};
    std::span<const Parts> unmet;  ///< by the manifest's nations
    double cost{};
    std::span<const double> measured;  ///< by the manifest's measured objectives; not a number: unknown
};

/// A number that hangs on all figures of a row, the same on every machine. The sum of those of many rows shows whether
/// one of them was changed.
std::uint64_t checksum(const StoredRow& row);

/// Gives a sentence the figures of a row, in the order of the columns of the table of results.
void bind(Statement& sentence, const StoredRow& row);

/// Reads rows of the table of results.
class StoredRowReader {
public:
    explicit StoredRowReader(const Manifest& manifest);
    /// The row at which the query is. It points into this, until the next.
    StoredRow read(const Statement& query);

private:
    std::vector<Parts> unmet_;
    std::vector<double> measured_;
};

}  // namespace entente
