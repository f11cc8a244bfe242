#pragma once

#include "cli/session/common.hpp"
#include "cli/words/form.hpp"

#include <string>
#include <vector>

namespace entente {

/// What `entente report` can be told.
struct ReportWords {
    Common common;
    std::string date;
    std::vector<std::string> routes_to;
    bool plain = false;
    bool scenario_losses = true;  ///< chokepoints under every scenario too; `serve` does without
};

Form form(ReportWords& words);

}  // namespace entente
