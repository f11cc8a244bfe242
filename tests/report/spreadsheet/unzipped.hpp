#pragma once

#include <map>
#include <string>

namespace entente {

/// The files in a ZIP archive, by path.
std::map<std::string, std::string> unzipped(const std::string& archive);

}  // namespace entente
