#include "definition/negotiation.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::array<std::string_view, state_count> state_words{
    "none",   "proposed",    "announced", "under_negotiation", "stalled",    "concluded",
    "signed", "provisional", "in_force",  "suspended",         "terminated", "abandoned"};

constexpr std::array<std::string_view, instrument_count> instrument_words{"treaty",
                                                                          "fta",
                                                                          "cooperation_agreement",
                                                                          "mou",
                                                                          "strategic_partnership",
                                                                          "offtake",
                                                                          "joint_venture",
                                                                          "licence",
                                                                          "quota",
                                                                          "tariff",
                                                                          "embargo"};

template <class Enum, std::size_t Count>
std::optional<Enum> value_of(const std::array<std::string_view, Count>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

bool is_listed(const std::vector<State>& states, State state) {
    return std::find(states.begin(), states.end(), state) != states.end();
}

}  // namespace

std::string_view word(State state) {
    return state_words[static_cast<std::size_t>(state)];
}
std::string_view word(Instrument instrument) {
    return instrument_words[static_cast<std::size_t>(instrument)];
}
std::optional<State> state_of(std::string_view word) {
    return value_of<State>(state_words, word);
}
std::optional<Instrument> instrument_of(std::string_view word) {
    return value_of<Instrument>(instrument_words, word);
}

bool operative(State state, Instrument instrument, const Negotiation& rules) {
    if (state == State::provisional || state == State::in_force) return true;
    if (state != State::signed_ || !rules.non_binding) return false;
    const auto& free = *rules.non_binding;
    return std::find(free.begin(), free.end(), instrument) != free.end();
}

bool can_lead_to(State from, State to, const Negotiation& rules) {
    // Steps may be skipped, because a history seldom records all of them: what can be reached by allowed
    // steps.
    std::array<bool, state_count> seen{};
    std::vector<State> reached{from};
    while (!reached.empty()) {
        const auto state = reached.back();
        reached.pop_back();
        const auto next = rules.transitions.find(state);
        if (next == rules.transitions.end()) continue;
        if (is_listed(next->second, to)) return true;
        for (const auto follower : next->second) {
            auto& known = seen[static_cast<std::size_t>(follower)];
            if (!known) reached.push_back(follower);
            known = true;
        }
    }
    return false;
}

}  // namespace entente
