#include "batch/store/store.hpp"

#include "batch/store/schema.hpp"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

/// The rows of a block by alliance, so that they are added in the order in which they lie.
std::vector<std::size_t> by_alliance(const Block& block) {
    std::vector<std::size_t> rows(block.alliance.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return block.alliance[a] < block.alliance[b]; });
    return rows;
}

StoredRow row_of(const Block& block, std::size_t row, const Manifest& manifest) {
    const auto nations = manifest.nations.size();
    const auto measured = manifest.measured.size();
    return {block.future, block.alliance[row], std::span(block.unmet).subspan(row * nations, nations),
            block.cost[row], std::span(block.measured).subspan(row * measured, measured)};
}

/// The same as a number of SQLite's.
std::int64_t whole(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

}  // namespace

Store::Store(std::string path, Database database, Manifest manifest)
    : path_(std::move(path)),
      manifest_(std::move(manifest)),
      database_(std::move(database)),
      add_block_(database_.prepare("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?, ?, ?, ?)")),
      add_row_(database_.prepare(insertion(schema(manifest_).back()))) {}

void Store::check_writable() const {
    const Transaction tried(database_);
    database_.execute("UPDATE manifest SET value = value WHERE name = 'program'");
}

void Store::add(const Block& block) {
    std::uint64_t sum = 0;
    for (std::size_t row = 0; row < block.alliance.size(); ++row)
        sum += checksum(row_of(block, row, manifest_));
    Transaction transaction(database_);
    int place = 0;
    for (const auto number : {block.index, std::uint64_t{block.alliance.size()}, block.looked_at,
                              block.excluded, block.beyond_budget, sum})
        add_block_.bind(++place, whole(number));
    add_block_.run();
    if (database_.changed() == 0) return;
    for (const auto row : by_alliance(block)) {
        bind(add_row_, row_of(block, row, manifest_));
        add_row_.run();
    }
    transaction.commit();
}

StoredCount Store::count(BlockRange range) const {
    auto query = database_.prepare(
        "SELECT count(*), ifnull(sum(rows), 0), ifnull(sum(looked_at), 0), ifnull(sum(excluded), 0), "
        "ifnull(sum(beyond_budget), 0) FROM blocks WHERE block >= ? AND block < ?");
    query.bind(1, whole(range.first));
    query.bind(2, whole(range.last));
    query.step();
    const auto number = [&](int column) { return static_cast<std::uint64_t>(query.whole(column)); };
    return {number(0), number(1), number(2), number(3), number(4)};
}

std::vector<std::uint64_t> Store::missing(BlockRange range, std::size_t most) const {
    auto query = database_.prepare("SELECT block FROM blocks WHERE block >= ? AND block < ? ORDER BY block");
    query.bind(1, whole(range.first));
    query.bind(2, whole(range.last));
    std::vector<std::uint64_t> missing;
    auto next = range.first;
    const auto add_up_to = [&](std::uint64_t block) {
        for (; next < block && missing.size() < most; ++next) missing.push_back(next);
        next = block + 1;
    };
    while (missing.size() < most && query.step()) add_up_to(static_cast<std::uint64_t>(query.whole(0)));
    add_up_to(range.last);
    return missing;
}

}  // namespace entente
