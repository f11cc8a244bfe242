#include "cli/command/alliances/ends.hpp"

#include "analysis/alliance/greedy.hpp"
#include "batch/answer/tables.hpp"
#include "cli/command/alliances/tables.hpp"
#include "cli/session/supply_ends.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::string agreement(const Asked& zero, const Asked& unbounded) {
    const auto both = best_at_both_ends(zero, unbounded);
    return fmt::format(
        "Sizes that nobody knows are taken as zero and once more as without bound: {}. The other tables take "
        "them as "
        "zero; --unknown unlimited shows the other end.",
        both ? "the ends agree on what is best"
             : "the ends disagree on what is best, so that hangs on what nobody knows");
}

std::string rank_text(const Asked& asked, Alliance alliance) {
    auto sentences = explanation(asked, *row_of(asked.outcomes.alliances, alliance));
    return "With unknown sizes without bound, " + sentences.front();
}

}  // namespace

bool says_unknown(const Call& said) {
    return std::any_of(said.begin(), said.end(), [](const auto& word) {
        return word == "--unknown" || word.starts_with("--unknown=");
    });
}

void add_ends(Report& report, const AllianceWords& words, const Session& session, const Asked& asked,
              const std::optional<Asked>& unbounded) {
    if (!unbounded) {
        if (auto note = note_of_one_end(session)) report.notes.push_back(std::move(*note));
        return;
    }
    if (asked.outcomes.alliances.empty()) return;
    if (!words.explain.empty()) {
        std::string wrong;
        report.notes.push_back(rank_text(*unbounded, *alliance_of(asked.plan, words.explain, wrong)));
        return;
    }
    report.tables.push_back(tabulate_ends(asked, *unbounded));
    report.notes.push_back(agreement(asked, *unbounded));
}

}  // namespace entente
