#pragma once

#include "network/change/edit.hpp"
#include "network/network.hpp"
#include "serve/question/question.hpp"

#include <functional>
#include <optional>
#include <string>

namespace entente {

/// A question of which the losses on top of its changes are wanted.
struct Threatened {
    const Network& network;  ///< that the page shows, or one compiled with what the changes bring about
    ChainId chain;
    const Edits& edits;  ///< what they change
    const Question& question;
    const std::string& fingerprint;
};

/// What is lost without each element once the changes hold: a report in the form of --format json with the tables of
/// `entente chokepoints`, of the kinds that a page tries. Nothing where `stop` said so.
/// Time: as of Losses, at both ends of what nobody knows.
std::optional<std::string> chokepoints_text(const Threatened& threatened, const std::function<bool()>& stop);

}  // namespace entente
