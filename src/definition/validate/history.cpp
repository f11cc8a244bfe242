#include "definition/duration.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

/// Whether one date lies before another on every day that both can mean.
bool is_surely_before(Date one, Date other) {
    return last_day(one) < first_day(other);
}

/// What can follow a state, as a mend.
std::string followers(State state, const Negotiation& rules) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < state_count; ++i) {
        const auto next = static_cast<State>(i);
        if (next != state && can_lead_to(state, next, rules)) words.push_back(word(next));
    }
    if (words.empty())
        return fmt::format("nothing follows {}; a new attempt is a new agreement", word(state));
    return fmt::format("{} can lead to: {}", word(state), fmt::join(words, ", "));
}

/// Reports a state that cannot follow another. Steps may be skipped, and a state may be said again.
void check_step(Judgement& judgement, const Located<State>& from, const Located<State>& to) {
    const auto& rules = judgement.policy.negotiation;
    if (rules.transitions.empty() || *from == *to || can_lead_to(*from, *to, rules)) return;
    if (!from.place.known() || !to.place.known()) return;  // one could not be read, which was said
    judgement.sure
        .error(to.place, fmt::format("{} cannot become {}", word(*from), word(*to)), followers(*from, rules))
        .also.push_back({from.place, "the state before"});
}

void check_order(Judgement& judgement, const std::vector<HistoryEntry>& history) {
    for (std::size_t i = 0; i < history.size(); ++i) {
        const auto& entry = history[i];
        check_name(judgement, Meaning::source, entry.source);
        if (i == 0) continue;
        const auto& before = history[i - 1];
        check_step(judgement, before.state, entry.state);
        if (!entry.on.place.known() || !is_surely_before(*entry.on, *before.on)) continue;
        judgement.sure
            .error(
                entry.on.place,
                fmt::format("the history runs backwards: {} after {}", write(*entry.on), write(*before.on)),
                "write the oldest entry first")
            .also.push_back({before.on.place, "the entry before"});
    }
}

void check_not_after_file(Judgement& judgement, const std::string& id, const Agreement& agreement) {
    const auto& date = judgement.definition.date;
    if (!date) return;
    for (const auto& entry : agreement.history) {
        if (!is_surely_before(**date, *entry.on)) continue;
        judgement.sure
            .error(entry.on.place,
                   fmt::format("'{}' became {} on {}, after the file's date", id, word(*entry.state),
                               write(*entry.on)),
                   "give the file a later date; what is still to come is `until` and `then`")
            .also.push_back({date->place, "the file's date"});
    }
}

bool lies_after_history(const Agreement& agreement) {
    return agreement.history.empty() || last_day(**agreement.until) > first_day(*agreement.history.back().on);
}

/// The dated automatic change: both halves, after all history, allowed by the rules.
void check_dated_change(Judgement& judgement, const std::string& id, const Agreement& agreement) {
    const auto& [until, then] = std::tie(agreement.until, agreement.then);
    if (until && !then)
        judgement.problems.error(until->place,
                                 fmt::format("'{}' has `until`, and does not say what follows", id),
                                 "then: in_force, or another state");
    if (then && !until)
        judgement.problems.error(then->place, fmt::format("'{}' has `then`, and does not say from when", id),
                                 "until: 2026-11-10, the day of the change");
    if (then) check_step(judgement, agreement.state, *then);
    if (then && **then == *agreement.state)
        judgement.problems
            .warning(then->place,
                     fmt::format("'{}' is {} already, so this changes nothing", id, word(**then)),
                     "write the state that follows, or leave `until` and `then` out")
            .also.push_back({agreement.state.place, "its state"});
    if (!until || lies_after_history(agreement)) return;
    const auto& last = agreement.history.back().on;
    judgement.problems
        .error(until->place,
               fmt::format("until {} does not lie after the last entry of the history", write(**until)),
               "what has happened belongs into the history")
        .also.push_back({last.place, "the last entry"});
}

void warn_of_change_in_past(Judgement& judgement, const std::string& id, const Agreement& agreement) {
    const auto& date = judgement.definition.date;
    if (!date || !agreement.until || !agreement.then || first_day(**agreement.until) > first_day(**date))
        return;
    if (!lies_after_history(agreement)) return;
    judgement.problems
        .warning(agreement.until->place,
                 fmt::format("'{}' was to change on {}, which has come: it is taken to be {}", id,
                             write(**agreement.until), word(**agreement.then)),
                 "write the state it has now, and the change into its history")
        .also.push_back({date->place, "the file's date"});
}

/// Whether it is on its way: neither of effect, nor suspended, ended or never begun.
bool is_negotiated(State state, Instrument instrument, const Negotiation& rules) {
    return state >= State::proposed && state <= State::signed_ && !operative(state, instrument, rules);
}

/// The end of the month or year where no more is known: the latest that news can be.
Date latest(Date on) {
    return {on.year, on.month == 0 ? 12 : on.month, on.day == 0 ? 28 : on.day};
}

void warn_of_silence(Judgement& judgement, const std::string& id, const Agreement& agreement) {
    const auto& rules = judgement.policy.negotiation;
    const auto& date = judgement.definition.date;
    const auto limit = rules.stale ? read_duration(**rules.stale) : std::nullopt;
    if (!limit || !date || agreement.history.empty()) return;
    if (!is_negotiated(*agreement.state, agreement.instrument, rules)) return;
    const auto& last = agreement.history.back().on;
    const auto silent = last_day(**date) - first_day(latest(*last));
    const auto months = months_between(latest(*last), **date);
    if (limit->days != 0 ? silent <= limit->days : months < limit->months) return;
    judgement.problems.warning(last.place,
                               fmt::format("no news of '{}' since {}: {} for {} months", id, write(*last),
                                           word(*agreement.state), months),
                               "look for news, or say that it is stalled or abandoned");
}

}  // namespace

State state_now(const Judgement& judgement, const Agreement& agreement) {
    const auto& date = judgement.definition.date;
    const bool due =
        date && agreement.until && agreement.then && first_day(**agreement.until) <= first_day(**date);
    return due ? **agreement.then : *agreement.state;
}

void check_history(Judgement& judgement, const std::string& id, const Agreement& agreement) {
    check_order(judgement, agreement.history);
    if (!agreement.history.empty()) check_step(judgement, agreement.history.back().state, agreement.state);
    check_not_after_file(judgement, id, agreement);
    check_dated_change(judgement, id, agreement);
    warn_of_change_in_past(judgement, id, agreement);
    warn_of_silence(judgement, id, agreement);
}

}  // namespace entente
