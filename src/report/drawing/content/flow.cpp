#include "report/drawing/content/flow.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace entente {
namespace {

/// How near a state is to having effect, from the nearest on; what an agreement must pass to open a link.
int nearness(State state) {
    switch (state) {
        case State::in_force:
            return 0;
        case State::provisional:
            return 1;
        case State::signed_:
            return 2;
        case State::concluded:
            return 3;
        case State::under_negotiation:
            return 4;
        case State::announced:
            return 5;
        case State::proposed:
            return 6;
        case State::stalled:
            return 7;
        case State::suspended:
            return 8;
        case State::none:
            return 9;
        case State::terminated:
            return 10;
        case State::abandoned:
            return 11;
    }
    return 12;
}

/// The state that a requirement hangs on: the best of `any`, the worst of `all`.
State deciding(const View& view, const Required& required) {
    auto state_of = [&](AgreementId id) { return view.state[id]; };
    auto nearer = [&](AgreementId a, AgreementId b) { return nearness(state_of(a)) < nearness(state_of(b)); };
    const auto& all = required.agreements;
    bool any = required.kind == Requirement::Kind::any;
    return state_of(any ? *std::min_element(all.begin(), all.end(), nearer)
                        : *std::max_element(all.begin(), all.end(), nearer));
}

bool shown(const Network& network, const LinkRecord& link, const DrawingOptions& options) {
    if (options.stage) return link.stage == *options.stage;
    return network.stages[link.stage].chain == chain_of(network, options);
}

DrawnFlow flow_of(const Network& network, LinkId id, Line line, const DrawingOptions& options) {
    const auto& link = network.links[id];
    if (options.highlight && options.highlight->carried) {
        const auto amount = options.highlight->carried->of_link[id];
        const bool endless = std::isinf(amount);
        return {link.from, link.to, link.stage, line, endless ? 0 : amount, endless, false, false, {id}};
    }
    DrawnFlow flow{link.from, link.to, link.stage, line, 0, true, false, link.estimated, {id}};
    const auto& size = link.quantity ? *link.quantity : link.capacity;
    flow.estimated = flow.estimated || size.estimated;
    if (auto figure = figure_of(size)) {
        flow.amount = units(network, network.stages[link.stage].chain, *figure);
        flow.unknown = false;
        flow.interval = !size.value;
    }
    return flow;
}

std::vector<DrawnFlow> flows(const Network& network, const View& view, const DrawingOptions& options,
                             LinkKind kind) {
    std::vector<DrawnFlow> result;
    for (auto id : network.links.ids()) {
        const auto& link = network.links[id];
        if (link.kind != kind || !shown(network, link, options)) continue;
        if (auto line = line_of(network, view, id)) result.push_back(flow_of(network, id, *line, options));
    }
    return result;
}

}  // namespace

std::optional<Line> line_of(const Network& network, const View& view, LinkId id) {
    const auto& link = network.links[id];
    bool open = view.open[id] != 0;
    auto plain = link.kind == LinkKind::processing ? Line::processing : Line::trade;
    if (open && link.status == Status::informal) return Line::informal;
    if (!link.requirement.empty()) {
        auto state = deciding(view, link.requirement);
        bool has_effect = state == State::in_force || state == State::provisional || state == State::signed_;
        if (!open && has_effect && state != State::signed_) return Line::blocked;
        if (open && !has_effect) return plain;
        return state == State::none ? Line::potential : line_of(state);
    }
    if (open) return plain;
    if (link.hypothetical) return std::nullopt;
    return link.status == Status::potential ? Line::potential : Line::blocked;
}

std::vector<DrawnFlow> trade(const Network& network, const View& view, const DrawingOptions& options) {
    return flows(network, view, options, LinkKind::trade);
}

std::vector<DrawnFlow> processing(const Network& network, const View& view, const DrawingOptions& options) {
    return flows(network, view, options, LinkKind::processing);
}

std::vector<DrawnFlow> merged(std::vector<DrawnFlow> flows, bool by_stage) {
    std::map<std::tuple<NationId, NationId, StageId, Line>, DrawnFlow> by_line;
    for (auto& flow : flows) {
        auto stage = by_stage ? flow.stage : StageId{0};
        auto [found, is_new] = by_line.try_emplace({flow.from, flow.to, stage, flow.line}, flow);
        if (is_new) continue;
        auto& sum = found->second;
        sum.amount += flow.amount;
        sum.unknown = sum.unknown && flow.unknown;
        sum.interval = sum.interval || flow.interval;
        sum.estimated = sum.estimated || flow.estimated;
        sum.links.insert(sum.links.end(), flow.links.begin(), flow.links.end());
    }
    std::vector<DrawnFlow> result;
    for (auto& [key, flow] : by_line) result.push_back(std::move(flow));
    return result;
}

ChainId chain_of(const Network& network, const DrawingOptions& options) {
    if (options.stage) return network.stages[*options.stage].chain;
    return options.chain.value_or(ChainId{0});
}

double units(const Network& network, ChainId chain, Quantity quantity) {
    auto quanta = network.chains[chain].quanta_per_unit;
    return static_cast<double>(quantity.units) * static_cast<double>(quanta.under) /
           static_cast<double>(quanta.over);
}

std::optional<Quantity> figure_of(const Size& size) {
    if (size.value) return *size.value < unlimited ? size.value : std::nullopt;
    if (size.unknown() || size.high >= unlimited) return std::nullopt;
    return size.high;
}

}  // namespace entente
