#pragma once

#include <string_view>

namespace entente {

inline constexpr std::string_view program_version = "0.1.0";
inline constexpr std::string_view language_version = "1";

}  // namespace entente
