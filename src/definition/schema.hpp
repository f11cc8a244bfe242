#pragma once

#include <string>

namespace entente {

/// The language as JSON Schema (draft 7), so that an editor completes, explains and checks while one writes. It
/// knows form, not names: what a name stands for is judged by `entente check`.
std::string json_schema();

}  // namespace entente
