#pragma once

#include "network/compile/draft.hpp"

namespace entente {

// What others refer to by name, each in the order of its ids. Later ones may refer to earlier ones.
void name_nations(Draft& draft);
void name_chains(Draft& draft);
void name_passages(Draft& draft);
void name_owners(Draft& draft);
void name_blocs(Draft& draft);
void name_agreements(Draft& draft);
void name_plants(Draft& draft);

}  // namespace entente
