#include "analysis/route/network/routes.hpp"

#include "analysis/route/network/route_ends.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "report/format/claim.hpp"
#include "report/tables/routes.hpp"

#include <fmt/format.h>

#include <cmath>

namespace entente {

namespace {

struct RouteWords {
    Common common;
    std::string from, to;
    unsigned count = 5;
    unsigned apart = 2;
    std::vector<std::string> avoid, through;
    double max_cost = -1;
    unsigned max_hops = 0;
    bool ties = false;
};

Form form(RouteWords& words) {
    return {
        "routes",
        "the ways from one place to another, and what replaces each piece of the best",
        {network_word(words.common)},
        {
            {"--from", "PLACE",
             "where goods start: TUR, TUR:mine or a bloc; wherever something is produced unless said",
             &words.from},
            {"--to", "PLACE",
             "where they end: USA, USA:magnet or a bloc; a stage unless said is the chain's last", &words.to},
            {"-k,--count", "N", "how many of the cheapest routes", &words.count},
            {"--ties", "", "and those that cost as much as the last of them", &words.ties},
            {"--apart", "N", "how many routes that share nothing", &words.apart},
            {"--avoid", "ELEMENT",
             "a nation, market, passage, plant, link, agreement, bloc or owner to do without", &words.avoid},
            {"--through", "PLACE", "a nation, bloc or market that a route must meet", &words.through},
            {"--max-cost", "MONEY", "the most a unit may cost on the way", &words.max_cost},
            {"--max-hops", "N", "the most links on the way", &words.max_hops},
        },
        common_options(words.common),
        {"entente routes graphs/rare-earths.yaml --to USA",
         "entente routes graphs/rare-earths.yaml --from AUS:mine --to DEU:magnet --avoid CHN",
         "entente routes graphs/rare-earths.yaml --from TUR --to USA --set "
         "agreements.tur-usa-ree.state=in_force"},
        "Shows the cheapest routes, the widest, the most reliable, routes that share no market, and routes "
        "that share no\n"
        "passage, nation, bloc, owner or agreement; then what replaces each piece of the cheapest."};
}

/// The element a word names, of whatever kind: by code, id or name.
std::optional<Element> element_named(const Network& network, const std::string& word) {
    if (const auto market = network.market(word); market && word.find(':') != std::string::npos)
        return element(*market);
    for (std::size_t kind = 0; kind < element_kind_count; ++kind) {
        if (const auto found = element(network, static_cast<ElementKind>(kind), word)) return found;
    }
    return std::nullopt;
}

std::optional<Exit> add_elements(const Network& network, const std::vector<std::string>& words,
                                 std::vector<Element>& elements, Streams streams) {
    for (const auto& word : words) {
        const auto found = element_named(network, word);
        if (!found) {
            return wrong_call(fmt::format("the network has nothing named '{}'", word),
                              "name a nation, a market (CHN:separate), or an id of the file", streams);
        }
        elements.push_back(*found);
    }
    return std::nullopt;
}

}  // namespace

Form routes_form() {
    static RouteWords words;
    return form(words);
}

Exit routes(const Call& said, Streams streams) {
    RouteWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (words.to.empty()) words.to = words.common.for_whom;
    if (words.to.empty())
        return wrong_call("routes need to know where to", "say --to USA, or --to USA:magnet", streams);
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    const auto& network = *session->network;
    const auto chain = words.common.chain.empty() ? std::nullopt : session->chain;
    const auto found = route_ends(network, session->view, {words.from, words.to, chain});
    if (!found.wrong.empty())
        return wrong_call(fmt::format("{}", fmt::join(found.wrong, "\n  ")), "", streams);
    RoutesOptions options;
    if (const auto wrong = add_elements(network, words.avoid, options.avoid, streams)) return *wrong;
    if (const auto wrong = add_elements(network, words.through, options.through, streams)) return *wrong;
    for (const auto& place : options.through) {
        if (place.kind == ElementKind::nation || place.kind == ElementKind::bloc ||
            place.kind == ElementKind::market)
            continue;
        return wrong_call(fmt::format("a route cannot be asked to lead through '{}'", name(network, place)),
                          "name nations, blocs or markets (CHN:separate)", streams);
    }
    options.count = words.count;
    options.ties = words.ties;
    options.apart = words.apart;
    if (words.max_cost >= 0)
        options.max_cost = Cost{std::llround(words.max_cost * static_cast<double>(money_quanta))};
    if (words.max_hops != 0) options.max_hops = words.max_hops;

    const auto answered = routes(network, session->view, found.ends, options);
    auto report = report_of(*session, words.common, "routes", said);
    for (auto& table : tabulate(answered, network, session->view)) report.tables.push_back(std::move(table));
    for (const auto& claim : claims(network, answered, options)) report.witnesses.push_back(to_json(claim));
    return answer(report, words.common, streams);
}

}  // namespace entente
