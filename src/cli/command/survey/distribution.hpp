#pragma once

#include "report/diagram/palette.hpp"
#include "report/tables/survey.hpp"

#include <string>

namespace entente {

/// How many products lose how much when the nation leaves that costs the others most: bars of ten percent each, for good
/// and, as an outline, at once. SVG.
std::string loss_distribution(const SurveyAnswer& answer, const std::string& name, const Palette& palette);

}  // namespace entente
