#include "witness/reach.hpp"

#include "generated_network.hpp"

#include <doctest/doctest.h>

using namespace entente;
using generated::view_of;

TEST_SUITE("reach") {
    TEST_CASE("what is removed carries nothing") {
        const auto view = view_of(4, {{0, 1}, {1, 2}, {0, 3}});
        const std::vector<NodeId> starts{{0}};
        CHECK(reached(view, starts) == Column<NodeId, std::uint8_t>{1, 1, 1, 1});
        CHECK(reached(view, starts, {.nodes = {{1}}, .links = {}}) ==
              Column<NodeId, std::uint8_t>{1, 0, 0, 1});
        CHECK(reached(view, starts, {.nodes = {}, .links = {{1}}}) ==
              Column<NodeId, std::uint8_t>{1, 1, 0, 1});
        CHECK(reached(view, starts, {.nodes = {{0}}, .links = {}}) ==
              Column<NodeId, std::uint8_t>{0, 0, 0, 0});
    }

    TEST_CASE("goods do not go against a link, nor over a closed one") {
        auto view = view_of(3, {{1, 0}, {0, 2}});
        view.open[{1}] = 0;
        const std::vector<NodeId> starts{{0}};
        CHECK(reached(view, starts) == Column<NodeId, std::uint8_t>{1, 0, 0});
    }

    TEST_CASE("nothing starts where there is no start") {
        CHECK(reached(view_of(2, {{0, 1}}), {}) == Column<NodeId, std::uint8_t>{0, 0});
        CHECK(reached(view_of(0, {}), {}).empty());
    }

    TEST_CASE("a demand depends on what all its ways pass, and not on one of two ways") {
        const auto view = view_of(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}});
        const std::vector<NodeId> starts{{0}};
        CHECK(depends(view, starts, {3}, {.nodes = {{0}}, .links = {}}));
        CHECK(depends(view, starts, {3}, {.nodes = {{1}}, .links = {{3}}}));
        CHECK_FALSE(depends(view, starts, {3}, {.nodes = {{1}}, .links = {}}));
        CHECK_FALSE(depends(view, {}, {3}, {.nodes = {{0}}, .links = {}}));
    }

    TEST_CASE("pieces are counted without direction and without what is removed") {
        const auto view = view_of(5, {{0, 1}, {2, 1}, {3, 4}});
        CHECK(pieces(view) == 2);
        CHECK(pieces(view, {.nodes = {{1}}, .links = {}}) == 3);
        CHECK(pieces(view, {.nodes = {}, .links = {{0}, {2}}}) == 4);
        CHECK(pieces(view_of(0, {})) == 0);
        CHECK(pieces(view_of(1, {})) == 1);
    }
}
