#pragma once

#include "analysis/uncertain/sampling.hpp"
#include "cli/session/common.hpp"
#include "cli/session/session.hpp"

#include <functional>
#include <optional>
#include <string>

namespace entente {

/// What commands that rank something can be told about uncertain data.
struct UncertainWords {
    bool uncertain = false;
    std::string within;  ///< a percentage
    unsigned samples = 0;
    unsigned seed = 1;
};

/// How many samples are drawn.
unsigned samples_of(const UncertainWords& words);

/// What is wrong with them; empty: nothing.
std::optional<Exit> misfit(const UncertainWords& words, Streams streams);

/// What to rank of a network: the same network with other figures, in a view under all that the call supposes.
using ViewRanker = std::function<Ranking(const Network&, View&)>;

/// Adds how often each is first when uncertain data are drawn, and the datum that alone, changed least, puts another
/// first. `what` is ranked: "alliance".
void add_uncertainty(Report& report, const UncertainWords& words, const Common& common,
                     const Session& session, const std::string& what, std::size_t top,
                     const ViewRanker& ranker, Streams streams);

}  // namespace entente
