#include "definition/field/shaped.hpp"

namespace entente {

template <>
const Shape<Selection>& shape<Selection>() {
    static const Shape<Selection> shape{
        "selector",
        "What a change acts on: everything that all the given conditions select. Nothing at all is an error.",
        {
            field<&Selection::from>("from", "links that leave these", {.words = "nations, areas or blocs"}),
            field<&Selection::to>(
                "to", "links that enter these; where the change takes an amount too, write that as `amount`",
                {.words = "nations, areas or blocs"}),
            field<&Selection::nation>("nation", "links, plants and production of these",
                                      {.words = "nations, areas or blocs"}),
            field<&Selection::side>("side", "only what leaves the nation, or only what enters it"),
            field<&Selection::stage>("stage", "only at these stages", {.words = "ids of stages"}),
            field<&Selection::into>("into", "processing into these stages", {.words = "ids of stages"}),
            field<&Selection::via>("via", "links through these passages", {.words = "ids of passages"}),
            field<&Selection::agreement>("agreement",
                                         "links and plants that require these; or the agreements themselves",
                                         {.words = "ids of agreements"}),
            field<&Selection::bloc>("bloc", "links, plants and production of the members",
                                    {.words = "blocs"}),
            field<&Selection::owner>("owner", "links and plants of these", {.words = "ids of owners"}),
            field<&Selection::plant>("plant", "these plants", {.words = "ids of plants"}),
            field<&Selection::link>("link", "these links", {.words = "ids of links"}),
            field<&Selection::sector>("sector", "demand of these sectors", {.words = "names of sectors"}),
        }};
    return shape;
}

}  // namespace entente
