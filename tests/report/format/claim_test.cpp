#include "report/format/claim.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <vector>

using namespace entente;

namespace {

std::vector<Claim> one_of_each() {
    const ErrandText errand{{"CHN:mine"}, {"DEU:magnet"}, {{"nation", "MYS"}}};
    const WayText way{"CHN:mine", {"CHN → DEU, mine"}, Cost{7}};
    return {
        Dependence{"DEU:magnet", {{"nation", "CHN"}, {"passage", "suez"}}},
        Unsupplied{"DEU:magnet"},
        SupplyBound{"DEU:magnet", Unknown::unbounded, {{BoundKind::exports, "CHN:mine"}}, Quantity{12}},
        SupplyFlow{"DEU:magnet", Unknown::zero, {{BoundKind::link, "l1", Quantity{3}}}, Quantity{3}},
        Break{{"nation", "ree"}, {"CHN"}, {{"CHN", "DEU"}}, 2},
        RingBreak{{"magnet", ""}, {"CHN"}, {{"CHN", "DEU"}}, "DEU", "FRA"},
        CheapestWay{errand, way, {{"CHN:mine", Cost{0}, Cost{7}}}},
        WayList{errand, {way}},
        DisjointWays{errand, {way}, {{"CHN:mine", Cost{0}, Cost{7}}}, Cost{1}},
        NoWay{errand},
        BestSupply{"ree", Unknown::zero, {{"demand", "DEU:magnet/cars", 3, 5}}, {{"DEU:magnet", 1, 2, 3}}},
        Shortfall{"ree",
                  Unknown::zero,
                  {{"exports", "CHN"}},
                  {"DEU:magnet"},
                  {{BoundKind::link, "l1"}},
                  Parts{9},
                  Parts{4}},
        Survival{"ree",
                 Unknown::zero,
                 {{"DEU:magnet"}, {{BoundKind::link, "l1"}}, {"kuantan"}, {"DEU:mine"}},
                 {{}, {}, {}, {}},
                 Parts{9},
                 Parts{4},
                 Parts{10},
                 2,
                 1},
    };
}

}  // namespace

TEST_CASE("a claim of every kind reads back as it was written") {
    const auto claims = one_of_each();
    CHECK(claims.size() == std::variant_size_v<Claim>);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        CAPTURE(to_json(claims[i]));
        CHECK(claims[i].index() == i);
        const auto back = claim_of(to_json(claims[i]));
        REQUIRE(back.has_value());
        CHECK(*back == claims[i]);
    }
}

TEST_CASE("a claim with a field too few or too many is none") {
    for (const auto& claim : one_of_each()) {
        const auto json = nlohmann::json::parse(to_json(claim));
        for (const auto& [field, value] : json.items()) {
            auto less = json;
            less.erase(field);
            CAPTURE(less.dump());
            CHECK_FALSE(claim_of(less.dump()).has_value());
        }
        auto more = json;
        more["remark"] = "true";
        CHECK_FALSE(claim_of(more.dump()).has_value());
    }
    CHECK_FALSE(claim_of("{}").has_value());
    CHECK_FALSE(claim_of("[").has_value());
}
