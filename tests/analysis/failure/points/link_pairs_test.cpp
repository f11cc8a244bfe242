#include "analysis/failure/points/link_pairs.hpp"

#include "generated_network.hpp"
#include "judge/closure.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <vector>

using namespace entente;

namespace {

/// With a link taken out.
judge::Pairs pairs_of(const View& view, std::optional<LinkId> without = {}) {
    return judge::pairs_along(view, [&](LinkId link) { return link != without; });
}

}  // namespace

TEST_CASE("pairs lost without each link are those of Boost.Graph's closure, and other links lose none") {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        const auto view = seed % 10 == 0 ? generated::dense(12, 25, seed) : generated::small(seed);
        const auto before = pairs_of(view).size();
        std::vector<LinkLoss> expected;
        for (const auto link : view.links()) {
            const auto lost = before - pairs_of(view, link).size();
            if (lost != 0) expected.push_back({link, lost});
        }
        CHECK(link_pairs(view) == expected);
    }
}

TEST_CASE("a link that stands for two loses no pair, and a network without links has none") {
    const auto view = generated::view_of(4, {{0, 1}, {1, 2}, {2, 3}});
    REQUIRE(link_pairs(view).size() == 3);
    CHECK(link_pairs(view)[0].lost == 3);
    CHECK(link_pairs(view)[1].lost == 4);
    LinkPairOptions options;
    options.stands_for = StandsFor(view.links().size(), 2);
    CHECK(link_pairs(view, options).empty());
    CHECK(link_pairs(generated::dense(3, 0, 1)).empty());
}
