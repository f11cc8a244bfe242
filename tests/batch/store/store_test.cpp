#include "batch/store/store.hpp"

#include "batch/store/sample.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

using namespace entente;

namespace {

/// The blocks of a plan, as the walk evaluates them.
std::vector<Block> walked(const Sample& sample) {
    const Walk walk(sample.plan, sample.manifest.in_block);
    std::vector<std::uint64_t> order(walk.blocks);
    std::iota(order.begin(), order.end(), std::uint64_t{0});
    std::vector<Block> blocks(walk.blocks);
    entente::walk(sample.plan, walk, sample.view, order, {.threads = 1, .stop = nullptr},
                  [&](Block&& block) { blocks[block.index] = std::move(block); });
    return blocks;
}

using Figures = std::pair<std::vector<Parts>, std::vector<double>>;
using Rows = std::map<std::pair<std::uint32_t, Alliance>, Figures>;

Rows rows_of(const std::vector<Block>& blocks, const Manifest& manifest) {
    Rows rows;
    const auto nations = static_cast<std::ptrdiff_t>(manifest.nations.size());
    const auto measured = static_cast<std::ptrdiff_t>(manifest.measured.size());
    for (const auto& block : blocks) {
        for (std::size_t i = 0; i < block.alliance.size(); ++i) {
            const auto unmet = block.unmet.begin() + static_cast<std::ptrdiff_t>(i) * nations;
            const auto more = block.measured.begin() + static_cast<std::ptrdiff_t>(i) * measured;
            std::vector<double> numbers{block.cost[i]};
            numbers.insert(numbers.end(), more, more + measured);
            rows[{block.future, block.alliance[i]}] = {{unmet, unmet + nations}, numbers};
        }
    }
    return rows;
}

Rows rows_of(const Store& store) {
    Rows rows;
    std::pair<std::uint32_t, Alliance> last{};
    store.for_each_row([&](const StoredRow& row) {
        const std::pair<std::uint32_t, Alliance> key{row.future, row.alliance};
        if (!rows.empty()) CHECK(last < key);
        last = key;
        std::vector<double> numbers{row.cost};
        numbers.insert(numbers.end(), row.measured.begin(), row.measured.end());
        rows[key] = {{row.unmet.begin(), row.unmet.end()}, numbers};
    });
    return rows;
}

}  // namespace

TEST_CASE("what is read from a store is what the walk evaluated, by future and then by alliance") {
    const Folder folder;
    for (const auto* id : {"all", "few"}) {
        const Sample sample(id);
        auto store = sample.open(folder / id);
        const auto blocks = walked(sample);
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) store.add(*block);
        const auto expected = rows_of(blocks, sample.manifest);
        CHECK(rows_of(store) == expected);
        CHECK(store.count().rows == expected.size());
        CHECK(store.complete());
        Refusal refusal;
        const auto again = Store::read(folder / id, refusal);
        REQUIRE_MESSAGE(again.has_value(), refusal.text);
        CHECK(rows_of(*again) == expected);
        CHECK(again->manifest() == sample.manifest);
    }
}

TEST_CASE("a block that is there stays as it is, and what was left out is counted") {
    const Folder folder;
    const Sample sample("few", 1000);
    auto store = sample.open(folder / "few.sqlite");
    const auto blocks = walked(sample);
    REQUIRE(blocks.size() == 1);
    store.add(blocks[0]);
    store.add(blocks[0]);
    CHECK(store.count() == StoredCount{1, 8, 10, 1, 1});
    CHECK(lines(store).size() == 8);
}

TEST_CASE("blocks that are missing are told in their order") {
    const Folder folder;
    const Sample sample("all");
    auto store = sample.open(folder / "all.sqlite");
    const auto blocks = walked(sample);
    REQUIRE(blocks.size() == 16);
    for (const auto index : {0, 3, 4, 15}) store.add(blocks[static_cast<std::size_t>(index)]);
    CHECK(store.missing(store.all(), 100) ==
          std::vector<std::uint64_t>{1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14});
    CHECK(store.missing({3, 8}, 2) == std::vector<std::uint64_t>{5, 6});
    CHECK(store.missing({3, 5}, 2).empty());
    CHECK_FALSE(store.complete());
}

TEST_CASE("a store says what its tables and columns mean") {
    const Folder folder;
    const Sample sample("all");
    (void)sample.evaluated(folder / "all.sqlite");
    const Database database(folder / "all.sqlite", Access::read);
    CHECK(database.whole("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                         "(SELECT of_table FROM about WHERE of_column = '' AND meaning <> '')") == 0);
    CHECK(database.whole("SELECT count(*) FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE "
                         "t.type = 'table' AND (t.name, c.name) NOT IN "
                         "(SELECT of_table, of_column FROM about WHERE meaning <> '')") == 0);
    CHECK(database.text("SELECT group_concat(name, ' ') FROM pragma_table_info('results')") ==
          "future alliance unmet_CHN unmet_TUR unmet_USA cost top_share hhi");
    CHECK(database.text("SELECT value FROM manifest WHERE name = 'unit'") == "t");
}

TEST_CASE("what is measured for others than the plan's nations has columns that say for whom") {
    const Folder folder;
    const Sample sample("aims");
    CHECK(lines(sample.evaluated(folder / "aims.sqlite")).size() == 4);
    const Database database(folder / "aims.sqlite", Access::read);
    CHECK(database.text("SELECT group_concat(name, ' ') FROM pragma_table_info('results')") ==
          "future alliance unmet_CHN unmet_TUR unmet_USA cost top_share top_share_TUR unmet_share_TUR");
}

TEST_CASE("parts are counted in units by the manifest as supply counts them") {
    const Folder folder;
    const Sample sample("all");
    const auto store = sample.evaluated(folder / "all.sqlite");
    const auto last = sample.network.chains[ChainId{0}].stages.back();
    store.for_each_row([&](const StoredRow& row) {
        for (const auto parts : row.unmet) {
            CHECK(static_cast<double>(parts.units) / store.manifest().parts_per_unit ==
                  doctest::Approx(in_units(sample.network, parts, last)));
        }
    });
}

TEST_CASE("a figure that is unknown is null in the store, and unknown when it is read") {
    const Folder folder;
    const Sample sample("all");
    auto store = sample.open(folder / "all.sqlite");
    auto block = walked(sample)[0];
    for (auto& number : block.measured) number = -std::numeric_limits<double>::quiet_NaN();
    block.cost[0] = -0.0;
    store.add(block);
    store.for_each_row([&](const StoredRow& row) {
        for (const auto number : row.measured) CHECK(std::isnan(number));
    });
    const Database database(folder / "all.sqlite", Access::read);
    CHECK(database.whole("SELECT count(*) FROM results WHERE hhi IS NULL") == 4);
}

TEST_CASE("a plan that admits no alliance has an empty store") {
    const Folder folder;
    const Sample sample("none");
    const auto store = sample.evaluated(folder / "none.sqlite");
    CHECK(store.complete());
    CHECK(store.count().rows == 0);
    CHECK(lines(store).empty());
}
