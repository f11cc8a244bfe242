#include "report/drawing/frame/caption.hpp"

#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace entente {
namespace {

constexpr std::size_t most_sources = 5;

std::string_view word(Sight sight) {
    return sight == Sight::nations ? "Nations" : sight == Sight::markets ? "Markets by stage" : "Map";
}

std::string what(const Network& network, const DrawingOptions& options) {
    if (network.chains.empty()) return {};
    const auto& chain = network.chains[chain_of(network, options)];
    auto name = chain.name.empty() ? chain.id : chain.name;
    if (options.stage) return fmt::format("{}, stage {}", name, network.stages[*options.stage].id);
    if (chain.stages.size() < 2 || options.sight == Sight::markets) return name;
    return name + ", all stages together";
}

std::string subtitle(const Network& network, const DrawingOptions& options) {
    std::vector<std::string> parts{std::string(word(options.sight))};
    if (auto shown = what(network, options); !shown.empty()) parts.push_back(shown);
    if (network.definition.date) parts.push_back("as of " + write(**network.definition.date));
    parts.push_back(options.scenario.empty() ? "no scenario" : "scenario " + options.scenario);
    return fmt::format("{}", fmt::join(parts, " · "));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string quality(const std::vector<DrawnFlow>& flows) {
    auto count = [&](auto test) {
        return static_cast<std::size_t>(std::count_if(flows.begin(), flows.end(), test));
    };
    std::vector<std::string> parts;
    if (auto n = count([](const DrawnFlow& f) { return f.estimated; }))
        parts.push_back(fmt::format("{} estimated", n));
    if (auto n = count([](const DrawnFlow& f) { return f.interval; })) {
        parts.push_back(fmt::format("{} known as intervals, drawn by the upper end", n));
    }
    if (auto n = count([](const DrawnFlow& f) { return f.unknown; }))
        parts.push_back(fmt::format("{} of unknown size", n));
    if (parts.empty()) return {};
    return fmt::format("Of {}: {}.", counted(flows.size(), "line of goods", "lines of goods"),
                       fmt::join(parts, ", "));
}

std::string hidden(const Told& told) {
    if (told.hidden.lines == 0) return {};
    double all = 0;
    for (const auto& flow : told.flows) all += flow.amount;
    auto share = all > 0 ? 100 * told.hidden.amount / all : 0;
    return fmt::format(
        "Backbone: {} of {} lines of goods are hidden, with {}% of the quantity (disparity filter, "
        "Serrano, Boguñá and Vespignani 2009).",
        told.hidden.lines, told.flows.size(), rounded(share, 1));
}

/// Whence a link is known: its own source, and those of its quantity and capacity.
std::set<std::string> sources_of(const Network& network, LinkId id) {
    std::set<std::string> sources;
    const auto& link = network.links[id];
    if (!link.source.empty()) sources.insert(link.source);
    if (!link.written) return sources;
    const auto& written = network.definition.links[*link.written];
    for (const auto* amount : {&written.quantity, &written.capacity}) {
        if (*amount && (*amount)->source) sources.insert(**(*amount)->source);
    }
    return sources;
}

/// The sources of the links, those that speak of most of them first.
std::string sources(const Network& network, const std::vector<DrawnFlow>& flows) {
    std::map<std::string, std::size_t> count;
    for (const auto& flow : flows) {
        for (auto id : flow.links) {
            for (const auto& source : sources_of(network, id)) ++count[source];
        }
    }
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& [id, n] : count) ranked.emplace_back(n, id);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> titles;
    for (const auto& [n, id] : ranked) {
        auto found = network.definition.sources.find(id);
        if (found == network.definition.sources.end()) continue;
        titles.push_back(found->second->title);
    }
    if (titles.empty()) return {};
    auto more = titles.size() > most_sources ? titles.size() - most_sources : 0;
    titles.resize(titles.size() - more);
    auto text = fmt::format("Sources of the lines: {}", fmt::join(titles, "; "));
    return text + (more > 0 ? fmt::format("; and {} more.", more) : ".");
}

/// What widths and areas mean; of widths nothing where no goods flow.
std::string measures(const Network& network, const DrawingOptions& options, bool any_flows) {
    const auto unit = unit_a_period(network, chain_of(network, options));
    const bool carried = options.highlight && options.highlight->carried;
    const auto areas =
        fmt::format("the most that is supplied or used at one stage{}", carried ? ", as reported" : "");
    if (!any_flows) return fmt::format("Area: {}, {}.", unit, areas);
    return fmt::format("Width: {} {}. Area: {}.", unit,
                       carried ? "in the supply of least cost; what carries nothing is pale"
                               : "as reported, else the capacity",
                       areas);
}

}  // namespace

std::string unit_a_period(const Network& network, ChainId chain) {
    const auto& period = network.definition.period;
    return fmt::format("{} a {}", network.chains[chain].unit, period.empty() ? "year" : period);
}

Frame frame_of(const Network& network, const DrawingOptions& options, const Told& told) {
    Frame frame{network.definition.name.empty() ? "Network" : network.definition.name,
                subtitle(network, options),
                {}};
    if (!options.caption) return frame;
    auto add = [&](std::string sentence) {
        if (!sentence.empty()) frame.caption.push_back(std::move(sentence));
    };
    if (options.highlight) add(options.highlight->say);
    if (!network.chains.empty()) add(measures(network, options, !told.flows.empty()));
    if (network.chains.empty()) add("There is nothing to draw: the network has no chain of stages.");
    add(quality(told.flows));
    add(hidden(told));
    for (const auto& sentence : told.also) add(sentence);
    add(sources(network, told.flows));
    return frame;
}

}  // namespace entente
