#include "batch/plan/candidates.hpp"

#include "network/change/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace entente {

namespace {

Candidate of_agreement(const Network& network, AgreementId agreement, Place place) {
    const auto& record = network.agreements[agreement];
    Edit edit{{Field::state, agreement.index}, Operation::set_state, {}, State::in_force, place};
    return {CandidateKind::agreement, record.id, {edit}, record.effort, 0};
}

void add_named(std::map<std::string, Candidate>& found, const Network& network, const Name& name,
               Diagnostics& diagnostics) {
    if (const auto agreement = network.agreement(*name)) {
        found.emplace(*name, of_agreement(network, *agreement, name.place));
        return;
    }
    const std::array<Name, 1> scenario{name};
    if (const auto edits = resolve(network, scenario, diagnostics)) {
        found.emplace(*name, Candidate{CandidateKind::scenario, *name, *edits, {}, 0});
    }
}

void add_by_state(std::map<std::string, Candidate>& found, const Network& network,
                  const Candidates& written) {
    for (const auto agreement : network.agreements.ids()) {
        const auto state = network.agreements[agreement].state;
        for (const auto& wanted : written.state) {
            if (*wanted == state)
                found.emplace(network.agreements[agreement].id,
                              of_agreement(network, agreement, wanted.place));
        }
    }
}

void add_pairs(std::map<std::string, Candidate>& found, const Network& network, const Pairs& written,
               Diagnostics& diagnostics) {
    const auto pairs = resolve(network, written, diagnostics);
    if (!pairs) return;
    for (const auto& pair : *pairs) {
        const auto name = network.nations[pair.one].code + "-" + network.nations[pair.other].code;
        found.emplace(name, Candidate{CandidateKind::pair, name, pair.edits, {}, 0});
    }
}

void set_exclusions(std::vector<Candidate>& candidates, const Network& network) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto agreement = network.agreement(candidates[i].name);
        if (candidates[i].kind != CandidateKind::agreement || !agreement) continue;
        for (const auto other : network.agreements[*agreement].excludes) {
            for (std::size_t j = 0; j < candidates.size(); ++j) {
                if (candidates[j].name == network.agreements[other].id)
                    candidates[i].excludes |= Alliance{1} << j;
            }
        }
    }
}

void refuse_operative(const std::vector<Candidate>& candidates, const Network& network,
                      Diagnostics& diagnostics) {
    for (const auto& candidate : candidates) {
        if (candidate.kind != CandidateKind::agreement) continue;
        const auto& record = network.agreements[*network.agreement(candidate.name)];
        if (!record.worth[static_cast<std::size_t>(record.state)].operative) continue;
        diagnostics.error(candidate.edits.front().place,
                          fmt::format("agreement '{}' is operative already", record.id),
                          "leave it out of the candidates");
    }
}

}  // namespace

std::vector<Candidate> candidates(const Network& network, const Candidates& written,
                                  Diagnostics& diagnostics) {
    std::map<std::string, Candidate> found;
    for (const auto& name : written.named) add_named(found, network, name, diagnostics);
    add_by_state(found, network, written);
    if (written.pairs) add_pairs(found, network, *written.pairs, diagnostics);
    std::vector<Candidate> candidates;
    for (auto& [name, candidate] : found) candidates.push_back(std::move(candidate));
    if (candidates.size() > most_candidates) {
        diagnostics.error(candidates.front().edits.front().place,
                          fmt::format("{} candidates are more than {}", candidates.size(), most_candidates),
                          "name fewer, or choose a narrower filter");
        return {};
    }
    set_exclusions(candidates, network);
    refuse_operative(candidates, network, diagnostics);
    return candidates;
}

}  // namespace entente
