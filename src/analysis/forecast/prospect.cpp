#include "analysis/forecast/prospect.hpp"

#include "definition/duration.hpp"
#include "network/change/trial.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr double days_in_month = 365.2425 / 12;

StateRates rates_of(const Network& network, std::string_view set, Instrument instrument, double pace) {
    StateRates rates{};
    const auto found = network.negotiation.rates.find(std::string(set));
    if (found == network.negotiation.rates.end()) return rates;
    for (const auto& rate : found->second) {
        if (std::find(rate.instruments.begin(), rate.instruments.end(), instrument) == rate.instruments.end())
            continue;
        rates[static_cast<std::size_t>(rate.from)][static_cast<std::size_t>(rate.to)] =
            to_double(rate.rate) * pace;
    }
    return rates;
}

const Agreement& written(const Network& network, AgreementId agreement) {
    return *network.definition.agreements.at(network.agreements[agreement].id);
}

/// The months to a stated change that is still to come; nothing where there is none.
std::optional<double> months_to_change(const Network& network, AgreementId agreement) {
    const auto& stated = written(network, agreement);
    if (!stated.until || !stated.then) return std::nullopt;
    const auto months = months_until(network, **stated.until);
    return months && *months > 0 ? months : std::nullopt;
}

StateChances states_after(const View& view, AgreementId agreement, const StateRates& rates, double months) {
    const auto& network = *view.network;
    const auto now = view.state[agreement];
    const auto change = months_to_change(network, agreement);
    if (!change || *change > months) return after(certain(now), rates, months);
    auto chances = after(certain(now), rates, *change);
    const auto& stated = written(network, agreement);
    const auto from = static_cast<std::size_t>(now), to = static_cast<std::size_t>(**stated.then);
    if (from != to) {
        chances[to] += chances[from];
        chances[from] = 0;
    }
    return after(chances, rates, months - *change);
}

double operative(const AgreementRecord& record, const StateChances& chances) {
    double sum = 0;
    for (std::size_t state = 0; state < state_count; ++state) {
        if (record.worth[state].operative) sum += chances[state];
    }
    return std::min(sum, 1.0);
}

/// What the plants that need an agreement still need once it has effect.
struct Delay {
    double lead = 0;  ///< months
    bool ready = true;
};

Delay delay(const Network& network, AgreementId agreement, Date at) {
    Delay delay;
    for (const auto plant : network.plants.ids()) {
        const auto& record = network.plants[plant];
        const auto& needed = record.requirement.agreements;
        if (std::find(needed.begin(), needed.end(), agreement) == needed.end()) continue;
        if (record.ready && first_day(*record.ready) > first_day(at)) delay.ready = false;
        const auto& lead = network.definition.plants.at(record.id)->lead;
        const auto duration = lead ? read_duration(**lead) : std::nullopt;
        if (duration) delay.lead = std::max(delay.lead, duration->months + duration->days / days_in_month);
    }
    return delay;
}

Prospect prospect(const View& view, AgreementId agreement, std::string_view set, Date at, double months) {
    const auto& network = *view.network;
    const auto& record = network.agreements[agreement];
    const auto speed = pace(view, agreement);
    const auto rates = rates_of(network, set, record.instrument,
                                static_cast<double>(speed.over) / static_cast<double>(speed.under));
    Prospect prospect{agreement, states_after(view, agreement, rates, months), 0, 0, false};
    prospect.operative = operative(record, prospect.states);
    const auto& leaving = rates[static_cast<std::size_t>(view.state[agreement])];
    prospect.rated = std::any_of(leaving.begin(), leaving.end(), [](double rate) { return rate > 0; }) ||
                     months_to_change(network, agreement).has_value();
    const auto wait = delay(network, agreement, at);
    if (!wait.ready) return prospect;
    const bool is_operative = record.worth[static_cast<std::size_t>(view.state[agreement])].operative;
    const auto begun = is_operative ? months : months - wait.lead;
    if (begun >= 0) prospect.delivering = operative(record, states_after(view, agreement, rates, begun));
    return prospect;
}

}  // namespace

std::vector<std::string> rate_sets(const Network& network) {
    std::vector<std::string> names;
    for (const auto& [name, rates] : network.negotiation.rates) names.push_back(name);
    return names;
}

std::optional<double> months_until(const Network& network, Date at) {
    if (!network.definition.date) return std::nullopt;
    return static_cast<double>(first_day(at) - first_day(**network.definition.date)) / days_in_month;
}

std::vector<Prospect> prospects(const View& view, std::string_view rates, Date at) {
    const auto months = months_until(*view.network, at).value_or(0);
    std::vector<Prospect> prospects;
    for (const auto agreement : view.network->agreements.ids()) {
        prospects.push_back(prospect(view, agreement, rates, at, std::max(months, 0.0)));
    }
    return prospects;
}

}  // namespace entente
