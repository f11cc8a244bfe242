#pragma once

// Include it in .cpp files of this folder only: it shows yaml-cpp.

#include "definition/yaml/tree_builder.hpp"

#include <yaml-cpp/parser.h>

namespace entente {

/// Reports what follows the first document. The parser never passes over some signs, such as a comma outside brackets.
void refuse_second_document(YAML::Parser& parser, const TreeBuilder& first, Diagnostics& diagnostics);

}  // namespace entente
