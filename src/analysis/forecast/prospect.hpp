#pragma once

#include "analysis/forecast/chain.hpp"
#include "base/date.hpp"
#include "network/network.hpp"
#include "network/view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What an agreement's negotiation may have come to at a date.
struct Prospect {
    AgreementId agreement;
    StateChances states{};
    double operative{};   ///< the chance that it has effect
    double delivering{};  ///< that every plant which needs it has had the time to deliver, too
    bool rated = false;   ///< some rate is known from where it stands; without one it stays where it is
};

/// How likely every agreement is to have effect at a date, by one set of rates ("optimistic", "pessimistic").
///
/// Reads       state, and how fast each negotiation is (see pace).
/// Definition  states move by the rates of the agreement's instrument, times its pace, from the network's date on; a
///             stated `until` moves what is in the written state then into `then`. A month is a twelfth of 365.2425 days.
///             Delivering: operative already when the longest lead of its plants began, and all of them ready; one that
///             is operative now keeps its plants' lead out.
/// Without a rate from a state the agreement stays in it: unknown is not zero, and `rated` says so.
/// Time        that of after(), an agreement.
/// Checked by  closed forms; the figures of Haftel and Thompson 2013 and UNCTAD 2006 in the policy.
std::vector<Prospect> prospects(const View& view, std::string_view rates, Date at);

/// The sets of rates that the network's rules have, by name.
std::vector<std::string> rate_sets(const Network& network);

/// Months from the network's date to another; nothing where it has none.
std::optional<double> months_until(const Network& network, Date at);

}  // namespace entente
