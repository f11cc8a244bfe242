#include "batch/store/schema.hpp"
#include "batch/store/store.hpp"

#include <fmt/format.h>

#include <array>

namespace entente {

namespace {

/// A line of the table of blocks, in the order of its columns.
using BlockLine = std::array<std::int64_t, 6>;

std::optional<BlockLine> next_line(Statement& query) {
    if (!query.step()) return std::nullopt;
    BlockLine line{};
    for (std::size_t i = 0; i < line.size(); ++i) line[i] = query.whole(static_cast<int>(i));
    return line;
}

void add(Statement& sentence, const BlockLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i) sentence.bind(static_cast<int>(i + 1), line[i]);
    sentence.run();
}

/// Blocks and rows that one store has more than another.
struct Addition {
    std::uint64_t blocks{};
    std::int64_t rows{};
};

}  // namespace

std::uint64_t Store::unite(const Store& other) {
    const Transaction one_moment(other.database_, Access::read);
    Transaction transaction(database_);
    auto theirs = other.database_.prepare("SELECT * FROM blocks ORDER BY block");
    auto ours = database_.prepare("SELECT * FROM blocks WHERE block = ?");
    Addition addition;
    while (const auto line = next_line(theirs)) {
        ours.reset();
        ours.bind(1, line->front());
        const auto known = next_line(ours);
        if (known && *known != *line) {
            throw Damaged(fmt::format("block {} of {} is not that of {}: one of them was changed",
                                      line->front(), other.path_, path_));
        }
        if (known) continue;
        entente::add(add_block_, *line);
        ++addition.blocks;
        addition.rows += (*line)[1];
    }
    ours.reset();
    if (addition.blocks == 0) return 0;
    add_rows_of(other, addition.rows);
    transaction.commit();
    return addition.blocks;
}

// Adds those of the other's rows that are not there, which must be so many.
void Store::add_rows_of(const Store& other, std::int64_t rows) {
    auto add = database_.prepare(insertion(schema(manifest_).back(), "INSERT OR IGNORE"));
    other.read_rows([&](const StoredRow& row) {
        bind(add, row);
        add.run();
        rows -= database_.changed();
    });
    if (rows != 0) {
        throw Damaged(fmt::format("{} or {} is damaged: their results are not those of their blocks",
                                  other.path_, path_));
    }
}

}  // namespace entente
