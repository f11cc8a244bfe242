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
    std::string size, budget, pairs;
    std::string explain, shard;
    std::string front, gains, interactions, draw;  // files
    std::string theme = "light";
    unsigned top = 10;
    UncertainWords uncertainty;
};

Form form(AllianceWords& words);

/// Under which id the plan of the call stands in the network's file, once the settings of the call are laid over it;
/// empty where the call names none.
std::string plan_id(const AllianceWords& words);

/// The call's plan, or what the call says otherwise of a plan in the file, as settings of the file: "PATH=VALUE".
/// Nothing where a target or pairs cannot be read, which is then in `wrong`.
struct WrongWord {
    std::string option, value, example;
};
std::optional<std::vector<std::string>> settings(const AllianceWords& words, WrongWord& wrong);

}  // namespace entente
