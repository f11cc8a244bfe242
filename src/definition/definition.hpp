#pragma once

#include "base/date.hpp"
#include "base/place.hpp"
#include "definition/amount.hpp"
#include "definition/change.hpp"
#include "definition/negotiation.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace entente {

/// Degrees north and east.
struct Position {
    Decimal latitude;
    Decimal longitude;
    friend bool operator==(const Position&, const Position&) = default;
};

struct Source {
    std::string title;
    std::string publisher;
    std::string url;
    std::optional<int> year;
    std::optional<Date> date;
    std::optional<Date> accessed;
    std::string licence;
    std::string note;
    friend bool operator==(const Source&, const Source&) = default;
};

struct Stage {
    Name id;
    std::string product;
    std::vector<Name> hs;             ///< six digits each
    std::optional<Percent> recovery;  ///< of what enters
    std::optional<Percent> contains;  ///< content per gross tonne
    std::optional<Amount> world;      ///< published world output
    std::string note;
    friend bool operator==(const Stage&, const Stage&) = default;
};

struct Chain {
    std::string name;
    Name unit;                    ///< of the conserved content
    std::optional<Name> quantum;  ///< smallest unit; absent: a thousandth of the unit
    std::vector<Stage> stages;
    std::string note;
    friend bool operator==(const Chain&, const Chain&) = default;
};

/// World Bank governance indicators, about -2.5 (bad) to 2.5; absent is unknown.
struct Governance {
    int year{};
    std::optional<Decimal> voice, stability, effectiveness, regulation, law, corruption;
    std::optional<Name> source;
    friend bool operator==(const Governance&, const Governance&) = default;
};

using ByStage = std::map<std::string, Located<Amount>>;

/// Demand by sector; one without sectors has the sector "".
using BySector = std::map<std::string, Located<Amount>>;

/// A nation or an area: what it makes, can process, uses and keeps, and what the register knows of it.
struct Nation {
    std::string name;
    std::string role;
    ByStage production;
    ByStage processing;  ///< reported in the period, into the stage
    ByStage capacity;    ///< to process into the stage; at the first stage: to produce
    std::map<std::string, Located<BySector>> demand;
    ByStage stock;
    ByStage reserves;
    ByStage cost;  ///< money per unit of producing at, or processing into, the stage
    std::optional<Percent> risk;
    bool ranked = false;  ///< of an area: it takes part in rankings
    std::string note;

    std::string official;
    std::vector<std::string> aliases;
    std::string iso2, m49, comtrade, baci, region, subregion, capital;
    std::optional<Position> capital_at, at;
    std::optional<bool> independent;
    std::optional<Governance> governance;
    friend bool operator==(const Nation&, const Nation&) = default;
};

struct Owner {
    std::string name;
    Name home;
    std::string kind;
    std::optional<Name> source;
    std::string note;
    friend bool operator==(const Owner&, const Owner&) = default;
};

struct Plant {
    std::string name;
    Name nation;
    Name into;
    std::optional<Amount> capacity;
    std::optional<Amount> quantity;
    std::optional<Amount> cost;
    std::optional<Name> owner;
    Requirement requirement;
    std::optional<Located<Date>> ready;
    std::optional<Name> lead;  ///< "36 months"
    Status status = Status::active;
    std::optional<Percent> risk;
    std::optional<Position> at;
    std::optional<Name> source;
    std::string note;
    friend bool operator==(const Plant&, const Plant&) = default;
};

struct Passage {
    std::string name;
    std::optional<Position> at;
    std::string kind;
    std::optional<Percent> risk;
    std::optional<Name> source;
    std::string note;
    friend bool operator==(const Passage&, const Passage&) = default;
};

struct Bloc {
    std::string name;
    std::vector<Name> members;
    std::optional<Name> source;
    std::string note;
    friend bool operator==(const Bloc&, const Bloc&) = default;
};

struct HistoryEntry {
    Located<State> state;
    Located<Date> on;
    std::optional<Name> source;
    std::string note;
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

struct Agreement {
    std::string name;
    std::vector<Name> parties;  ///< nations or blocs
    std::string level;          ///< state or company
    Instrument instrument{};
    Located<State> state;
    std::vector<HistoryEntry> history;
    std::optional<Located<Date>> until;
    std::optional<Located<State>> then;
    std::string reason;
    std::vector<Name> excludes;
    std::optional<Decimal> effort;
    std::vector<Change> effects;
    std::vector<Name> covers;  ///< stages
    std::optional<Name> source;
    std::string note;
    friend bool operator==(const Agreement&, const Agreement&) = default;
};

struct Scenario {
    std::string say;
    std::vector<Change> change;
    std::vector<Name> include;
    std::string note;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Candidate links between two groups, one alliance candidate a pair.
struct Pairs {
    std::vector<Name> between;
    std::vector<Name> and_;
    Name stage;
    std::optional<Amount> capacity;
    friend bool operator==(const Pairs&, const Pairs&) = default;
};

struct Candidates {
    std::vector<Name> named;
    std::vector<Located<State>> state;
    std::optional<Pairs> pairs;
    friend bool operator==(const Candidates&, const Candidates&) = default;
};

/// How many members an alliance may have; absent bounds mean all.
struct SizeRange {
    std::optional<int> least, most;
    Origin place;
    friend bool operator==(const SizeRange&, const SizeRange&) = default;
};

struct Future {
    Name scenario;
    std::optional<Percent> chance;
    friend bool operator==(const Future&, const Future&) = default;
};

/// A goal an alliance should reach: an objective at or below a bound, for a nation or bloc.
struct Goal {
    Name objective;
    Target at_most;
    std::optional<Name> nation;
    friend bool operator==(const Goal&, const Goal&) = default;
};

/// A batch of hypothetical alliances.
struct AlliancePlan {
    std::string say;
    Candidates candidates;
    SizeRange size;
    std::vector<Future> futures;
    std::vector<Name> for_;
    std::vector<Name> objectives;
    std::vector<Goal> targets;
    std::vector<Name> require;
    std::vector<Name> forbid;
    std::map<std::string, Located<Decimal>> budget;
    std::string note;
    friend bool operator==(const AlliancePlan&, const AlliancePlan&) = default;
};

/// Who goes short when there is not enough.
struct Rationing {
    std::string rule;  ///< fair, price or priority
    std::optional<int> steps;
    std::vector<Name> order;  ///< sectors or blocs, first served first
    Origin place;
    friend bool operator==(const Rationing&, const Rationing&) = default;
};

/// What carrying a unit costs where nobody says.
struct Freight {
    std::optional<Amount> fixed;        ///< money per unit
    std::optional<Amount> per_1000_km;  ///< money per unit and 1,000 km
    friend bool operator==(const Freight&, const Freight&) = default;
};

struct Weighting {
    std::optional<Percent> headroom;  ///< capacity of a link = its quantity × this
    std::optional<Percent> surge;     ///< cost beyond the reported quantity
    std::optional<Percent> balance;   ///< how far a market's in and out may differ unwarned
    std::optional<Freight> freight;
    std::optional<Amount> processing;  ///< money per unit of producing or processing where nobody says
    std::string note;
    friend bool operator==(const Weighting&, const Weighting&) = default;
};

/// Colours by role, by theme.
using Theme = std::map<std::string, std::map<std::string, std::string>>;

/// What people wrote, one file and all it includes. Maps are in the order of their keys, so that file order
/// means nothing; links keep theirs until the network is compiled.
struct Definition {
    std::string name;
    std::string say;
    std::optional<Located<Date>> date;
    std::string period;    ///< year, quarter or month; empty: year
    std::string currency;  ///< empty: USD
    std::map<std::string, Located<Source>> sources;
    std::map<std::string, Located<Chain>> chains;
    std::vector<std::string> chain_order;  ///< as written: the first chain is the one shown by default
    std::map<std::string, Located<Nation>> nations;
    std::map<std::string, Located<Nation>> areas;
    std::map<std::string, Located<Owner>> owners;
    std::map<std::string, Located<Plant>> plants;
    std::vector<Link> links;
    std::map<std::string, Located<Passage>> passages;
    std::map<std::string, Located<Bloc>> blocs;
    std::map<std::string, Located<Agreement>> agreements;
    std::map<std::string, Located<Scenario>> scenarios;
    std::map<std::string, Located<AlliancePlan>> alliances;
    std::optional<Rationing> rationing;
    std::optional<Weighting> weighting;
    std::optional<Negotiation> negotiation;
    Theme theme;

    friend bool operator==(const Definition&, const Definition&) = default;
};

}  // namespace entente
