#include "analysis/centrality/centrality.hpp"

#include "analysis/centrality/betweenness/betweenness.hpp"
#include "analysis/centrality/betweenness/current_flow.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/rows.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "network/projection/measure.hpp"
#include "network/projection/projection.hpp"
#include "report/tables/centrality.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace entente {

namespace {

struct CentralityWords {
    Common common;
    std::string by = "nation";
    std::string length = "cost";
    std::string strength = "quantity";
    bool raw = false;
    bool links = false;
    bool blocs = false;
    bool supply = false;
    bool current_flow = false;
    double damping = 0.85;
    double alpha = 0;
    unsigned top = 20;
};

constexpr std::array lengths{Length::cost, Length::inverse_quantity, Length::inverse_value, Length::risk,
                             Length::hops};
constexpr std::array strengths{Strength::quantity, Strength::value, Strength::links};

/// The words of an enumeration; with hyphens, as options are written.
template <class Values>
std::vector<std::string> words_of(const Values& values) {
    std::vector<std::string> words;
    for (const auto value : values) {
        std::string text(word(value));
        for (auto& c : text) c = c == '_' || c == ' ' ? '-' : c;
        words.push_back(std::move(text));
    }
    return words;
}

template <class Values>
auto value_of(const Values& values, const std::string& said) {
    const auto words = words_of(values);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == said) return values[i];
    }
    return values.front();
}

Form form(CentralityWords& words) {
    return {"centrality",
            "who matters in the network: betweenness, closeness, spectral ranks, degree, constraint",
            {network_word(words.common)},
            {
                {"--by",
                 "NODES",
                 "what the nodes are; --stage makes them the markets of one stage",
                 &words.by,
                 {"nation", "market"}},
                {"--length", "WHAT", "what is near, for betweenness and closeness", &words.length,
                 words_of(lengths)},
                {"--strength", "WHAT", "what is strong, for the other measures", &words.strength,
                 words_of(strengths)},
                {"--raw", "", "numbers that are not normalised", &words.raw},
                {"--damping", "D", "of PageRank: how much of a rank is passed on; 0.85 unless said",
                 &words.damping},
                {"--alpha", "A",
                 "of Katz centrality: how much a link makes a walk count; unless said, one that converges",
                 &words.alpha},
                {"--links", "", "betweenness of links too", &words.links},
                {"--blocs", "", "betweenness of blocs too", &words.blocs},
                {"--supply", "", "betweenness on the ways from production to demand only", &words.supply},
                {"--current-flow", "", "betweenness where goods take all ways at once, by --strength",
                 &words.current_flow},
                {"--top", "N", "only the first N; 0: all", &words.top},
            },
            common_options(words.common),
            {"entente centrality graphs/rare-earths.yaml --stage magnet",
             "entente centrality graphs/rare-earths.yaml --by market --length hops --links",
             "entente centrality graphs/rare-earths.yaml --current-flow --links",
             "entente centrality graphs/published/florentine-marriages.yaml --length hops --all"},
            "Transit is not dependence: who lies on many ways can often be gone round (see chokepoints). By "
            "nation, the stages\n"
            "are merged. Spectral measures mislead where goods only run one way, as from stage to stage."};
}

Projection shown(const CentralityWords& words, const Session& session) {
    if (session.stage) return one_stage(*session.network, session.view, *session.stage);
    if (words.by == "market") return by_market(*session.network, session.view, session.chain);
    return by_nation(*session.network, session.view, session.chain);
}

/// How many lengths that are counted make one: thousandths of money, or reciprocals of one unit of quantity or money.
double length_of_one(Length length, const Session& session) {
    switch (length) {
        case Length::cost:
            return static_cast<double>(money_quanta);
        case Length::inverse_value:
            return 1 / static_cast<double>(money_quanta);
        case Length::inverse_quantity: {
            if (!session.chain) return 1;
            const auto& per_unit = session.network->chains[*session.chain].quanta_per_unit;
            return static_cast<double>(per_unit.under) / static_cast<double>(per_unit.over);
        }
        case Length::risk:
        case Length::hops:
            return 1;
    }
    return 1;
}

/// Leaves only the rows of the nation that was asked for, if one was.
void keep_nation(Table& table, const Session& session, const Projection& projection) {
    if (!session.nation) return;
    std::vector<std::string> labels;
    for (const auto node : projection.view.nodes()) {
        if (projection.nation[node] == *session.nation) labels.push_back(projection.label[node]);
    }
    labels.push_back(session.network->nations[*session.nation].code);
    keep(table, "node", labels);
}

/// Closeness counts reciprocals of distances.
void scale_closeness(Harmonic& closeness, double length_of_one) {
    for (auto& figure : closeness.in) figure *= length_of_one;
    for (auto& figure : closeness.out) figure *= length_of_one;
}

void add_current_flow(Report& report, const CentralityWords& words, const Session& session,
                      const Projection& projection) {
    const CurrentFlowOptions options{value_of(strengths, words.strength), !words.raw, words.common.threads};
    const auto flow = current_flow(projection.view, options);
    auto nodes = tabulate(flow, projection, *session.network);
    keep_nation(nodes, session, projection);
    keep_top(nodes, words.common.all ? 0 : words.top, report.notes);
    report.tables.push_back(std::move(nodes));
    if (words.links) {
        auto links = tabulate_links(flow, projection);
        keep_top(links, words.common.all ? 0 : words.top, report.notes);
        report.tables.push_back(std::move(links));
    }
    for (auto& note : notes(flow, options)) report.notes.push_back(std::move(note));
}

/// The nodes of a projection that are, or hold, the given markets.
std::vector<NodeId> nodes_with(const Projection& projection, const std::vector<std::uint8_t>& wanted) {
    std::vector<NodeId> nodes;
    for (const auto node : projection.view.nodes()) {
        for (const auto market : projection.markets[node]) {
            if (wanted[market.index] == 0) continue;
            nodes.push_back(node);
            break;
        }
    }
    return nodes;
}

Betweenness on_supply_ways(const Session& session, const Projection& projection, const View& near,
                           const BetweennessOptions& options) {
    const auto& network = *session.network;
    std::vector<std::uint8_t> made(network.markets.size()), wanted(network.markets.size());
    for (const auto id : network.productions.ids()) {
        if (session.view.producing[id] != 0) made[network.productions[id].market.index] = 1;
    }
    for (const auto id : network.demands.ids()) {
        if (session.view.demanded[id] != 0) wanted[network.demands[id].market.index] = 1;
    }
    return betweenness_between(near, nodes_with(projection, made), nodes_with(projection, wanted), options);
}

std::vector<BlocBetweenness> of_blocs(const Network& network, const Projection& projection, const View& near,
                                      bool normalized, unsigned threads) {
    std::vector<BlocBetweenness> blocs;
    for (const auto bloc : network.blocs.ids()) {
        std::vector<NodeId> group;
        for (const auto node : projection.view.nodes()) {
            const auto& members = network.blocs[bloc].members;
            if (std::find(members.begin(), members.end(), projection.nation[node]) != members.end())
                group.push_back(node);
        }
        if (!group.empty()) blocs.push_back({bloc, group_betweenness(near, group, {normalized, threads})});
    }
    return blocs;
}

}  // namespace

Form centrality_form() {
    static CentralityWords words;
    return form(words);
}

Exit centrality(const Call& said, Streams streams) {
    CentralityWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (!(words.damping > 0 && words.damping < 1))
        return wrong_call(fmt::format("--damping {} is not between 0 and 1", words.damping), "--damping 0.85",
                          streams);
    if (!(words.alpha >= 0 && std::isfinite(words.alpha)))
        return wrong_call(fmt::format("--alpha {} is no number from 0", words.alpha), "--alpha 0.1", streams);
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    const auto& network = *session->network;
    const auto projection = shown(words, *session);
    const auto near = measured(projection.view, value_of(lengths, words.length));
    CentralityOptions options{
        value_of(strengths, words.strength), !words.raw, words.common.threads, words.damping, {}};
    if (words.alpha > 0) options.alpha = words.alpha;
    options.real_lengths = near.real;
    auto answered = centrality(projection.view, near.view, options);
    scale_closeness(answered.harmonic, length_of_one(value_of(lengths, words.length), *session));
    const BetweennessOptions between{!words.raw, words.common.threads};
    if (words.supply) answered.betweenness = on_supply_ways(*session, projection, near.view, between);

    auto report = report_of(*session, words.common, "centrality", said);
    auto table = tabulate(answered, projection, network, session->chain);
    keep_nation(table, *session, projection);
    keep_top(table, words.common.all ? 0 : words.top, report.notes);
    report.tables.push_back(std::move(table));
    if (words.links) {
        auto links = tabulate_links(answered.betweenness, projection);
        keep_top(links, words.common.all ? 0 : words.top, report.notes);
        report.tables.push_back(std::move(links));
    }
    if (words.blocs) {
        report.tables.push_back(
            tabulate(of_blocs(network, projection, near.view, !words.raw, words.common.threads), network));
    }
    if (words.current_flow) add_current_flow(report, words, *session, projection);
    for (auto& note : notes(answered, options)) report.notes.push_back(std::move(note));
    if (is_whole(words.common)) {
        for (auto& note : specialist_notes(answered, options)) report.notes.push_back(std::move(note));
    }
    report.notes.push_back(fmt::format("Near is what is small by {}; strong is what is large by {}.",
                                       words.length, words.strength));
    if (words.supply)
        report.notes.push_back(
            "Betweenness counts only ways from where something is produced to where it is wanted.");
    if (near.unknown != 0) {
        report.notes.push_back(
            fmt::format("{} open links have no {} and count as closed for betweenness and closeness.",
                        near.unknown, words.length));
    }
    return answer(report, words.common, streams);
}

}  // namespace entente
