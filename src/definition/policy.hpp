#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"

#include <map>
#include <optional>
#include <string>

namespace entente {

/// What holds unless a network says otherwise, read from the folder `config`.
struct Policy {
    std::map<std::string, Located<Nation>> nations;  ///< the register, by ISO 3166-1 alpha-3 code
    std::map<std::string, Located<Bloc>> blocs;
    std::map<std::string, Located<Source>> sources;
    Negotiation negotiation;
    Weighting weighting;
    Rationing rationing;
    Theme theme;
};

/// Reads nations.yaml, blocs.yaml, negotiation.yaml, weighting.yaml and theme.yaml of a folder.
std::optional<Policy> read_policy(const std::string& folder, Diagnostics& diagnostics);

/// The policy with what a network says in its place, field by field.
Policy overridden(Policy policy, const Definition& definition);

}  // namespace entente
