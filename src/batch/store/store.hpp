#pragma once

#include "batch/store/database.hpp"
#include "batch/store/manifest.hpp"
#include "batch/store/refusal.hpp"
#include "batch/store/row.hpp"
#include "batch/walk/block.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Successive blocks of a walk: from the first to one before the last.
struct BlockRange {
    std::uint64_t first{};
    std::uint64_t last{};
    [[nodiscard]] std::uint64_t size() const { return last - first; }
};

/// What finished blocks hold together.
struct StoredCount {
    std::uint64_t blocks{}, rows{}, looked_at{}, excluded{}, beyond_budget{};
    friend bool operator==(const StoredCount&, const StoredCount&) = default;
};

/// An SQLite file of a plan's results that anyone can read; its table `about` says what its columns mean.
///
/// A block and its rows are written in one transaction: whatever stops a program, at whatever moment, a block is there
/// whole or not at all, and none is there twice. Several programs may write to one store.
/// What the world does wrong (a full disk, a folder that may only be read) is thrown as EnvironmentFailure.
class Store {
public:
    /// The store at a path, made where there is no file, if it is of this manifest; else it is refused and as it was.
    /// Refused: what is no store, is damaged, or is of another network, plan, call, program or division in blocks.
    static std::optional<Store> open(const std::string& path, const Manifest& manifest, Refusal& refusal);

    /// The store at a path, whatever it is of, to be read. What a killed program left half done in it is taken back.
    static std::optional<Store> read(const std::string& path, Refusal& refusal);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const Manifest& manifest() const { return manifest_; }
    [[nodiscard]] BlockRange all() const { return {0, manifest_.blocks}; }

    /// Throws EnvironmentFailure where nothing can be written.
    void check_writable() const;

    /// Writes a block; one that is there stays as it is.
    void add(const Block& block);

    /// Adds the blocks of another store of an equal manifest that are missing here, all or none of them. Throws Damaged
    /// where a block that both have differs. Returns how many were added.
    std::uint64_t unite(const Store& other);

    [[nodiscard]] StoredCount count(BlockRange range) const;
    [[nodiscard]] StoredCount count() const { return count(all()); }

    /// The blocks of a range that are not there, ascending: the first `most` of them.
    [[nodiscard]] std::vector<std::uint64_t> missing(BlockRange range, std::size_t most) const;
    [[nodiscard]] bool complete() const { return count().blocks == manifest_.blocks; }

    /// Hands over all rows by future, then by alliance as a number. Throws Damaged where they are not what was written.
    /// Time O(rows); memory does not grow with them.
    void for_each_row(const std::function<void(const StoredRow&)>& take) const;

private:
    Store(std::string path, Database database, Manifest manifest);
    void add_rows_of(const Store& other, std::int64_t rows);
    void read_rows(const std::function<void(const StoredRow&)>& take) const;

    std::string path_;
    Manifest manifest_;
    Database database_;
    Statement add_block_;
    Statement add_row_;
};

}  // namespace entente
