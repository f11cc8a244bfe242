#include "definition/negotiation.hpp"

#include "definition/judged.hpp"

#include <doctest/doctest.h>

using namespace entente;
using testing::policy;

TEST_CASE("a binding instrument is operative when provisional or in force, a memorandum at signature too") {
    const auto& rules = policy().negotiation;
    for (std::size_t i = 0; i < state_count; ++i) {
        const auto state = static_cast<State>(i);
        CAPTURE(word(state));
        const bool effective = state == State::provisional || state == State::in_force;
        CHECK(operative(state, Instrument::treaty, rules) == effective);
        CHECK(operative(state, Instrument::mou, rules) == (effective || state == State::signed_));
    }
}

TEST_CASE("a history may skip forward, and not go back") {
    const auto& rules = policy().negotiation;
    CHECK(can_lead_to(State::proposed, State::signed_, rules));
    CHECK(can_lead_to(State::none, State::in_force, rules));
    CHECK(can_lead_to(State::stalled, State::under_negotiation, rules));
    CHECK(can_lead_to(State::suspended, State::in_force, rules));
    CHECK_FALSE(can_lead_to(State::in_force, State::proposed, rules));
    CHECK_FALSE(can_lead_to(State::terminated, State::in_force, rules));
    CHECK_FALSE(can_lead_to(State::abandoned, State::proposed, rules));
}

TEST_CASE("every state and instrument is read back from its word") {
    for (std::size_t i = 0; i < state_count; ++i)
        CHECK(state_of(word(static_cast<State>(i))) == static_cast<State>(i));
    for (std::size_t i = 0; i < instrument_count; ++i)
        CHECK(instrument_of(word(static_cast<Instrument>(i))) == static_cast<Instrument>(i));
    CHECK_FALSE(state_of("in force"));
    CHECK_FALSE(instrument_of("meeting"));
}
