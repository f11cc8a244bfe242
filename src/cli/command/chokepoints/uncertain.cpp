#include "cli/command/chokepoints/uncertain.hpp"

#include "analysis/loss/loss.hpp"

namespace entente {

namespace {

constexpr std::size_t ranks = 3;

/// What loses most, by name; what loses nothing is no chokepoint.
Ranking most_lost(const Network& network, View& view, ChainId chain, const LossOptions& options) {
    Ranking ranking;
    for (const auto& loss : losses(view, chain, options).losses) {
        if (ranking.size() == ranks || loss.lost <= Parts{}) break;
        ranking.push_back(name(network, loss.failure));
    }
    return ranking;
}

}  // namespace

void add_uncertain_losses(Report& report, const ChokepointWords& words, const Session& session,
                          Streams streams) {
    if (!session.chain) return;
    const LossOptions options{kinds_of(words), session.for_whom, session.stage};
    add_uncertainty(
        report, words.uncertainty, words.common, session, "element", words.top,
        [&](const Network& network, View& view) { return most_lost(network, view, *session.chain, options); },
        streams);
    report.notes.emplace_back(
        "A loss is a difference of two unmet amounts: more of a datum can make it larger or smaller, so "
        "it has no bounds.");
}

}  // namespace entente
