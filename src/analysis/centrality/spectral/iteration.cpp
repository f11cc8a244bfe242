#include "analysis/centrality/spectral/iteration.hpp"

#include <cmath>
#include <span>

namespace entente {

namespace {

Pulls pulls_of(const View& view, Strength strength, const auto& links_of, const auto& other_end) {
    Pulls pulls;
    pulls.start.reserve(view.nodes().size() + 1);
    pulls.pull.reserve(view.links().size());
    pulls.start.push_back(0);
    for (const auto node : view.nodes()) {
        for (const LinkId link : links_of(node)) {
            const auto strong = strength_of(view, link, strength);
            if (strong > 0) pulls.pull.push_back({other_end(link).index, strong});
        }
        pulls.start.push_back(pulls.pull.size());
    }
    return pulls;
}

}  // namespace

Pulls entering(const View& view, Strength strength) {
    const auto& shape = view.topology();
    return pulls_of(
        view, strength, [&](NodeId node) { return shape.entering(node); },
        [&](LinkId link) { return shape.from(link); });
}

Pulls leaving(const View& view, Strength strength) {
    const auto& shape = view.topology();
    return pulls_of(
        view, strength, [&](NodeId node) { return shape.leaving(node); },
        [&](LinkId link) { return shape.to(link); });
}

std::vector<double> pulled(const Pulls& pulls, const std::vector<double>& value) {
    std::vector<double> next(pulls.nodes());
    for (std::size_t node = 0; node < pulls.nodes(); ++node) {
        double total = 0;
        for (auto i = pulls.start[node]; i < pulls.start[node + 1]; ++i) {
            total += pulls.pull[i].strength * value[pulls.pull[i].from];
        }
        next[node] = total;
    }
    return next;
}

double length(const std::vector<double>& value) {
    double squares = 0;
    for (const auto x : value) squares += x * x;
    return std::sqrt(squares);
}

double sum(const std::vector<double>& value) {
    double total = 0;
    for (const auto x : value) total += x;
    return total;
}

double change(const std::vector<double>& before, const std::vector<double>& after) {
    double total = 0;
    for (std::size_t i = 0; i < before.size(); ++i) total += std::abs(after[i] - before[i]);
    return total;
}

void divide(std::vector<double>& value, double by) {
    for (auto& x : value) x /= by;
}

}  // namespace entente
