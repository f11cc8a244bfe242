#pragma once

#include "network/compile/draft.hpp"

#include <string>

namespace entente {

/// What a nation has at a stage; null where there is none.
inline const Located<Amount>* at(const ByStage& amounts, const std::string& stage) {
    const auto found = amounts.find(stage);
    return found == amounts.end() ? nullptr : &found->second;
}

/// Calls with every nation and area of the definition that the network knows, by code.
template <class Call>
void for_each_nation(const Draft& draft, Call call) {
    for (const auto* nations : {&draft.definition.nations, &draft.definition.areas}) {
        for (const auto& [code, nation] : *nations) {
            if (const auto id = draft.network.nation(code)) call(*id, *nation);
        }
    }
}

}  // namespace entente
