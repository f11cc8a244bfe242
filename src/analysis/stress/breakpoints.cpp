#include "analysis/stress/breakpoints.hpp"

#include "analysis/failure/cuts/maximum_flow.hpp"

#include <utility>

namespace entente {

namespace {

constexpr Wide past_any_cut = Wide{1} << 124;  // more than any cut of finite arcs

/// The nodes on the sink's side of a cut, and what crosses to them.
struct CutSide {
    std::vector<std::uint8_t> nodes;
    Wide rate = 0;
    Wide once = 0;
};

CutSide side_of(const GrowingNetwork& network, std::vector<std::uint8_t> nodes) {
    CutSide side{std::move(nodes)};
    for (const auto& arc : network.arcs) {
        if (side.nodes[arc.from] || !side.nodes[arc.to]) continue;
        side.rate += arc.rate;
        side.once += arc.once;
    }
    return side;
}

Wide at(const CutSide& side, Fraction theta) {
    return theta.over * side.rate + theta.under * side.once;
}

bool fits(const GrowingNetwork& network) {
    Wide rate = 1, once = 1;
    for (const auto& arc : network.arcs) {
        rate += arc.rate;
        once += arc.once;
    }
    const auto product = checked_multiply(rate, once);
    return product && *product < past_any_cut / 2;
}

class Search {
public:
    explicit Search(const GrowingNetwork& network) : network_(network) {
        std::vector<std::uint8_t> none(network.nodes, 0);
        none[network.sink()] = 1;
        before_ = side_of(network, std::move(none));
    }

    std::vector<Breakpoint> run() {
        std::vector<Breakpoint> found;
        while (auto next = next_breakpoint()) found.push_back(std::move(*next));
        return found;
    }

private:
    /// The smallest cut with all that is short already on the sink's side. θ is a fraction; {1, 0} is endless.
    CutSide narrowest(Fraction theta) {
        FlowNetwork flows{network_.nodes};
        for (const auto& arc : network_.arcs) {
            flows.add(arc.from, arc.to,
                      arc.endless ? past_any_cut : theta.over * arc.rate + theta.under * arc.once);
        }
        for (std::uint32_t node = 0; node < network_.sink(); ++node) {
            if (before_.nodes[node]) flows.add(node, network_.sink(), past_any_cut);
        }
        auto found = maximum_flow(flows, network_.source(), network_.sink());
        return side_of(network_, std::move(found.near_sink));
    }

    std::optional<Breakpoint> next_breakpoint() {
        auto side = narrowest({1, 0});
        if (side.rate == before_.rate) return std::nullopt;
        while (true) {
            const auto theta = reduced(side.once - before_.once, before_.rate - side.rate);
            auto narrower = narrowest(theta);
            if (at(narrower, theta) == at(before_, theta)) {
                before_ = side;
                return Breakpoint{theta, std::move(side.nodes)};
            }
            side = std::move(narrower);
        }
    }

    const GrowingNetwork& network_;
    CutSide before_;
};

}  // namespace

std::optional<std::vector<Breakpoint>> breakpoints(const GrowingNetwork& network) {
    if (!fits(network)) return std::nullopt;
    return Search(network).run();
}

}  // namespace entente
