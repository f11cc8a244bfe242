#include "analysis/concentration/concentration.hpp"

#include "analysis/concentration/origin/origin.hpp"
#include "analysis/concentration/trade/import_dependence.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/rows.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "report/tables/concentration.hpp"

#include <algorithm>

namespace entente {

namespace {

struct ConcentrationWords {
    Common common;
    bool imports = false;
    bool origins = false;
    unsigned top = 20;
};

Form form(ConcentrationWords& words) {
    return {"concentration",
            "who dominates: shares, HHI, sole producers, import reliance, origins",
            {network_word(words.common)},
            {
                {"--imports", "", "import reliance, consumption, and the suppliers of each nation",
                 &words.imports},
                {"--origins", "", "where what each nation has entered the chain, through all hands",
                 &words.origins},
                {"--top", "N", "only the first N rows of a table; 0: all", &words.top},
            },
            common_options(words.common),
            {"entente concentration graphs/rare-earths.yaml --stage separate",
             "entente concentration graphs/rare-earths.yaml --stage magnet --nation DEU --imports --origins"},
            "Shares are of output: production, and processing into the stage. Where a size is unknown, "
            "shares and indices have\n"
            "bounds (--all); what is missing is named. Areas take part in sums and are never ranked."};
}

void add(Report& report, Table table, const ConcentrationWords& words, const Session& session) {
    keep_what_is_looked_at(table, session);
    keep_top(table, words.common.all ? 0 : words.top, report.notes);
    report.tables.push_back(std::move(table));
}

void add_origins(Report& report, const ConcentrationWords& words, const Session& session) {
    const auto answer = [&](Unknown unknown) { return origins(session.view, {unknown}); };
    add(report, tabulate_origins(answer(Unknown::zero), answer(Unknown::unbounded), *session.network), words,
        session);
}

}  // namespace

Form concentration_form() {
    static ConcentrationWords words;
    return form(words);
}

Exit concentration(const Call& said, Streams streams) {
    ConcentrationWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    const auto& network = *session->network;
    auto report = report_of(*session, words.common, "concentration", said);
    const auto stages = concentration(session->view);
    for (auto& table : tabulate(stages, network)) add(report, std::move(table), words, *session);
    const auto has_unknown = [&](bool bounded) {
        return std::any_of(stages.begin(), stages.end(), [bounded](const auto& stage) {
            return !stage.unknown.empty() && stage.is_bounded() == bounded;
        });
    };
    if (has_unknown(false)) {
        report.notes.push_back(
            "Shares and HHI are of the output that has a figure; what is unknown is named. --all shows the "
            "bounds.");
    }
    if (has_unknown(true)) report.notes.push_back("Where output is an interval, shares and HHI are too.");
    if (words.imports || words.common.all) {
        const auto dependence = import_dependence(session->view);
        add(report, tabulate(dependence, network), words, *session);
        add(report, tabulate_suppliers(dependence, network), words, *session);
    }
    if (words.origins || words.common.all) add_origins(report, words, *session);
    return answer(report, words.common, streams);
}

}  // namespace entente
