#pragma once

#include <stdexcept>

namespace entente {

/// The world failed: a disk is full, a file cannot be written, a program is missing. Caught in `main`,
/// exit code 3. Wrong input is never thrown; it is a Diagnostic.
struct EnvironmentFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace entente
