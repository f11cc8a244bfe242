#pragma once

#include "definition/validate/judgement.hpp"

#include <string>

namespace entente {

/// What requires an agreement: a link or plant, by a name for people.
struct Requiring {
    std::string what;
    Status status{};
    Place place;
};

/// Its agreements known; a warning where it is open while what it requires has ended.
void check_requirement(Judgement& judgement, const Requirement& requirement, const Requiring& by);

}  // namespace entente
