#pragma once

#include "network/network.hpp"

#include <vector>

namespace entente {

/// What published world output leaves over when all stated parts are taken from it.
struct Residual {
    StageId stage;
    Size world;
    Wide low{};  ///< of the parts together
    Wide high{};
    bool open_ended = false;  ///< a part is of unknown size
};

/// For each stage that states a world output: production at the stage, and processing into it as reported (where none
/// is, the plant's capacity as an upper end). Areas are parts. Time O(n).
std::vector<Residual> residuals(const Network& network);

}  // namespace entente
