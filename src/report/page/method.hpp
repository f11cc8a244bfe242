#pragma once

#include "report/page/page.hpp"

#include <span>

namespace entente {

/// How the figures of a page come about: what is told of under its word.
std::span<const PageFact> page_method();

}  // namespace entente
