#include "analysis/failure/points/reachable_pairs.hpp"

#include "generated_network.hpp"
#include "judge/closure.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <vector>

using namespace entente;

namespace {

/// With a node taken out.
judge::Pairs judged(const View& view, std::optional<NodeId> without = {}) {
    const auto& shape = view.topology();
    return judge::pairs_along(
        view, [&](LinkId link) { return shape.from(link) != without && shape.to(link) != without; });
}

void check(const View& view) {
    const auto found = reachable_pairs(view);
    const auto before = judged(view);
    CHECK(found.pairs == before.size());
    REQUIRE(found.lost.size() == view.nodes().size());
    for (const auto node : view.nodes()) {
        std::uint64_t of_others = 0;
        for (const auto& [from, to] : before) of_others += from != node.index && to != node.index ? 1U : 0U;
        CHECK(found.of_others[node.index] == of_others);
        CHECK(found.lost[node.index] == of_others - judged(view, node).size());
    }
}

}  // namespace

TEST_CASE("by hand: what a hub, an end and a node with a way round it lose") {
    // 0 → 1 → 2 → 3, and 0 → 2; 4 → 3 besides.
    ReachSearch search;
    const std::vector<std::uint32_t> start{0, 2, 3, 4, 4, 5}, to{1, 2, 2, 3, 3};
    const auto& found = search.pairs(start, to);
    CHECK(found.pairs == 7);  // 01 02 03 12 13 23 43
    CHECK(found.of_others == std::vector<std::uint64_t>{4, 4, 4, 3, 6});
    CHECK(found.lost == std::vector<std::uint64_t>{0, 0, 2, 0, 0});
}

TEST_CASE("pairs lost without each node are those of Boost.Graph's closure, in small and in dense networks") {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        check(seed % 10 == 0 ? generated::dense(12, 25, seed) : generated::small(seed));
    }
}

TEST_CASE("a way in a line, a ring, islands and one node") {
    ReachSearch search;
    const auto lost = [&](std::vector<std::uint32_t> start, std::vector<std::uint32_t> to) {
        return search.pairs(start, to).lost;
    };
    using Counts = std::vector<std::uint64_t>;
    CHECK(lost({0, 1, 2, 3, 3}, {1, 2, 3}) == Counts{0, 2, 2, 0});
    CHECK(lost({0, 1, 2, 3, 4}, {1, 2, 3, 0}) == Counts{3, 3, 3, 3});
    CHECK(lost({0, 1, 2, 3, 4}, {1, 0, 3, 2}) == Counts{0, 0, 0, 0});
    CHECK(lost({0, 1, 2, 2, 3, 4, 4}, {1, 2, 4, 5}) == Counts{0, 1, 0, 0, 1, 0});
    CHECK(lost({0, 0}, {}) == Counts{0});
    CHECK(lost({0}, {}).empty());
    CHECK(search.pairs(std::vector<std::uint32_t>{0}, {}).pairs == 0);
}
