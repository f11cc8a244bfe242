#include "base/column.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <type_traits>
#include <vector>

namespace entente {
namespace {

using ShipId = Id<struct ShipTag>;
using PortId = Id<struct PortTag>;

template <class Table, class Key>
concept indexed_by = requires(Table table, Key key) {
    table[key];
};

static_assert(indexed_by<Column<ShipId, int>, ShipId>);
static_assert(!indexed_by<Column<ShipId, int>, PortId>);
static_assert(!indexed_by<Column<ShipId, int>, std::size_t>);

}  // namespace

TEST_CASE("a column holds one value an id") {
    Column<ShipId, int> load{4, 5, 6};
    load[ShipId{1}] = 50;
    CHECK(load[ShipId{0}] == 4);
    CHECK(load[ShipId{1}] == 50);
    CHECK(load.size() == 3);
    CHECK(load.ids().size() == 3);
    CHECK(std::accumulate(load.begin(), load.end(), 0) == 60);
}

TEST_CASE("what is pushed back is found under the id returned") {
    Column<ShipId, std::string> name;
    CHECK(name.empty());
    CHECK(name.push_back("Argo") == ShipId{0});
    const auto second = name.push_back("Beagle");
    CHECK(second == ShipId{1});
    CHECK(name[second] == "Beagle");
}

TEST_CASE("a column of a size holds the value given, or the value of nothing") {
    CHECK(Column<ShipId, int>(2) == Column<ShipId, int>{0, 0});
    CHECK(Column<ShipId, int>(2, 7) == Column<ShipId, int>{7, 7});
    CHECK(Column<ShipId, int>(std::size_t{0}).ids().size() == 0);
    Column<ShipId, int> load{1, 2, 3};
    load.assign(1, 9);
    CHECK(load == Column<ShipId, int>{9});
}

TEST_CASE("a column of truth values can be written through its index") {
    Column<ShipId, bool> sunk(3);
    sunk[ShipId{1}] = true;
    CHECK(sunk == Column<ShipId, bool>{false, true, false});
    const auto& seen = sunk;
    CHECK(seen[ShipId{1}]);
}

TEST_CASE("columns are equal when all their values are") {
    const Column<ShipId, int> load{1, 2};
    CHECK(load == Column<ShipId, int>(std::vector<int>{1, 2}));
    CHECK_FALSE(load == Column<ShipId, int>{1, 3});
    CHECK_FALSE(load == Column<ShipId, int>{1, 2, 0});
}

}  // namespace entente
