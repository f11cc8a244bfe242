#pragma once

#include "analysis/route/search/branch.hpp"

#include <cstddef>
#include <optional>
#include <queue>
#include <vector>

namespace entente {

/// All routes one by one, in the order of `compare`. The view must outlive it.
class Listing {
public:
    Listing(const View& view, const RouteEnds& ends, const RouteLimits& limits);

    /// Nothing where there is no other, or where the work ran out.
    std::optional<Route> next();

    [[nodiscard]] bool given_up() const { return work_.given_up; }
    [[nodiscard]] const Terrain& ground() const { return ground_; }

private:
    /// A branch that waits for its turn: with its first route if that is known, with a lower bound if not.
    struct Candidate {
        WayLength length;
        bool known = false;
        Branch branch;
        std::vector<LinkId> route;
    };

    /// Whether a has to wait for b. Bounds come before known routes of their length, since they may hide one
    /// that comes first.
    struct Later {
        bool operator()(const Candidate& a, const Candidate& b) const;
    };

    void begin_at(NodeId source);
    void wait(Branch branch);
    void wait(Branch branch, std::vector<LinkId> route);
    Route listed(Candidate candidate);

    Terrain ground_;
    Work work_;
    std::priority_queue<Candidate, std::vector<Candidate>, Later> waiting_;
};

}  // namespace entente
