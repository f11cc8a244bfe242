#include "analysis/failure/cuts/maximum_flow.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace entente {

namespace {

/// A step along an arc, or back against it, giving flow up.
struct Step {
    std::uint32_t arc;
    bool forward;
};

/// Dinic's search: layers by breadth, then paths along them until each layer is blocked.
class FlowSearch {
public:
    FlowSearch(const FlowNetwork& network, std::uint32_t source, std::uint32_t sink)
        : network_(network), source_(source), sink_(sink), flow_(network.from.size()), steps_(network.nodes) {
        for (std::uint32_t arc = 0; arc < network.from.size(); ++arc) {
            steps_[network.from[arc]].push_back({arc, true});
            steps_[network.to[arc]].push_back({arc, false});
        }
    }

    MaximumFlow run() {
        while (find_layers()) block();
        MaximumFlow found{value_, {}, {}, side_of_sink()};
        for (const auto layer : layer_) found.near_source.push_back(layer != 0);
        found.flow = std::move(flow_);
        return found;
    }

private:
    [[nodiscard]] Wide room(Step step) const {
        return step.forward ? network_.capacity[step.arc] - flow_[step.arc] : flow_[step.arc];
    }
    [[nodiscard]] std::uint32_t head(Step step) const {
        return step.forward ? network_.to[step.arc] : network_.from[step.arc];
    }

    /// Layer 1 is the source; 0 is out of reach. Whether the sink has a layer.
    bool find_layers() {
        layer_.assign(network_.nodes, 0);
        layer_[source_] = 1;
        std::vector<std::uint32_t> waiting{source_};
        for (std::size_t first = 0; first < waiting.size(); ++first) {
            const auto node = waiting[first];
            for (const auto step : steps_[node]) {
                if (layer_[head(step)] != 0 || room(step) <= 0) continue;
                layer_[head(step)] = layer_[node] + 1;
                waiting.push_back(head(step));
            }
        }
        return layer_[sink_] != 0;
    }

    void block() {
        std::vector<std::size_t> next(network_.nodes, 0);
        while (advance(next)) push();
    }

    /// Finds a path of steps with room from source to sink; each step that leads nowhere is dropped.
    bool advance(std::vector<std::size_t>& next) {
        path_.clear();
        auto node = source_;
        while (node != sink_) {
            if (next[node] == steps_[node].size()) {
                if (path_.empty()) return false;
                const auto back = path_.back();
                path_.pop_back();
                node = head({back.arc, !back.forward});
                ++next[node];
                continue;
            }
            const auto ahead = steps_[node][next[node]];
            if (layer_[head(ahead)] == layer_[node] + 1 && room(ahead) > 0) {
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
        for (const auto ahead : path_) most = std::min(most, room(ahead));
        for (const auto ahead : path_) flow_[ahead.arc] += ahead.forward ? most : -most;
        value_ += most;
    }

    /// What still reaches the sink.
    [[nodiscard]] std::vector<std::uint8_t> side_of_sink() const {
        std::vector<std::uint8_t> side(network_.nodes, 0);
        side[sink_] = 1;
        std::vector<std::uint32_t> waiting{sink_};
        while (!waiting.empty()) {
            const auto node = waiting.back();
            waiting.pop_back();
            for (const auto out : steps_[node]) {
                if (side[head(out)] != 0 || room({out.arc, !out.forward}) <= 0) continue;
                side[head(out)] = 1;
                waiting.push_back(head(out));
            }
        }
        return side;
    }

    const FlowNetwork& network_;
    std::uint32_t source_, sink_;
    Wide value_ = 0;
    std::vector<Wide> flow_;
    std::vector<std::vector<Step>> steps_;  // by node
    std::vector<std::uint32_t> layer_{};    // by node
    std::vector<Step> path_{};
};

}  // namespace

MaximumFlow maximum_flow(const FlowNetwork& network, std::uint32_t source, std::uint32_t sink) {
    assert(source != sink);
    return FlowSearch(network, source, sink).run();
}

}  // namespace entente
