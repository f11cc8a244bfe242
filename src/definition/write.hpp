#pragma once

#include "definition/definition.hpp"

#include <string>

namespace entente {

/// A definition as one file in the language, tables and included files written out: read(write(d)) == d.
/// Maps are written in the order of their names, so equal definitions give equal bytes.
std::string write(const Definition& definition);

/// One scenario as it stands in a file: `scenarios:`, and below it the scenario by its name.
std::string write_scenario(const std::string& name, const Scenario& scenario);

}  // namespace entente
