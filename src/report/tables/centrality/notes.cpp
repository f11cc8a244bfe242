#include "report/tables/centrality.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::string why(RouteEnding ending) {
    switch (ending) {
        case RouteEnding::exact:
            return "";
        case RouteEnding::free_circle:
            return "open links that cost nothing run in a circle, which a route could follow for ever";
        case RouteEnding::too_long:
            return "a distance does not fit 62 bits; state costs in a larger unit";
        case RouteEnding::too_many_routes:
            return "two nodes are joined by 2^128 cheapest routes or more";
    }
    return "";
}

void note_iteration(std::vector<std::string>& notes, const char* name, const Iteration& iteration) {
    switch (iteration.ending) {
        case IterationEnding::converged:
            return;
        case IterationEnding::limit_reached:
            notes.push_back(
                fmt::format("The {} has not settled after {} steps; do not use it.", name, iteration.steps));
            return;
        case IterationEnding::diverged:
            notes.push_back(fmt::format("The {} grows for ever with this alpha, so there is none.", name));
            return;
        case IterationEnding::no_circle:
            notes.push_back(fmt::format("There is no {}, since goods run in no circle.", name));
            return;
    }
}

}  // namespace

std::vector<std::string> notes(const Centrality& answer, const CentralityOptions& options) {
    std::vector<std::string> notes;
    if (answer.betweenness.ending != RouteEnding::exact) {
        notes.push_back(fmt::format("There is no betweenness: {}.", why(answer.betweenness.ending)));
    } else {
        notes.emplace_back(
            options.normalized
                ? "Betweenness is divided by (n-1)(n-2), of links by n(n-1), closeness by n-1; n counts all "
                  "nodes."
                : "Betweenness and closeness are sums, not divided by the number of pairs or others; pairs "
                  "have an "
                  "order, so that betweenness is twice that of an undirected graph whose ties are links both "
                  "ways.");
    }
    if (answer.pagerank.unknown > 0) {
        notes.push_back(
            fmt::format("{} open links report no {} and take no part in PageRank, eigenvector, Katz, hubs "
                        "and constraint.",
                        answer.pagerank.unknown, word(options.strength)));
    }
    note_iteration(notes, "PageRank", answer.pagerank.iteration);
    return notes;
}

std::vector<std::string> specialist_notes(const Centrality& answer, const CentralityOptions& options) {
    std::vector<std::string> notes;
    notes.push_back(
        fmt::format("PageRank (damping {}; who ships nothing spreads to all alike), hubs and authorities sum "
                    "to 1 each; eigenvector "
                    "and Katz centrality (alpha {:.6g}) have squares that sum to 1.",
                    options.damping, answer.katz.alpha));
    if (!answer.harmonic.exact) notes.emplace_back("There is no closeness: a distance does not fit 62 bits.");
    if (answer.harmonic.without_distance > 0) {
        notes.push_back(fmt::format("{} pairs lie at no distance and do not count in closeness.",
                                    answer.harmonic.without_distance));
    }
    note_iteration(notes, "eigenvector centrality", answer.eigenvector.iteration);
    note_iteration(notes, "Katz centrality", answer.katz.iteration);
    note_iteration(notes, "figure of hubs and authorities", answer.hubs.iteration);
    return notes;
}

}  // namespace entente
