#pragma once

#include "base/diagnostic.hpp"
#include "definition/policy.hpp"
#include "network/network.hpp"
#include "serve/live/desk.hpp"
#include "serve/question/question.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Answers questions about changes that no file holds, one at a time, from however many threads they come. An answer
/// does not depend on what was asked before.
///
/// Changes of what the network was compiled with are a trial on warm solvers. A change that brings about something new (a
/// link, production, processing or demand that the file does not know) compiles the network once more with it; the last
/// few of these are kept.
class Engine {
public:
    /// The network must outlive this. `fingerprint` is that of network and policy.
    Engine(const Network& network, Policy policy, std::string fingerprint);

    /// {"yaml": the changes as a file would hold them, "answer": a report in the form of --format json, with the tables
    /// of `entente supply`, `change`, `effect` and `changed_flows`, "shows": what pictures show, if it was asked for,
    /// "added": what of it the network did not know, "warnings": […]}. Where the question says so, and the network knew
    /// all of it, "differs" stands in place of "shows": see `page_difference`. Nothing where the question has errors.
    std::optional<std::string> answer(const Question& question, Diagnostics& diagnostics);

    /// What is lost without each element on top of the changes: a report in the form of --format json with the tables of
    /// `entente chokepoints`. Answers go on meanwhile. Nothing where the question has errors, or `stop` said so, which is
    /// asked between one element and the next.
    std::optional<std::string> chokepoints(const Question& question, Diagnostics& diagnostics,
                                           const std::function<bool()>& stop);

private:
    struct Compiled {
        std::vector<Change> changes;
        std::shared_ptr<const Network> network;
        std::unique_ptr<Desk> desk;
    };
    /// A question that was understood: the network to ask, and what its changes are there.
    struct Understood {
        ChainId chain;
        Desk* desk;
        std::shared_ptr<const Network> network;  ///< of the desk
        Edits edits;
    };
    std::optional<Understood> understood(const Question& question, Diagnostics& diagnostics);
    const Compiled* compiled_for(const Question& question, std::vector<Change> changes,
                                 Diagnostics& diagnostics);

    const Network& network_;
    Policy policy_;
    std::string fingerprint_;
    std::mutex one_at_a_time_;
    std::timed_mutex one_ranking_at_a_time_;
    Desk desk_;
    std::deque<Compiled> compiled_;  // the last used first
};

}  // namespace entente
