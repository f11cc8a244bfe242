#include "analysis/concentration/concentration.hpp"

#include "analysis/concentration/share/governance.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

StageConcentration producers_of(const Network& network, StageId stage, const Column<NodeId, Output>& made) {
    StageConcentration found;
    found.stage = stage;
    for (const auto market : network.markets.ids()) {
        if (network.markets[market].stage != stage || !made[market].exists) continue;
        const auto nation = network.markets[market].nation;
        found.producers.push_back({nation, made[market], {}, {}, governance_risk(network.nations[nation])});
    }
    return found;
}

void set_shares(StageConcentration& of, const Network& network) {
    std::vector<Total> amounts;
    std::vector<Sharer> sharers;
    for (const auto& producer : of.producers) {
        amounts.push_back(producer.output.amount);
        sharers.push_back(
            {producer.output.amount, !network.nations[producer.nation].ranked, producer.governance_risk});
    }
    const auto all = shares(amounts);
    for (std::size_t i = 0; i < all.size(); ++i) of.producers[i].share = all[i];
    of.hhi = herfindahl(sharers);
    of.governance_hhi = weighted_herfindahl(sharers);
}

/// Shares and index of what has a figure, as if the rest were not there.
void set_known_shares(StageConcentration& of) {
    Wide known = 0;
    for (const auto& producer : of.producers) known += producer.output.amount.value.value_or(0);
    if (known == 0) return;
    double index = 0;
    for (auto& producer : of.producers) {
        const auto& amount = producer.output.amount.value;
        if (!amount) continue;
        const double share = static_cast<double>(*amount) / static_cast<double>(known);
        producer.share_of_known = share;
        index += share * share;
    }
    of.hhi_of_known = 10'000 * index;
}

void rank(StageConcentration& of, const Network& network) {
    const auto key = [&](const Producer& producer) {
        return std::pair(!network.nations[producer.nation].ranked, largest_first(producer.output.amount));
    };
    std::stable_sort(of.producers.begin(), of.producers.end(),
                     [&](const Producer& a, const Producer& b) { return key(a) < key(b); });
}

bool makes_something(const Producer& producer) {
    return producer.output.amount.high > 0 || producer.output.amount.open_ended;
}

void set_top(StageConcentration& of, const Network& network) {
    if (of.producers.empty()) return;
    const auto& first = of.producers.front();
    if (!network.nations[first.nation].ranked || !makes_something(first)) return;
    const auto makers = std::count_if(of.producers.begin(), of.producers.end(), makes_something);
    if (makers == 1) of.sole = first.nation;
    // Where nobody's output has a figure or a lower bound, nobody can be said to have most.
    if (!first.output.amount.value && first.output.amount.low == 0 && makers > 1) return;
    of.top = first.nation;
    of.top_share = first.share;
    of.top_share_of_known = first.share_of_known;
    of.top_is_certain =
        std::none_of(of.producers.begin() + 1, of.producers.end(), [&](const Producer& other) {
            const auto& amount = other.output.amount;
            return network.nations[other.nation].ranked &&
                   (amount.open_ended || amount.high > first.output.amount.low);
        });
}

void set_total(StageConcentration& of) {
    for (std::size_t i = 0; i < of.producers.size(); ++i) {
        const auto& [nation, made, share, of_known, risk] = of.producers[i];
        of.output.add(made.amount);
        of.basis = i == 0 || of.basis == made.basis ? made.basis : Basis::mixed;
        if (!made.amount.value) of.unknown.push_back(nation);
    }
    std::sort(of.unknown.begin(), of.unknown.end());
}

}  // namespace

std::vector<StageConcentration> concentration(const View& view) {
    const auto& network = *view.network;
    const auto made = output(view);
    std::vector<StageConcentration> found;
    for (const auto stage : network.stages.ids()) {
        auto of = producers_of(network, stage, made);
        set_shares(of, network);
        set_known_shares(of);
        rank(of, network);
        set_total(of);
        set_top(of, network);
        found.push_back(std::move(of));
    }
    return found;
}

}  // namespace entente
