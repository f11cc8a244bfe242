#include "analysis/failure/points/cut_points.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {

namespace {

/// What the removal of a node or tie leaves of a piece, as its parts become known.
struct Parts {
    std::uint32_t count{};
    std::uint32_t nodes{};
    std::uint32_t largest{};
    std::uint64_t pairs{};

    void add(std::uint32_t part) {
        if (part == 0) return;
        pairs += std::uint64_t{nodes} * part;
        nodes += part;
        largest = std::max(largest, part);
        ++count;
    }
};

/// A tie by which the search first entered a node, and below which nothing leads back past it.
struct LooseTie {
    TieId tie;
    std::uint32_t below;
};

class Search {
public:
    Search(const View& view, const Ties& ties) : ties_(ties), step_(view.nodes().size()) {
        for (const auto node : view.nodes()) {
            if (step_[node].entered == 0) explore(node);
        }
    }

    CutPoints answer;

private:
    /// Entered: when, from 1 on; 0 is not yet. Lowest: the earliest node that its subtree is tied to.
    struct Step {
        std::uint32_t entered{};
        std::uint32_t lowest{};
        std::uint32_t below{1};  ///< nodes of its subtree
        std::uint32_t next{};    ///< of its ties, the next to look at
        std::optional<TieId> by{};
        Parts parts{};
    };

    void enter(NodeId node, std::optional<TieId> by) {
        step_[node].entered = step_[node].lowest = ++clock_;
        step_[node].by = by;
        path_.push_back(node);
        piece_.push_back(node);
    }

    void explore(NodeId root) {
        piece_.clear();
        loose_.clear();
        enter(root, std::nullopt);
        while (!path_.empty()) {
            const auto node = path_.back();
            auto& step = step_[node];
            if (step.next == ties_.at(node).size()) {
                leave(node);
                continue;
            }
            const auto tie = ties_.at(node)[step.next++];
            const auto other = ties_.other_end(tie, node);
            if (step_[other].entered == 0) {
                enter(other, tie);
            } else if (tie != step.by) {
                step.lowest = std::min(step.lowest, step_[other].entered);
            }
        }
        close();
    }

    void leave(NodeId node) {
        path_.pop_back();
        if (path_.empty()) return;
        const auto& step = step_[node];
        auto& above = step_[path_.back()];
        above.below += step.below;
        above.lowest = std::min(above.lowest, step.lowest);
        if (step.lowest >= above.entered) above.parts.add(step.below);
        if (step.lowest > above.entered) loose_.push_back({*step.by, step.below});
    }

    /// All of a piece is known: say what its nodes and ties hold together.
    void close() {
        const auto size = static_cast<std::uint32_t>(piece_.size());
        for (const auto node : piece_) {
            auto& parts = step_[node].parts;
            parts.add(size - 1 - parts.nodes);
            if (parts.count < 2) continue;
            answer.points.push_back({node, parts.count, parts.nodes - parts.largest, parts.pairs});
        }
        for (const auto& [tie, below] : loose_) {
            if (!ties_[tie].single) continue;
            const auto rest = size - below;
            answer.bridges.push_back({ties_[tie].links, std::min(below, rest), std::uint64_t{below} * rest});
        }
    }

    const Ties& ties_;
    Column<NodeId, Step> step_;
    std::vector<NodeId> path_, piece_;
    std::vector<LooseTie> loose_;
    std::uint32_t clock_{};
};

}  // namespace

CutPoints cut_points(const View& view, const CutPointOptions& options) {
    const Ties ties(view, options.antiparallel_is_one_tie, options.stands_for);
    auto answer = std::move(Search(view, ties).answer);
    std::sort(answer.points.begin(), answer.points.end(),
              [](const CutPoint& a, const CutPoint& b) { return a.node < b.node; });
    std::sort(answer.bridges.begin(), answer.bridges.end(),
              [](const Bridge& a, const Bridge& b) { return a.links.front() < b.links.front(); });
    return answer;
}

}  // namespace entente
