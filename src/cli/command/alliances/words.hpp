#pragma once

#include "cli/session/common.hpp"
#include "cli/session/uncertain.hpp"
#include "cli/words/form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What `entente alliances` can be told.
struct AllianceWords {
    Common common;
    std::string plan;
    std::vector<std::string> candidates, states, futures, objectives, require, forbid, targets;
    std::string size, budget;
    std::string explain, front, shard;
    std::string theme = "light";
    unsigned top = 10;
    UncertainWords uncertainty;
};

Form form(AllianceWords& words);

/// Under which id the plan of the call stands in the network's file, once the settings of the call are laid over it;
/// empty where the call names none.
std::string plan_id(const AllianceWords& words);

/// The call's plan, or what the call says otherwise of a plan in the file, as settings of the file: "PATH=VALUE".
/// Nothing where a target cannot be read, which is then in `wrong`.
std::optional<std::vector<std::string>> settings(const AllianceWords& words, std::string& wrong);

}  // namespace entente
