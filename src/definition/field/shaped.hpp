#pragma once

#include "definition/field/shape.hpp"

namespace entente {

// The types written as mappings of named fields. Their shapes stand in the files of their subjects.

template <>
inline constexpr bool is_shaped<Source> = true;
template <>
inline constexpr bool is_shaped<Stage> = true;
template <>
inline constexpr bool is_shaped<Chain> = true;
template <>
inline constexpr bool is_shaped<Governance> = true;
template <>
inline constexpr bool is_shaped<Nation> = true;
template <>
inline constexpr bool is_shaped<Owner> = true;
template <>
inline constexpr bool is_shaped<Plant> = true;
template <>
inline constexpr bool is_shaped<Link> = true;
template <>
inline constexpr bool is_shaped<Passage> = true;
template <>
inline constexpr bool is_shaped<Bloc> = true;
template <>
inline constexpr bool is_shaped<HistoryEntry> = true;
template <>
inline constexpr bool is_shaped<Agreement> = true;
template <>
inline constexpr bool is_shaped<Scenario> = true;
template <>
inline constexpr bool is_shaped<Pairs> = true;
template <>
inline constexpr bool is_shaped<AlliancePlan> = true;
template <>
inline constexpr bool is_shaped<Freight> = true;
template <>
inline constexpr bool is_shaped<Weighting> = true;
template <>
inline constexpr bool is_shaped<Rate> = true;
template <>
inline constexpr bool is_shaped<StateEffect> = true;
template <>
inline constexpr bool is_shaped<Negotiation> = true;
template <>
inline constexpr bool is_shaped<Definition> = true;

template <>
const Shape<Amount>& shape<Amount>();
template <>
const Shape<Source>& shape<Source>();
template <>
const Shape<Stage>& shape<Stage>();
template <>
const Shape<Chain>& shape<Chain>();
template <>
const Shape<Governance>& shape<Governance>();
template <>
const Shape<Nation>& shape<Nation>();
template <>
const Shape<Owner>& shape<Owner>();
template <>
const Shape<Plant>& shape<Plant>();
template <>
const Shape<Link>& shape<Link>();
template <>
const Shape<Passage>& shape<Passage>();
template <>
const Shape<Bloc>& shape<Bloc>();
template <>
const Shape<HistoryEntry>& shape<HistoryEntry>();
template <>
const Shape<Agreement>& shape<Agreement>();
template <>
const Shape<Selection>& shape<Selection>();
template <>
const Shape<Scenario>& shape<Scenario>();
template <>
const Shape<Pairs>& shape<Pairs>();
template <>
const Shape<AlliancePlan>& shape<AlliancePlan>();
template <>
const Shape<Freight>& shape<Freight>();
template <>
const Shape<Weighting>& shape<Weighting>();
template <>
const Shape<Rationing>& shape<Rationing>();
template <>
const Shape<Rate>& shape<Rate>();
template <>
const Shape<StateEffect>& shape<StateEffect>();
template <>
const Shape<Negotiation>& shape<Negotiation>();
template <>
const Shape<Definition>& shape<Definition>();

// Values with a form of their own, made of shaped ones.

Description describe(Type<Change>);
Description describe(Type<Candidates>);
Description describe(Type<std::vector<Future>>);
Description describe(Type<Goal>);
Description describe(Type<Rationing>);
Description describe(Type<std::map<State, StateEffect>>);
Description describe(Type<std::map<State, std::vector<State>>>);

void from_node(const Node& node, Change& value, Diagnostics& problems);
void from_node(const Node& node, Candidates& value, Diagnostics& problems);
void from_node(const Node& node, std::vector<Future>& value, Diagnostics& problems);
void from_node(const Node& node, Goal& value, Diagnostics& problems);
void from_node(const Node& node, Rationing& value, Diagnostics& problems);
void from_node(const Node& node, std::map<State, StateEffect>& value, Diagnostics& problems);
void from_node(const Node& node, std::map<State, std::vector<State>>& value, Diagnostics& problems);

std::optional<Node> to_node(const Change& value, Type<Change>);
std::optional<Node> to_node(const Candidates& value, Type<Candidates>);
std::optional<Node> to_node(const std::vector<Future>& value, Type<std::vector<Future>>);
std::optional<Node> to_node(const Goal& value, Type<Goal>);
std::optional<Node> to_node(const Rationing& value, Type<Rationing>);
std::optional<Node> to_node(const std::map<State, StateEffect>& value, Type<std::map<State, StateEffect>>);
std::optional<Node> to_node(const std::map<State, std::vector<State>>& value,
                            Type<std::map<State, std::vector<State>>>);

/// What a kind of change does, what it takes and how it is written; for `help` and the reader.
struct ActionForm {
    Action action{};
    std::string_view meaning;
    std::vector<std::string_view> takes;  ///< fields beside the selectors
    std::string_view example;
};
const std::vector<ActionForm>& action_forms();

}  // namespace entente
