#include "analysis/inventory/balance.hpp"
#include "analysis/inventory/gap.hpp"
#include "analysis/inventory/residual.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "report/tables/inventory.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

Form form(Common& common) {
    auto options = assumption_options(common);
    for (auto& option : answer_options(common)) options.push_back(std::move(option));
    return {
        "check",
        "is the file right; what it holds, whether it adds up, what is unknown",
        {network_word(common)},
        {},
        std::move(options),
        {"entente check graphs/rare-earths.yaml", "entente check graphs/rare-earths.yaml --strict --quiet"},
        "Errors and warnings are listed with their places and how to mend them. The balances of all markets, "
        "all\n"
        "unknown sizes and all agreements are shown with --all."};
}

Fraction tolerance_of(const Network& network) {
    const auto written =
        network.weighting.balance ? to_fraction(network.weighting.balance->number) : std::nullopt;
    const auto share = written ? divide(*written, {100, 1}) : std::nullopt;
    return share.value_or(Fraction{5, 100});
}

}  // namespace

Form check_form() {
    static Common common;
    return form(common);
}

Exit check(const Call& words, Streams streams) {
    Common common;
    if (const auto end = parse(form(common), words, streams)) return *end;
    const bool quiet = common.quiet;
    common.quiet = true;  // warnings are listed here, not counted
    Exit exit{};
    const auto session = open(common, streams, exit);
    if (!session) return exit;
    if (!quiet) say_problems(session->diagnostics, streams);

    const auto& network = *session->network;
    auto report = report_of(*session, common, "check", words);
    report.notes.clear();
    const auto gaps = unknown_sizes(network);
    const auto found = balances(network, tolerance_of(network));
    report.tables = {tabulate_contents(network), tabulate_stages(network, residuals(network))};
    if (is_whole(common)) {
        report.tables.push_back(tabulate(network, found));
        report.tables.push_back(tabulate(network, gaps));
        report.tables.push_back(tabulate_agreements(network));
    }
    std::size_t off = 0;
    for (const auto& balance : found) off += balance.off ? 1 : 0;
    report.notes.push_back(
        fmt::format("{} sizes are unknown or intervals, {} are estimated; --all lists them.", gaps.size(),
                    estimated_sizes(network)));
    report.notes.push_back(
        fmt::format("{} of {} markets with reports add up.", found.size() - off, found.size()));
    for (const auto& [id, chain] : network.definition.chains) {
        if (!chain->note.empty()) report.notes.push_back(fmt::format("Chain {}: {}", id, chain->note));
    }
    const auto warnings = session->diagnostics.warnings();
    report.notes.push_back(warnings == 0
                               ? "No errors, no warnings."
                               : fmt::format("No errors, {} warning{}.", warnings, warnings == 1 ? "" : "s"));
    return answer(report, common, streams);
}

}  // namespace entente
