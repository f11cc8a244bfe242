#include "serve/live/engine.hpp"

#include "base/spelling.hpp"
#include "definition/validate.hpp"
#include "definition/write.hpp"
#include "network/change/resolve/translation.hpp"
#include "serve/live/answer.hpp"
#include "serve/live/chokepoints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_compiled = 3;
constexpr std::chrono::milliseconds step{
    20};  // after which a waiting ranking asks whether it is still wanted

/// Whether a change may bring about what the network was not compiled with.
bool brings_about(const Change& change) {
    if (change.declared) return true;
    const bool of_amounts = change.action == Action::produce || change.action == Action::process ||
                            change.action == Action::demand || change.action == Action::stock;
    return of_amounts && (change.add || (change.to && std::holds_alternative<Amount>(*change.to)));
}

std::vector<Change> bringing_about(const std::vector<Change>& changes) {
    std::vector<Change> kept;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(kept), brings_about);
    return kept;
}

/// The edits of the scenarios and changes of a question together.
std::optional<Edits> edits_of(Desk& desk, const Question& question, Diagnostics& diagnostics) {
    const auto& network = desk.network();
    const auto before = diagnostics.errors();
    auto edits = translate(network, question.scenarios, diagnostics);
    for (const auto& change : question.changes) {
        auto more = translate(network, change, diagnostics);
        edits.insert(edits.end(), more.begin(), more.end());
    }
    if (diagnostics.errors() == before && !edits.empty()) desk.check(edits, diagnostics);
    if (diagnostics.errors() != before) return std::nullopt;
    return edits;
}

std::optional<ChainId> chain_of(const Network& network, const Question& question, Diagnostics& diagnostics) {
    if (network.chains.empty()) {
        diagnostics.error({}, "the network has no chain, and so no supply");
        return std::nullopt;
    }
    if (!question.chain) return ChainId{0};
    if (const auto chain = network.chain(**question.chain)) return chain;
    std::vector<std::string> known;
    for (const auto& chain : network.chains) known.push_back(chain.id);
    diagnostics.error(question.chain->place, fmt::format("unknown chain '{}'", **question.chain),
                      fmt::format("known: {}", fmt::join(known, ", ")));
    return std::nullopt;
}

}  // namespace

Engine::Engine(const Network& network, Policy policy, std::string fingerprint)
    : network_(network), policy_(std::move(policy)), fingerprint_(std::move(fingerprint)), desk_(network) {}

const Engine::Compiled* Engine::compiled_for(const Question& question, std::vector<Change> changes,
                                             Diagnostics& diagnostics) {
    const auto kept = std::find_if(compiled_.begin(), compiled_.end(),
                                   [&](const Compiled& one) { return one.changes == changes; });
    if (kept != compiled_.end()) {
        std::rotate(compiled_.begin(), kept, kept + 1);
        return &compiled_.front();
    }
    auto definition = network_.definition;
    definition.scenarios[*question.name] = {Scenario{{}, changes, {}, {}}, question.name.place};
    auto network = compile(definition, policy_, diagnostics);
    if (!network) return nullptr;
    Compiled made{std::move(changes), std::make_shared<const Network>(std::move(*network)), nullptr};
    made.desk = std::make_unique<Desk>(*made.network);
    compiled_.push_front(std::move(made));
    if (compiled_.size() > most_compiled) compiled_.pop_back();
    return &compiled_.front();
}

std::optional<Engine::Understood> Engine::understood(const Question& question, Diagnostics& diagnostics) {
    const auto chain = chain_of(network_, question, diagnostics);
    const auto scenario = question.scenario();
    if (!validate_scenario(network_.definition, policy_, question.name, scenario, diagnostics) || !chain)
        return std::nullopt;
    Understood understood{*chain, &desk_, {std::shared_ptr<void>(), &network_}, {}};
    if (auto changes = bringing_about(question.changes); !changes.empty()) {
        const auto* compiled = compiled_for(question, std::move(changes), diagnostics);
        if (compiled == nullptr) return std::nullopt;
        understood.desk = compiled->desk.get();
        understood.network = compiled->network;
    }
    auto edits = edits_of(*understood.desk, question, diagnostics);
    if (!edits) return std::nullopt;
    understood.edits = std::move(*edits);
    return understood;
}

std::optional<std::string> Engine::answer(const Question& question, Diagnostics& diagnostics) {
    const std::lock_guard lock(one_at_a_time_);
    const auto asked = understood(question, diagnostics);
    if (!asked) return std::nullopt;
    const auto& [chain, desk, network, edits] = *asked;
    const auto shown = question.unknown == "unlimited" ? Unknown::unbounded : Unknown::zero;
    const auto before = desk->base(chain).ends(shown);
    return desk->suppose(edits, chain, [&](const BothSupplies& supplies, const View& view) {
        return answer_text({network_, *asked->network, question, fingerprint_, before, supplies.ends(shown),
                            asked->desk->unchanged(), view, diagnostics});
    });
}

std::optional<std::string> Engine::chokepoints(const Question& question, Diagnostics& diagnostics,
                                               const std::function<bool()>& stop) {
    std::unique_lock ranking(one_ranking_at_a_time_, std::defer_lock);
    while (!ranking.try_lock_for(step)) {
        if (stop()) return std::nullopt;
    }
    std::unique_lock answering(one_at_a_time_);
    const auto asked = understood(question, diagnostics);
    answering.unlock();
    if (!asked) return std::nullopt;
    return chokepoints_text({*asked->network, asked->chain, asked->edits, question, fingerprint_}, stop);
}

}  // namespace entente
