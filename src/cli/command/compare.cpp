#include "analysis/concentration/concentration.hpp"
#include "analysis/failure/demand/single_points.hpp"
#include "analysis/supply/supply.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/rows.hpp"
#include "cli/session/session.hpp"
#include "cli/session/supply_ends.hpp"
#include "cli/words/parse.hpp"
#include "report/tables/concentration.hpp"
#include "report/tables/difference.hpp"
#include "report/tables/failure.hpp"
#include "report/tables/input.hpp"
#include "report/tables/supply.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

struct CompareWords {
    Common common;
    std::string other;
    std::string other_chain;
    std::vector<std::string> against;
};

Form form(CompareWords& words) {
    return {"compare",
            "what a scenario, or another network, changes: in the answers first, then in the input",
            {network_word(words.common),
             {"OTHER", "the network to put beside it; the same unless said", &words.other, false}},
            {{"--against", "NAME",
              "the scenario it is put beside; the unchanged network unless said; several are combined",
              &words.against},
             {"--other-chain", "ID",
              "the chain of OTHER; stages of different chains are put side by side by their level",
              &words.other_chain}},
            common_options(words.common),
            {"entente compare graphs/rare-earths.yaml --scenario china-halt",
             "entente compare graphs/rare-earths.yaml --scenario china-halt --against myanmar-closed",
             "entente compare graphs/turkey-article.yaml graphs/rare-earths.yaml --other-chain ree-oxide"},
            "With OTHER, the first network is before and OTHER is after. Else --against is before and "
            "--scenario is after."};
}

/// One side of the comparison: the answers as tables, with how many of their columns name a row.
struct Side {
    struct Part {
        Table table;
        std::size_t keys;
    };
    std::vector<Part> answers;
    std::vector<Part> inputs;
};

/// Names the stages of a chain by their level, so that chains of other names can be put beside it.
void name_by_level(Table& table, const Network& network, ChainId chain) {
    for (auto& row : table.rows) {
        for (auto& cell : row) {
            auto* text = std::get_if<std::string>(&cell);
            if (text == nullptr) continue;
            if (*text == network.chains[chain].id) *text = "chain";
            for (const auto stage : network.chains[chain].stages) {
                const auto& record = network.stages[stage];
                if (*text == record.id) *text = fmt::format("stage {}", record.level + 1);
            }
        }
    }
}

/// Who runs short, what it costs, and what flows; nothing where the chain has no demand.
void add_supply(Side& side, const Session& session, bool by_level) {
    if (!session.chain) return;
    const auto shown = supply(session.view, *session.chain);
    const auto other = supply_at_other_end(session);
    const SupplyEnds ends{shown, other};
    if (together(shown).wanted == Parts{} && together(other).wanted == Parts{}) return;
    const auto add = [&](Table table, std::size_t keys) {
        keep_supply_asked(table, session);
        if (by_level) name_by_level(table, *session.network, *session.chain);
        side.answers.push_back({std::move(table), keys});
    };
    add(tabulate_totals(ends), 1);
    add(tabulate_demands(ends), 3);
    add(tabulate_deliveries(ends, {.idle = true}), 1);
}

Side side_of(const Session& session, bool by_level) {
    const auto& network = *session.network;
    Side side;
    add_supply(side, session, by_level);
    for (auto& table : tabulate(concentration(session.view), network)) {
        if (session.chain) keep_what_is_looked_at(table, session);
        if (by_level && session.chain) name_by_level(table, network, *session.chain);
        side.answers.push_back({std::move(table), 2});
    }
    const SinglePointOptions options{{session.chain, session.stage, session.for_whom}, {}};
    const auto points = single_points(network, session.view, options);
    for (auto& table : tabulate(points, network, session.view)) side.answers.push_back({std::move(table), 1});
    side.inputs.push_back({tabulate_states(network, session.view), 1});
    side.inputs.push_back({tabulate_links(network, session.view, session.chain), 1});
    side.inputs.push_back({tabulate_ends(network, session.view, session.chain), 2});
    side.inputs.push_back({tabulate_bounds(network, session.view, session.chain), 2});
    return side;
}

const Side::Part* named(const std::vector<Side::Part>& parts, const std::string& name) {
    for (const auto& part : parts) {
        if (part.table.name == name) return &part;
    }
    return nullptr;
}

/// Columns that say in other words what another column or table shows.
std::vector<std::string> besides(const std::string& table) {
    if (table == "demands") return {"served", "note"};
    if (table == "deliveries") return {"beyond", "reported", "capacity", "full", "note"};
    return {"why", "next", "unit"};
}

void add_differences(const std::vector<Side::Part>& before, const std::vector<Side::Part>& after,
                     Report& report) {
    for (const auto& part : after) {
        const auto* old = named(before, part.table.name);
        Table none{part.table.name, part.table.title, part.table.columns, {}};
        auto table =
            difference(old == nullptr ? none : old->table, part.table, part.keys, besides(part.table.name));
        if (!table.rows.empty()) report.tables.push_back(std::move(table));
    }
    for (const auto& part : before) {
        if (named(after, part.table.name) != nullptr) continue;
        auto table =
            difference(part.table, {part.table.name, part.table.title, part.table.columns, {}}, part.keys);
        if (!table.rows.empty()) report.tables.push_back(std::move(table));
    }
}

}  // namespace

Form compare_form() {
    static CompareWords words;
    return form(words);
}

Exit compare(const Call& said, Streams streams) {
    CompareWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (words.other.empty() && words.common.scenarios.empty() && words.against.empty()) {
        return wrong_call("compare needs two things to compare",
                          "say --scenario NAME, or give a second network", streams);
    }
    Exit exit{};
    auto before_words = words.common;
    before_words.scenarios = words.against;
    auto after_words = words.common;
    if (!words.other.empty()) after_words.network = words.other;
    if (!words.other_chain.empty()) after_words.chain = words.other_chain;
    const auto before = open(before_words, streams, exit);
    if (!before) return exit;
    after_words.quiet = after_words.quiet || words.other.empty();
    const auto after = open(after_words, streams, exit);
    if (!after) return exit;

    auto report = report_of(*after, after_words, "compare", said);
    if (!words.against.empty()) report.settings["against"] = words.against;
    if (!words.other.empty()) report.settings["before"] = TableCell{words.common.network};
    const auto chain_of = [](const Session& session) {
        return session.chain ? session.network->chains[*session.chain].id : std::string();
    };
    const bool by_level = chain_of(*before) != chain_of(*after);
    if (by_level)
        report.notes.push_back(
            "The chains differ: stages are put side by side by their level, and their units may differ.");
    const auto was = side_of(*before, by_level);
    const auto is = side_of(*after, by_level);
    add_differences(was.answers, is.answers, report);
    const auto answers = report.tables.size();
    add_differences(was.inputs, is.inputs, report);
    if (answers == 0)
        report.notes.push_back(
            "No answer changes: neither supply nor concentration nor single points of failure.");
    if (report.tables.size() == answers) report.notes.push_back("Nothing of the input differs.");
    return answer(report, words.common, streams);
}

}  // namespace entente
