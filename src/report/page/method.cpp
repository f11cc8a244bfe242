#include "report/page/method.hpp"

#include <array>

namespace entente {

std::span<const PageFact> page_method() {
    static const std::array method{
        PageFact{
            "Supply",
            "A minimum-cost flow over nations and stages: all that is wanted is served as far as capacities "
            "allow, by the cheapest ways. It is what could be, not what is; what is reported stands beside "
            "it. "
            "Where there is not enough, the rationing of the network says who goes short."},
        PageFact{"Loss",
                 "Unmet demand without an element less unmet demand before, each by the supply of least "
                 "cost, after "
                 "everybody has rerouted."},
        PageFact{
            "From stage to stage",
            "Within a stage, what enters a market mixes in proportion, and all that leaves it is of that "
            "mixture."},
        PageFact{
            "Alliances",
            "Members are in force, all others keep their state; every set was evaluated, none estimated."},
        PageFact{
            "Map",
            "Equal Earth projection; coastlines and borders of Natural Earth, which take no side. Lines are "
            "schematic, and bend so that there and back stay apart."},
    };
    return method;
}

}  // namespace entente
