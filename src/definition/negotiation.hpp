#pragma once

#include "base/place.hpp"
#include "definition/amount.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where an agreement stands, in the order of a successful negotiation.
enum class State : std::uint8_t {
    none,
    proposed,
    announced,
    under_negotiation,
    stalled,
    concluded,
    signed_,
    provisional,
    in_force,
    suspended,
    terminated,
    abandoned,
};
inline constexpr std::size_t state_count = 12;

/// What kind of legal object an agreement is.
enum class Instrument : std::uint8_t {
    treaty,
    fta,
    cooperation_agreement,
    mou,
    strategic_partnership,
    offtake,
    joint_venture,
    licence,
    quota,
    tariff,
    embargo,
};
inline constexpr std::size_t instrument_count = 11;

std::string_view word(State state);
std::string_view word(Instrument instrument);
std::optional<State> state_of(std::string_view word);
std::optional<Instrument> instrument_of(std::string_view word);

/// How fast negotiations of some instruments leave one state for another.
struct Rate {
    std::vector<Instrument> instruments;
    State from{};
    State to{};
    Decimal rate;  ///< a month
    std::optional<Located<std::string>> source;
    std::string rule;
    std::string note;
    Origin place;
    friend bool operator==(const Rate&, const Rate&) = default;
};

/// What a state lets through.
struct StateEffect {
    std::optional<Percent> share;  ///< of the capacity; absent: all of it if operative
    std::optional<Percent> cost;   ///< factor on the cost; absent: 100 %
    friend bool operator==(const StateEffect&, const StateEffect&) = default;
};

/// The rules of negotiation. What a file leaves out, the policy fills in.
struct Negotiation {
    std::optional<std::vector<Instrument>> non_binding;  ///< operative at signature
    std::map<State, StateEffect> states;
    std::map<State, std::vector<State>> transitions;  ///< direct successors
    std::map<std::string, std::vector<Rate>> rates;   ///< by set: optimistic, pessimistic
    std::optional<Located<std::string>> stale;        ///< "12 months" without news
    std::string note;
    Origin place;
    friend bool operator==(const Negotiation&, const Negotiation&) = default;
};

/// Whether an agreement of this instrument has effect in this state.
bool operative(State state, Instrument instrument, const Negotiation& rules);

/// Whether `to` can follow `from`, directly or by skipping states that lie between (proposed → signed).
bool can_lead_to(State from, State to, const Negotiation& rules);

}  // namespace entente
