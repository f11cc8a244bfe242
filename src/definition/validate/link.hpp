#pragma once

#include "definition/validate/judgement.hpp"

#include <string>

namespace entente {

/// The link for people: "CHN → DEU at 'magnet'".
std::string way(const Link& link);

/// What a link names and how large it is, also one that a change declares.
void check_link(Judgement& judgement, const Link& link);

}  // namespace entente
