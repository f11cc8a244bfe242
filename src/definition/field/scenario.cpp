#include "definition/field/shaped.hpp"

namespace entente {

template <>
const Shape<Scenario>& shape<Scenario>() {
    static const Shape<Scenario> shape{
        "scenario",
        "A named list of changes. Changes commute, so scenarios can be combined in any order.",
        {
            field<&Scenario::say>("say", "what is supposed, in a sentence"),
            field<&Scenario::change>("change", "the changes"),
            field<&Scenario::include>("include", "scenarios whose changes hold too",
                                      {.words = "ids of scenarios"}),
            field<&Scenario::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

}  // namespace entente
