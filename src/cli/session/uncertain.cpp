#include "cli/session/uncertain.hpp"

#include "analysis/uncertain/flip.hpp"
#include "base/failure.hpp"
#include "cli/session/interrupt.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/progress.hpp"
#include "cli/session/rows.hpp"
#include "network/change/resolve.hpp"
#include "network/change/trial.hpp"
#include "report/format/number.hpp"
#include "report/tables/uncertain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr std::size_t ranks = 3;
constexpr unsigned usual_samples = 1000;

/// "20%" or "20" as 0.2; nothing where it is no percentage.
std::optional<double> share_of(std::string text) {
    if (text.ends_with('%')) text.pop_back();
    const auto number = read_decimal(text);
    if (!number || number->digits <= 0) return std::nullopt;
    return to_double(*number) / 100;
}

/// The view of a call on its network with other figures.
View view_of(const Network& network, const Session& session, const Common& common) {
    std::vector<Name> scenarios;
    for (const auto& scenario : common.scenarios) scenarios.push_back({scenario, {}});
    auto view = network.view({session.view.unknown});
    Diagnostics unheard;
    const auto edits = resolve(network, scenarios, unheard);
    if (!edits) throw EnvironmentFailure("a scenario selects nothing in a sample of the uncertain data");
    keep(view, *edits);
    return view;
}

std::string sampling_note(std::uint64_t samples, std::uint64_t seed, std::span<const Datum> data) {
    const auto uncertain = static_cast<std::uint64_t>(
        std::count_if(data.begin(), data.end(), [](const Datum& datum) { return datum.uncertain(); }));
    return fmt::format(
        "{} samples (seed {}): each of {} uncertain data is drawn between its ends, every whole quantum "
        "as likely as any other, one without regard to the others; a share is within {} points of what "
        "more samples would show, at 95 %.",
        grouped_count(samples), seed, grouped_count(uncertain),
        rounded(100 * 1.96 * 0.5 / std::sqrt(static_cast<double>(samples)), 1));
}

std::string boundless_note(std::span<const Datum> data, const Session& session) {
    const auto count =
        std::count_if(data.begin(), data.end(), [](const Datum& datum) { return datum.boundless(); });
    if (count == 0) return {};
    return fmt::format(
        "Data without an upper end ({}) cannot be drawn or searched, and stay {}; --unknown shows the "
        "other end.",
        count, session.view.unknown == Unknown::zero ? "at their lower end" : "without bound");
}

std::string search_note(const Flips& flips, const FlipOptions& options) {
    return fmt::format(
        "For flips {} data were searched one at a time, {} figures in all: {} on each side up to the end "
        "of the interval, and the first gap in which the answer changes down to one quantum; a change "
        "back and forth inside a gap would be missed.",
        grouped_count(flips.searched), grouped_count(flips.figures), options.probes);
}

}  // namespace

unsigned samples_of(const UncertainWords& words) {
    return words.samples == 0 ? usual_samples : words.samples;
}

std::optional<Exit> misfit(const UncertainWords& words, Streams streams) {
    if (words.within.empty()) return std::nullopt;
    if (!words.uncertain)
        return wrong_call("--within says how far --uncertain searches", "--uncertain --within 10%", streams);
    if (!share_of(words.within))
        return wrong_call(fmt::format("--within '{}' is no percentage above 0", words.within), "--within 10%",
                          streams);
    return std::nullopt;
}

void add_uncertainty(Report& report, const UncertainWords& words, const Common& common,
                     const Session& session, const std::string& what, std::size_t top,
                     const ViewRanker& ranker, Streams streams) {
    const Interruptible interruptible;
    Progress progress(streams, common.quiet);
    const auto telling = [&](const std::string& doing) {
        return [&progress, doing](double share) { progress.tell(doing, share); };
    };
    const auto& network = *session.network;
    const auto data = data_of(network, *session.chain);
    const auto samples = samples_of(words);
    const Ranker ranked = [&](const Network& other) {
        auto view = view_of(other, session, common);
        return ranker(other, view);
    };
    const auto* stop = &Interruptible::interrupted();
    const auto rankings =
        sampled_rankings(network, session.policy, data, ranked,
                         {samples, words.seed, common.threads, stop, telling("drawing uncertain data")});
    FlipOptions options{.within = share_of(words.within),
                        .threads = common.threads,
                        .stop = stop,
                        .heard = telling("searching for what flips the answer")};
    const auto found =
        rankings ? flips(network, session.policy, data, session.view.unknown, ranked, options) : std::nullopt;
    if (!found) {
        report.notes.emplace_back("Interrupted before the uncertain data were searched.");
        return;
    }
    auto shares = tabulate(acceptability(*rankings, ranks), what, ranks);
    keep_top(shares, top, report.notes);
    report.tables.push_back(std::move(shares));
    const auto& texts = session.diagnostics.texts;
    auto flipping = tabulate(*found, data, network, texts);
    keep_top(flipping, top, report.notes);
    if (!flipping.rows.empty()) report.tables.push_back(std::move(flipping));
    report.notes.push_back(flip_sentence(*found, data, network, texts));
    report.notes.push_back(sampling_note(samples, words.seed, data));
    report.notes.push_back(search_note(*found, options));
    if (auto note = boundless_note(data, session); !note.empty()) report.notes.push_back(std::move(note));
}

}  // namespace entente
