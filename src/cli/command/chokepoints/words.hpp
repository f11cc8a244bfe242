#pragma once

#include "analysis/loss/failure.hpp"
#include "cli/session/common.hpp"
#include "cli/session/uncertain.hpp"
#include "cli/words/form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What `entente chokepoints` can be told.
struct ChokepointWords {
    Common common;
    std::vector<std::string> kinds;
    std::string share, by, on, plot;
    std::string theme = "light";
    unsigned top = 20;
    unsigned worst = 0;
    unsigned solves = 0;
    bool cuts = false;
    bool structure = false;
    bool links = false;
    UncertainWords uncertainty;
};

Form form(ChokepointWords& words);

/// The kinds that the call names; without any, all but blocs, and plants of a nation's stage, which repeat others.
std::vector<FailureKind> kinds_of(const ChokepointWords& words);

/// A percentage of the call, "20%" or "20"; nothing where it is none from 0 to 100.
std::optional<double> percent_of(const std::string& text);

}  // namespace entente
