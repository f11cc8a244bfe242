#pragma once

#include <string>

namespace entente {

/// Where the program finds its own files.
struct Folders {
    std::string config;  ///< policy: negotiation, weighting, nations, blocs, theme
    std::string graphs;  ///< networks that come with the program
};

/// The folders of this program: below ENTENTE_DATA where that is set, else where they were installed with the
/// program, else in the source tree it was built from.
Folders folders();

/// The same for a program at a path, with the value of ENTENTE_DATA (empty: not set).
Folders folders(const std::string& program, const std::string& data);

}  // namespace entente
