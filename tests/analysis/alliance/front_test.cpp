#include "analysis/alliance/front.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <random>

using namespace entente;

namespace {

struct Rows {
    std::vector<std::uint64_t> members;
    std::vector<std::vector<double>> values;  // by objective

    [[nodiscard]] Columns columns() const { return {values.begin(), values.end()}; }
};

Rows rows_of(std::vector<std::vector<double>> values) {
    Rows rows;
    rows.members.resize(values.front().size());
    std::iota(rows.members.begin(), rows.members.end(), std::uint64_t{0});
    rows.values = std::move(values);
    return rows;
}

Rows random_rows(std::size_t count, std::size_t objectives, int kinds, std::mt19937_64& random) {
    std::vector<std::vector<double>> values(objectives, std::vector<double>(count));
    for (auto& column : values) {
        for (auto& value : column) value = static_cast<double>(random() % static_cast<std::uint64_t>(kinds));
    }
    return rows_of(std::move(values));
}

bool beats(const Columns& columns, std::size_t one, std::size_t other) {
    bool smaller = false;
    for (const auto& column : columns) {
        if (column[one] > column[other]) return false;
        smaller = smaller || column[one] < column[other];
    }
    return smaller;
}

std::vector<std::uint32_t> by_brute_force(const Rows& rows) {
    std::vector<std::uint32_t> kept;
    const auto columns = rows.columns();
    for (const auto row : ranking(rows.members, columns)) {
        bool beaten = false;
        for (std::size_t other = 0; other < rows.members.size(); ++other)
            beaten = beaten || beats(columns, other, row);
        if (!beaten) kept.push_back(row);
    }
    return kept;
}

}  // namespace

TEST_CASE(
    "by hand: what costs less and serves less is beaten by nothing, what costs more and serves less is") {
    const auto rows = rows_of({{5, 3, 4, 1, 1}, {1, 2, 2, 9, 7}});
    CHECK(front(rows.members, rows.columns()) == std::vector<std::uint32_t>{4, 1, 0});
}

TEST_CASE("equal rows are all kept, those of fewest members first, then by mask") {
    auto rows = rows_of({{2, 2, 2, 3}, {1, 1, 1, 1}});
    rows.members = {0b111, 0b100, 0b010, 0};
    CHECK(front(rows.members, rows.columns()) == std::vector<std::uint32_t>{2, 1, 0});
}

TEST_CASE("no rows have no front, one row is its own, and without objectives nothing is beaten") {
    CHECK(front({}, {{}, {}}).empty());
    const auto one = rows_of({{7}, {7}, {7}});
    CHECK(front(one.members, one.columns()) == std::vector<std::uint32_t>{0});
    const std::vector<std::uint64_t> members{4, 3, 1};
    CHECK(front(members, {}) == std::vector<std::uint32_t>{2, 0, 1});
}

TEST_CASE("the front is what brute force leaves, with few kinds of values and with many") {
    const std::uint64_t seed = 11;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (std::size_t objectives = 1; objectives <= 6; ++objectives) {
        for (const int kinds : {2, 5, 40, 100000}) {
            for (const std::size_t count : {2U, 17U, 300U}) {
                CAPTURE(objectives);
                CAPTURE(kinds);
                const auto rows = random_rows(count, objectives, kinds, random);
                CHECK(front(rows.members, rows.columns()) == by_brute_force(rows));
            }
        }
    }
}

TEST_CASE("where what is small in one objective is large in another, all are kept") {
    std::vector<double> up(5000), down(5000), flat(5000, 1);
    std::iota(up.begin(), up.end(), 0.0);
    std::iota(down.rbegin(), down.rend(), 0.0);
    const auto rows = rows_of({up, flat, down, flat});
    CHECK(front(rows.members, rows.columns()).size() == 5000);
}

TEST_CASE("the order of the objectives changes the order of the front and not what is on it") {
    std::mt19937_64 random(3);
    const auto rows = random_rows(500, 4, 30, random);
    auto columns = rows.columns();
    auto one = front(rows.members, columns);
    std::reverse(columns.begin(), columns.end());
    auto other = front(rows.members, columns);
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    CHECK(one == other);
}
