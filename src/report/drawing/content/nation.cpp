#include "report/drawing/content/nation.hpp"

#include "base/width.hpp"
#include "report/drawing/content/flow.hpp"

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// Adds a size to a sum; unknown sizes are noted.
void add(double& sum, Part& part, const Network& network, NodeId market, const std::optional<Size>& size) {
    if (!size) return;
    auto chain = network.stages[network.markets[market].stage].chain;
    if (auto figure = figure_of(*size))
        sum += units(network, chain, *figure);
    else
        part.unknown = true;
}

}  // namespace

Part part_of(const Network& network, const View& view, NodeId market) {
    Part part;
    double in = 0, out = 0;
    for (auto id : network.productions.ids()) {
        const auto& production = network.productions[id];
        if (production.market != market || view.producing[id] == 0) continue;
        part.produces = true;
        add(in, part, network, market, production.quantity ? production.quantity : production.capacity);
    }
    for (auto id : network.demands.ids()) {
        if (network.demands[id].market != market || view.demanded[id] == 0) continue;
        part.trades = true;
        add(out, part, network, market, network.demands[id].size);
    }
    auto pass = [&](LinkId id, double& sum) {
        const auto& link = network.links[id];
        if (!line_of(network, view, id)) return;
        (link.kind == LinkKind::processing ? part.processes : part.trades) = true;
        if (view.open[id] != 0) add(sum, part, network, market, link.quantity);
    };
    for (auto id : network.topology->entering(market)) pass(id, in);
    for (auto id : network.topology->leaving(market)) pass(id, out);
    part.amount = std::max(in, out);
    return part;
}

Part part_of(const Network& network, const View& view, NationId nation, const DrawingOptions& options) {
    Part sum;
    for (auto market : network.markets.ids()) {
        const auto& record = network.markets[market];
        bool drawn = options.stage ? record.stage == *options.stage
                                   : network.stages[record.stage].chain == chain_of(network, options);
        if (record.nation != nation || !drawn) continue;
        auto part = part_of(network, view, market);
        sum.produces = sum.produces || part.produces;
        sum.processes = sum.processes || part.processes;
        sum.trades = sum.trades || part.trades;
        sum.unknown = sum.unknown || part.unknown;
        sum.amount = std::max(sum.amount, part.amount);
    }
    return sum;
}

std::string fill_of(const Part& part) {
    if (part.produces) return "producer";
    if (part.processes) return "processor";
    return part.trades ? "user" : "bystander";
}

namespace {

/// A word much wider than a line, in pieces that each fill one, and how wide the last is; any other as it is.
std::pair<std::string, std::size_t> in_pieces(std::string word, std::size_t characters) {
    const auto much = characters * 2;
    std::string result;
    while (shown_width(word) > much) {
        auto piece = shortened(word, characters + 1);
        piece.resize(piece.size() - std::string_view("…").size());
        if (piece.empty()) break;  // not one letter is so narrow
        result += piece + "\n";
        word.erase(0, piece.size());
    }
    return {result + word, shown_width(word)};
}

}  // namespace

std::string in_lines(const std::string& name, std::size_t characters) {
    std::string result;
    std::size_t line = 0;
    for (std::size_t from = 0; from < name.size();) {
        auto to = std::min(name.find(' ', from), name.size());
        // A dash between words stays with the one before it.
        if (const auto rest = std::string_view(name).substr(to);
            rest.starts_with(" - ") || rest.starts_with(" – "))
            to = name.find(' ', to + 1);
        const auto [word, width] = in_pieces(name.substr(from, to - from), characters);
        bool breaks = line > 0 && line + 1 + width > characters;
        if (line > 0) result += breaks ? '\n' : ' ';
        line = breaks ? width : line + (line > 0 ? 1 : 0) + width;
        result += word;
        from = to + 1;
    }
    return result;
}

}  // namespace entente
