#include "analysis/failure/claims.hpp"
#include "analysis/failure/demand/demand_cuts.hpp"
#include "analysis/failure/demand/single_points.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "analysis/failure/points/strong_points.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "report/format/claim.hpp"
#include "report/tables/failure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

struct ChokepointWords {
    Common common;
    std::vector<std::string> kinds;
    unsigned top = 0;
    bool cuts = false;
    bool structure = false;
};

std::vector<std::string> kind_words() {
    std::vector<std::string> words;
    for (std::size_t kind = 0; kind < element_kind_count; ++kind)
        words.emplace_back(word(static_cast<ElementKind>(kind)));
    return words;
}

Form form(ChokepointWords& words) {
    return {
        "chokepoints",
        "single points of failure: what every tonne must pass",
        {network_word(words.common)},
        {
            {"--kind", "KIND", "only elements of this kind; several may be named", &words.kinds,
             kind_words()},
            {"--top", "N", "only the first N; 0: all", &words.top},
            {"--cuts", "", "what must fail together before each demand gets nothing, and the narrowest place",
             &words.cuts},
            {"--structure", "", "cut points and bridges of the network between nations, whoever demands what",
             &words.structure},
        },
        common_options(words.common),
        {"entente chokepoints graphs/rare-earths.yaml --for DEU",
         "entente chokepoints graphs/rare-earths.yaml --cuts",
         "entente chokepoints graphs/rare-earths.yaml --kind passage --kind plant"},
        "An element is a single point of failure of a demand if something produced reaches the demand, and "
        "nothing does\n"
        "without it. That is structure: how much is lost where something remains is another question. Sizes "
        "need not be\n"
        "known. A busy element that can be gone round is none."};
}

SinglePointOptions options_of(const ChokepointWords& words, const Session& session) {
    SinglePointOptions options;
    options.demand = {session.chain, session.stage, session.for_whom};
    for (std::size_t i = 0; i < element_kind_count; ++i) {
        const auto kind = static_cast<ElementKind>(i);
        if (std::find(words.kinds.begin(), words.kinds.end(), word(kind)) != words.kinds.end())
            options.kinds.push_back(kind);
    }
    return options;
}

void add(Report& report, std::vector<Table> tables) {
    for (auto& table : tables) report.tables.push_back(std::move(table));
}

void add_witnesses(Report& report, const std::vector<Claim>& claims) {
    for (const auto& claim : claims) report.witnesses.push_back(to_json(claim));
}

void add_points(Report& report, const ChokepointWords& words, const Session& session) {
    auto points = single_points(*session.network, session.view, options_of(words, session));
    if (session.nation) {
        std::erase_if(points.points,
                      [&](const auto& point) { return point.element != element(*session.nation); });
    }
    if (words.top != 0 && points.points.size() > words.top) {
        report.notes.push_back(
            fmt::format("{} more are left out; --top 0 shows them.", points.points.size() - words.top));
        points.points.resize(words.top);
    }
    if (points.demands.empty())
        report.notes.push_back("Nothing is demanded here, so nothing can be cut off.");
    else if (points.points.empty())
        report.notes.push_back("No single element cuts a demand off.");
    add(report, tabulate(points, *session.network, session.view));
    add_witnesses(report, claims(points, *session.network));
}

void add_cuts(Report& report, const Session& session) {
    const auto& network = *session.network;
    const DemandCutOptions options{{session.chain, session.stage, session.for_whom}, {}};
    const auto answer = [&](Unknown unknown) {
        auto view = network.view({unknown});
        const Trial supposed(view, session.edits);
        return demand_cuts(network, view, options);
    };
    const auto zero = answer(Unknown::zero);
    const auto unbounded = answer(Unknown::unbounded);
    report.tables.push_back(tabulate(zero, unbounded, network));
    add_witnesses(report, claims(zero, network));
    add_witnesses(report, claims(unbounded, network));
}

void add_structure(Report& report, const Session& session) {
    const auto& network = *session.network;
    const auto projection = session.stage ? one_stage(network, session.view, *session.stage)
                                          : by_nation(network, session.view, session.chain);
    const Shown shown{session.stage ? network.stages[*session.stage].id : "nation",
                      session.chain && !session.stage ? network.chains[*session.chain].id : ""};
    const auto each = stands_for(projection, session.view);
    const auto points = cut_points(projection.view, {.stands_for = each});
    const auto strong = strong_points(projection.view, {.stands_for = each});
    add(report, tabulate(points, projection));
    add(report, tabulate(strong, projection));
    add_witnesses(report, claims(points, projection, shown));
    add_witnesses(report, claims(strong, projection, shown));
}

}  // namespace

Form chokepoints_form() {
    static ChokepointWords words;
    words.top = 20;
    return form(words);
}

Exit chokepoints(const Call& said, Streams streams) {
    ChokepointWords words;
    words.top = 20;
    if (const auto end = parse(form(words), said, streams)) return *end;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    if (words.common.all) words.top = 0;
    auto report = report_of(*session, words.common, "chokepoints", said);
    add_points(report, words, *session);
    if (words.cuts) add_cuts(report, *session);
    if (words.structure) add_structure(report, *session);
    return answer(report, words.common, streams);
}

}  // namespace entente
