#include "analysis/loss/worst.hpp"

#include "analysis/loss/claims.hpp"
#include "base/file.hpp"
#include "cli/command/chokepoints/losses.hpp"
#include "cli/session/interrupt.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/progress.hpp"
#include "cli/session/supply_ends.hpp"
#include "report/format/claim.hpp"
#include "report/format/number.hpp"
#include "report/plot/bars.hpp"
#include "report/tables/loss.hpp"
#include "report/tables/loss/words.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

WorstOptions options_of(const ChokepointWords& words, const Network& network, ChainId chain, Progress& told) {
    WorstOptions options{words.worst, kinds_of(words), words.solves, &Interruptible::interrupted(), {}};
    options.progress = [&network, chain, &told](const WorstProgress& progress) {
        const auto units = [&](Parts parts) { return rounded(counted(network, chain, parts), 0); };
        told.tell(progress.solved, "supplies",
                  fmt::format("{} together: the worst so far loses {}, none more than {} {}", progress.size,
                              units(progress.best), units(progress.bound), counted_unit(network, chain)));
    };
    return options;
}

WorstCase searched(const ChokepointWords& words, const Session& session, View& view, Streams streams) {
    const Interruptible interruptible;
    Progress told(streams, words.common.quiet);
    return worst_case(view, *session.chain, options_of(words, *session.network, *session.chain, told));
}

void draw(const ChokepointWords& words, const Session& session, const WorstCase& worst,
          const Losses& singles) {
    auto bars = plotted(worst, singles, *session.network);
    const auto& definition = session.network->definition;
    auto line = definition.name;
    if (definition.date) line += fmt::format(", as of {}", write(**definition.date));
    if (!words.common.scenarios.empty())
        line += fmt::format(", under {}", fmt::join(words.common.scenarios, " + "));
    bars.caption.push_back(line);
    write_file(words.plot, to_svg(bars, palette(session.policy.theme, words.theme)));
}

}  // namespace

void add_worst(Report& report, const ChokepointWords& words, const Session& session, BothEnds& views,
               Streams streams) {
    if (!session.chain) return;
    auto& view = session.view.unknown == Unknown::unbounded ? views.unbounded() : views.zero();
    const auto worst = searched(words, session, view, streams);
    const auto singles = losses(view, *session.chain, {kinds_of(words), {}, {}});
    report.tables.push_back(tabulate(worst, singles, *session.network));
    FailureTrial trial(view, *session.chain);
    for (const auto& set : worst.sets) {
        for (const auto& claim : claims_together(trial, set.failed))
            report.witnesses.push_back(to_json(claim));
    }
    if (!words.plot.empty()) draw(words, session, worst, singles);
    report.notes.push_back(
        fmt::format("{} supplies were solved.", grouped(static_cast<std::int64_t>(worst.solved))));
    if (auto note = note_of_one_end(session)) report.notes.push_back(std::move(*note));
}

std::optional<Exit> add_targeted(Report& report, const ChokepointWords& words, const Session& session,
                                 BothEnds& views, Streams streams) {
    const auto& network = *session.network;
    const auto by = network.nation(words.by), on = network.nation(words.on);
    if (!by || !on || !session.chain || by == on) {
        return wrong_call(
            fmt::format("--by {} --on {}: two nations of the network are needed", words.by, words.on),
            "--by CHN --on USA", streams);
    }
    const auto [zero, unbounded] =
        views.ask([&](const View& view) { return targeted_closure(view, *session.chain, *by, *on); });
    report.tables.push_back(tabulate(zero, unbounded, network, *session.chain));
    return std::nullopt;
}

}  // namespace entente
