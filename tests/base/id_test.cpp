#include "base/id.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <type_traits>
#include <unordered_set>
#include <vector>

namespace entente {
namespace {

using ShipId = Id<struct ShipTag>;
using PortId = Id<struct PortTag>;

static_assert(!std::is_convertible_v<ShipId, PortId>);
static_assert(!std::is_convertible_v<std::uint32_t, ShipId>);
static_assert(!std::equality_comparable_with<ShipId, PortId>);
static_assert(sizeof(ShipId) == sizeof(std::uint32_t));

std::vector<std::uint32_t> walked(IdRange<ShipId> range) {
    std::vector<std::uint32_t> indices;
    for (const auto id : range) indices.push_back(id.index);
    return indices;
}

}  // namespace

TEST_CASE("ids are ordered by their index") {
    CHECK(ShipId{1} < ShipId{2});
    CHECK(ShipId{2} == ShipId{2});
    CHECK(ShipId{} == ShipId{0});
}

TEST_CASE("a range of ids visits each once, from 0 on") {
    CHECK(walked(IdRange<ShipId>(3)) == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(IdRange<ShipId>(3).size() == 3);
    CHECK(walked(IdRange<ShipId>(1)) == std::vector<std::uint32_t>{0});
    CHECK(walked(IdRange<ShipId>(0)).empty());
    CHECK(walked(IdRange<ShipId>()).empty());
}

TEST_CASE("the step after an id returns the id before it") {
    auto step = IdRange<ShipId>(2).begin();
    CHECK(*step++ == ShipId{0});
    CHECK(*step == ShipId{1});
}

TEST_CASE("ids can be kept in a hash set") {
    const std::unordered_set<ShipId> ships{ShipId{1}, ShipId{7}, ShipId{1}};
    CHECK(ships.size() == 2);
    CHECK(ships.contains(ShipId{7}));
    CHECK_FALSE(ships.contains(ShipId{0}));
}

}  // namespace entente
