#pragma once

#include "base/place.hpp"
#include "definition/amount.hpp"
#include "definition/negotiation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace entente {

using Name = Located<std::string>;

/// Agreements that must be operative: one, all of a list, or any of a list. Empty: nothing is required.
struct Requirement {
    enum class Kind : std::uint8_t { all, any };
    Kind kind = Kind::all;
    std::vector<Name> agreements;
    [[nodiscard]] bool empty() const { return agreements.empty(); }
    friend bool operator==(const Requirement&, const Requirement&) = default;
};

enum class Status : std::uint8_t { active, potential, blocked, informal };
enum class Side : std::uint8_t { export_, import };

/// Goods that go, or could go, from one nation to another at one stage.
struct Link {
    std::optional<Name> id;
    Name from;
    Name to;
    Name stage;
    std::optional<Amount> quantity;
    std::optional<Amount> capacity;
    std::optional<Amount> cost;   ///< money per unit of the chain
    std::optional<Amount> value;  ///< money
    std::optional<Amount> gross;  ///< gross tonnes in trade statistics
    std::optional<Decimal> days;
    Status status = Status::active;
    std::optional<Name> owner;
    std::optional<Percent> risk;
    std::vector<Name> via;
    Requirement requirement;
    bool estimated = false;
    std::string rule;
    std::optional<Name> source;
    std::optional<int> year;
    std::string confidence;
    std::string note;
    Origin place;
    friend bool operator==(const Link&, const Link&) = default;
};

enum class Action : std::uint8_t {
    open,
    close,
    limit,
    reprice,
    produce,
    process,
    demand,
    stock,
    set_state,
    hasten,
};
inline constexpr std::size_t action_count = 10;
std::string_view word(Action action);
std::string_view word(Status status);
std::string_view word(Side side);

/// An absolute amount or a share of the value before any change.
using Target = std::variant<Amount, Percent>;

/// What a change acts on: everything that all the given conditions select.
struct Selection {
    std::vector<Name> from;  ///< nations, areas or blocs
    std::vector<Name> to;
    std::vector<Name> nation;
    std::optional<Side> side;
    std::vector<Name> stage;
    std::vector<Name> into;
    std::vector<Name> via;
    std::vector<Name> agreement;
    std::vector<Name> bloc;
    std::vector<Name> owner;
    std::vector<Name> plant;
    std::vector<Name> link;
    std::vector<Name> sector;
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// One named change of a scenario or of an agreement's effects. Changes commute.
struct Change {
    Action action{};
    Selection select;
    std::optional<Target> to;      ///< absolute, or percent of the value before any change
    std::optional<Target> add;     ///< the same, added
    std::optional<State> state;    ///< of `set_state`
    std::optional<Link> declared;  ///< of `open`, with from, to and stage: a link that could exist
    std::optional<Amount> cost;    ///< of `produce` and `process`: money per unit
    std::string note;
    Origin place;
    friend bool operator==(const Change&, const Change&) = default;
};

}  // namespace entente
