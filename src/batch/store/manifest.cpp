#include "batch/store/manifest.hpp"

#include "base/version.hpp"
#include "network/grid/parts.hpp"

#include <fmt/format.h>

#include <array>
#include <sstream>

namespace entente {

namespace {

std::string_view word(CandidateKind kind) {
    constexpr std::array<std::string_view, 3> words{"agreement", "scenario", "pair"};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view say(Objective objective) {
    if (objective == Objective::top_share) return "largest share of one nation in what was produced";
    if (objective == Objective::hhi) return "concentration of who produced, 0 to 10,000";
    if (objective == Objective::worst_loss) return "unmet demand that the worst single failure adds";
    return objective == Objective::unmet ? "unmet demand" : entente::word(objective);
}

/// A column's name: "top_share", of others than the plan's nations "unmet_share_TUR"; and what it holds.
StoredColumn column(const MeasuredObjective& measured, const Plan& plan, const Network& network) {
    std::vector<std::string> codes;
    for (const auto nation : measured.nations) codes.push_back(network.nations[nation].code);
    auto name = fmt::format("{}{}", word(measured.objective), measured.of_share ? "_share" : "");
    if (measured.nations != plan.for_whom) name += fmt::format("_{}", fmt::join(codes, "_"));
    const bool is_share = measured.of_share || measured.objective == Objective::top_share;
    const auto unit = is_share                               ? ", 0 to 1"
                      : measured.objective == Objective::hhi ? ""
                                                             : ", in units of the manifest";
    const auto whom = codes.empty() ? "everybody" : fmt::format("{}", fmt::join(codes, ", "));
    return {name, fmt::format("{} for {}{}{}", say(measured.objective), whom,
                              measured.of_share ? ", as a share of what they demand" : "", unit)};
}

/// A unit, as counted at the last stage.
double parts_per_unit(const Network& network, ChainId chain) {
    const auto& record = network.chains[chain];
    const auto& each = record.quanta_per_unit;
    const auto parts = network.stages[record.stages.back()].parts_per_quantum;
    return static_cast<double>(parts) * static_cast<double>(each.over) / static_cast<double>(each.under);
}

void add_names(Manifest& manifest, const Plan& plan, const Network& network) {
    for (const auto& candidate : plan.candidates) {
        std::optional<double> effort;
        if (candidate.effort) effort = to_double(*candidate.effort);
        manifest.candidates.push_back({candidate.name, std::string(word(candidate.kind)), effort});
    }
    for (const auto& future : plan.futures) manifest.futures.push_back({future.name, future.chance});
    for (const auto nation : demanding_nations(plan, network))
        manifest.nations.push_back({network.nations[nation].code, network.nations[nation].name});
    for (const auto& measured : measured_objectives(plan))
        manifest.measured.push_back(column(measured, plan, network));
}

/// The first line in which two texts differ, of each.
std::pair<std::string, std::string> first_other_line(const std::string& there, const std::string& here) {
    std::istringstream left(there), right(here);
    std::string a, b;
    while (a == b && (left || right)) {
        if (!std::getline(left, a)) a.clear();
        if (!std::getline(right, b)) b.clear();
    }
    return {a.empty() ? "nothing" : "'" + a + "'", b.empty() ? "nothing" : "'" + b + "'"};
}

std::string shown(const std::string& settings) {
    return settings.empty() ? "none" : "'" + settings + "'";
}

}  // namespace

Manifest manifest(const Plan& plan, const Network& network, const ManifestOptions& options) {
    Manifest manifest;
    manifest.program = fmt::format("entente {}", program_version);
    manifest.network = options.fingerprint;
    manifest.network_name = network.definition.name;
    manifest.settings = options.settings;
    manifest.plan_name = plan.name;
    manifest.plan = write(plan, network);
    manifest.currency = network.currency;
    manifest.unit = network.chains[plan.chain].unit;
    manifest.parts_per_unit = parts_per_unit(network, plan.chain);
    const Walk walk(plan, options.alliances_in_block);
    manifest.alliances = walk.order.size();
    manifest.in_block = walk.in_block;
    manifest.blocks = walk.blocks;
    add_names(manifest, plan, network);
    return manifest;
}

std::optional<std::string> difference(const Manifest& there, const Manifest& here, std::string_view called) {
    const auto of = [&](std::string_view what, const std::string& a, const std::string& b) {
        return fmt::format("of another {} ({}, {} {})", what, a, called, b);
    };
    if (there.program != here.program) return of("program", there.program, here.program);
    if (there.plan_name != here.plan_name) return of("plan", there.plan_name, here.plan_name);
    if (there.plan != here.plan) {
        const auto [a, b] = first_other_line(there.plan, here.plan);
        return of("plan " + there.plan_name, a, b);
    }
    if (there.settings != here.settings) return of("call", shown(there.settings), shown(here.settings));
    if (there.network != here.network) {
        return of("network or policy", fmt::format("{}, fingerprint {}", there.network_name, there.network),
                  fmt::format("{}, fingerprint {}", here.network_name, here.network));
    }
    if (there.in_block != here.in_block) {
        return of("division", fmt::format("{} alliances in a block", there.in_block),
                  fmt::format("{}", here.in_block));
    }
    if (there == here) return std::nullopt;
    return "of another plan of the same name";
}

std::string name(const Manifest& manifest, Alliance alliance) {
    std::string text;
    for (std::size_t i = 0; i < manifest.candidates.size(); ++i) {
        if ((alliance >> i & 1) != 0) text += (text.empty() ? "" : " + ") + manifest.candidates[i].name;
    }
    return text.empty() ? "none" : text;
}

}  // namespace entente
