#pragma once

#include "base/diagnostic.hpp"
#include "network/network.hpp"
#include "report/tables/supply.hpp"
#include "serve/question/question.hpp"

#include <string>

namespace entente {

/// What a question came to.
struct Answered {
    const Network& page;     ///< that the page shows
    const Network& network;  ///< that was asked: the same, or one compiled with what the changes bring about
    const Question& question;
    const std::string& fingerprint;
    SupplyEnds before, after;
    const View& unchanged;           ///< of the network that was asked
    const View& view;                ///< under the changes, unknown sizes as zero
    const Diagnostics& diagnostics;  ///< warnings
};

/// As text; see Engine.
std::string answer_text(const Answered& answered);

}  // namespace entente
