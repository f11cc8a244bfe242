#include "analysis/failure/cuts/minimum_cut.hpp"

#include <algorithm>
#include <vector>

namespace entente {

namespace {

/// Dinic's search: layers by breadth, then paths along them until each layer is blocked.
class Search {
public:
    Search(const View& view, std::span<const NodeId> starts, NodeId demand)
        : view_(view), starts_(starts), demand_(demand), flow_(view.links().size()) {}

    void run() {
        while (find_layers()) block();
    }
    [[nodiscard]] Flow flow() const { return {flow_}; }
    /// What the starts still reach is on their side.
    [[nodiscard]] Cut cut_near_starts() const {
        Cut cut{Column<NodeId, std::uint8_t>(layer_.size(), 0)};
        for (const auto node : layer_.ids()) cut.source_side[node] = layer_[node] != 0;
        return cut;
    }
    /// What no longer reaches the demand is on the starts' side.
    [[nodiscard]] Cut cut_near_demand() const {
        Cut cut{Column<NodeId, std::uint8_t>(layer_.size(), 1)};
        std::vector<NodeId> waiting{demand_};
        cut.source_side[demand_] = 0;
        while (!waiting.empty()) {
            const auto node = waiting.back();
            waiting.pop_back();
            for (std::size_t at = 0; at < steps(node); ++at) {
                const auto out = step(node, at);
                const Step in{out.link, !out.forward};
                if (cut.source_side[head(out)] == 0 || room(in) <= Quantity{0}) continue;
                cut.source_side[head(out)] = 0;
                waiting.push_back(head(out));
            }
        }
        return cut;
    }

private:
    /// A step along a link, or back against it, giving flow up.
    struct Step {
        LinkId link;
        bool forward;
    };

    [[nodiscard]] Quantity room(Step step) const {
        if (!view_.open[step.link]) return Quantity{0};
        return step.forward ? view_.capacity[step.link] - flow_[step.link] : flow_[step.link];
    }
    [[nodiscard]] NodeId head(Step step) const {
        return step.forward ? view_.topology().to(step.link) : view_.topology().from(step.link);
    }
    /// The steps from a node: leaving links first, then entering ones.
    [[nodiscard]] std::size_t steps(NodeId node) const {
        return view_.topology().leaving(node).size() + view_.topology().entering(node).size();
    }
    [[nodiscard]] Step step(NodeId node, std::size_t at) const {
        const auto leaving = view_.topology().leaving(node);
        if (at < leaving.size()) return {leaving[at], true};
        return {view_.topology().entering(node)[at - leaving.size()], false};
    }

    /// Layer 1 holds the starts; 0 is out of reach. Whether the demand has a layer.
    bool find_layers() {
        layer_.assign(view_.nodes().size(), 0);
        std::vector<NodeId> waiting(starts_.begin(), starts_.end());
        for (const auto start : waiting) layer_[start] = 1;
        for (std::size_t first = 0; first < waiting.size(); ++first) {
            const auto node = waiting[first];
            for (std::size_t at = 0; at < steps(node); ++at) {
                const auto next = step(node, at);
                if (layer_[head(next)] != 0 || room(next) <= Quantity{0}) continue;
                layer_[head(next)] = layer_[node] + 1;
                waiting.push_back(head(next));
            }
        }
        return layer_[demand_] != 0;
    }

    void block() {
        Column<NodeId, std::size_t> next(view_.nodes().size(), 0);
        for (const auto start : starts_) {
            while (advance(start, next)) push();
        }
    }

    /// Finds a path of steps with room from the start to the demand; each step that leads nowhere is dropped.
    bool advance(NodeId start, Column<NodeId, std::size_t>& next) {
        path_.clear();
        auto node = start;
        while (node != demand_) {
            if (next[node] == steps(node)) {
                if (path_.empty()) return false;
                const auto back = path_.back();
                path_.pop_back();
                node = head({back.link, !back.forward});
                ++next[node];
                continue;
            }
            const auto ahead = step(node, next[node]);
            if (layer_[head(ahead)] == layer_[node] + 1 && room(ahead) > Quantity{0}) {
                path_.push_back(ahead);
                node = head(ahead);
            } else {
                ++next[node];
            }
        }
        return true;
    }

    void push() {
        auto most = room(path_.front());
        for (const auto& ahead : path_) most = std::min(most, room(ahead));
        for (const auto& ahead : path_) {
            if (ahead.forward)
                flow_[ahead.link] += most;
            else
                flow_[ahead.link] -= most;
        }
    }

    const View& view_;
    std::span<const NodeId> starts_;
    NodeId demand_;
    Column<LinkId, Quantity> flow_;
    Column<NodeId, std::uint32_t> layer_;
    std::vector<Step> path_;
};

}  // namespace

MinimumCut minimum_cut(const View& view, std::span<const NodeId> starts, NodeId demand,
                       const MinimumCutOptions& options) {
    if (std::find(starts.begin(), starts.end(), demand) != starts.end()) {
        return {unlimited,
                {Column<LinkId, Quantity>(view.links().size())},
                {Column<NodeId, std::uint8_t>(view.nodes().size(), 1)}};
    }
    Search search(view, starts, demand);
    search.run();
    MinimumCut answer{
        {}, search.flow(), options.near_demand ? search.cut_near_demand() : search.cut_near_starts()};
    answer.value = capacity(answer.cut, view);
    return answer;
}

}  // namespace entente
