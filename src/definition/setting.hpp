#pragma once

#include "base/diagnostic.hpp"
#include "definition/files.hpp"

#include <string>
#include <vector>

namespace entente {

/// Lays "PATH=VALUE" over what is written: PATH is field names and ids joined by dots, a link by its id or
/// its number from 0; VALUE is YAML. The element is changed where it stands, in whichever file; what is not
/// there yet is added to the first. Reports what cannot be followed; whether the value is right is judged
/// when the file is read.
void lay_over(const std::string& setting, std::vector<FileTree>& files, Diagnostics& diagnostics);

}  // namespace entente
