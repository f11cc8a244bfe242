#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/spelling.hpp"

namespace entente {

namespace {

constexpr std::size_t guessed_errors = 200;
constexpr std::size_t listed_names = 12;

constexpr std::array<std::string_view, 14> meaning_words{
    "nation", "nation or bloc", "nation or area", "nation, area or bloc",
    "bloc",   "stage",          "passage",        "owner",
    "plant",  "link",           "agreement",      "scenario",
    "source", "sector"};

std::string_view word(Meaning meaning) {
    return meaning_words[static_cast<std::size_t>(meaning)];
}

bool names_nation(Meaning meaning) {
    return meaning <= Meaning::group;
}
bool allows_area(Meaning meaning) {
    return meaning == Meaning::market || meaning == Meaning::group;
}
bool allows_bloc(Meaning meaning) {
    return meaning == Meaning::party || meaning == Meaning::group || meaning == Meaning::bloc;
}

template <class Map>
std::vector<std::string> keys(const Map& map) {
    std::vector<std::string> names;
    for (const auto& [name, value] : map) names.push_back(name);
    return names;
}

bool is_known(const Judgement& judgement, Meaning meaning, const std::string& name) {
    const auto& definition = judgement.definition;
    switch (meaning) {
        case Meaning::nation:
        case Meaning::party:
        case Meaning::market:
        case Meaning::group:
            return judgement.policy.nations.contains(name) ||
                   (allows_area(meaning) && definition.areas.contains(name)) ||
                   (allows_bloc(meaning) && judgement.policy.blocs.contains(name));
        case Meaning::bloc:
            return judgement.policy.blocs.contains(name);
        case Meaning::stage:
            return judgement.stages.contains(name);
        case Meaning::passage:
            return definition.passages.contains(name);
        case Meaning::owner:
            return definition.owners.contains(name);
        case Meaning::plant:
            return definition.plants.contains(name);
        case Meaning::link:
            return judgement.link_ids.contains(name);
        case Meaning::agreement:
            return definition.agreements.contains(name);
        case Meaning::scenario:
            return definition.scenarios.contains(name);
        case Meaning::source:
            return definition.sources.contains(name) || judgement.policy.sources.contains(name);
        case Meaning::sector:
            return judgement.sectors.contains(name);
    }
    return false;
}

/// "the stages are mine, separate, metal": what can be written where nothing is near.
std::string listing(const std::vector<std::string>& names, Meaning meaning) {
    if (names.empty()) return fmt::format("the file has no {}s", word(meaning));
    const std::vector<std::string> first(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), listed_names)));
    return fmt::format(
        "the {}s are {}{}", word(meaning), fmt::join(first, ", "),
        names.size() > listed_names ? fmt::format(", and {} more", names.size() - listed_names) : "");
}

std::string name_meant(const Judgement& judgement, Meaning meaning, const std::string& wrong) {
    const auto names = names_of(judgement, meaning);
    const auto near = did_you_mean(wrong, names);
    return near.empty() ? listing(names, meaning) : near;
}

/// What a name stands for that was taken for something else, such as a bloc for a nation; empty where nothing.
std::string mistaken(const Judgement& judgement, Meaning meaning, const std::string& name) {
    const auto& definition = judgement.definition;
    if (names_nation(meaning) && judgement.policy.blocs.contains(name))
        return "is a bloc: name the nations themselves";
    if (names_nation(meaning) && definition.areas.contains(name))
        return "is an area: areas ship, but do not act";
    if (meaning == Meaning::bloc && judgement.policy.nations.contains(name)) return "is a nation, not a bloc";
    if (meaning == Meaning::agreement && definition.scenarios.contains(name))
        return "is a scenario, not an agreement";
    if (meaning == Meaning::scenario && definition.agreements.contains(name))
        return "is an agreement, not a scenario";
    if (meaning == Meaning::stage && definition.chains.contains(name))
        return "is a chain, not one of its stages";
    return {};
}

void report(Judgement& judgement, Meaning meaning, const Name& name) {
    if (const auto what = mistaken(judgement, meaning, *name); !what.empty()) {
        judgement.problems.error(name.place, fmt::format("'{}' {}", *name, what));
        return;
    }
    if (*name == "NO" && names_nation(meaning)) {
        judgement.problems.error(name.place, "NO is no nation: YAML readers take it for false",
                                 "write NOR for Norway");
        return;
    }
    std::string mend;
    if (is_worth_a_guess(judgement)) {
        mend = names_nation(meaning) ? nation_meant(judgement, meaning, *name)
                                     : name_meant(judgement, meaning, *name);
    }
    judgement.problems.error(name.place, fmt::format("unknown {} '{}'", word(meaning), *name),
                             std::move(mend));
}

}  // namespace

bool is_worth_a_guess(const Judgement& judgement) {
    return judgement.problems.errors() < guessed_errors;
}

std::vector<std::string> names_of(const Judgement& judgement, Meaning meaning) {
    const auto& definition = judgement.definition;
    switch (meaning) {
        case Meaning::nation:
        case Meaning::party:
        case Meaning::market:
        case Meaning::group:
            return keys(definition.nations);
        case Meaning::bloc:
            return keys(judgement.policy.blocs);
        case Meaning::stage:
            return keys(judgement.stages);
        case Meaning::passage:
            return keys(definition.passages);
        case Meaning::owner:
            return keys(definition.owners);
        case Meaning::plant:
            return keys(definition.plants);
        case Meaning::link:
            return keys(judgement.link_ids);
        case Meaning::agreement:
            return keys(definition.agreements);
        case Meaning::scenario:
            return keys(definition.scenarios);
        case Meaning::source:
            return keys(definition.sources);
        case Meaning::sector:
            return {judgement.sectors.begin(), judgement.sectors.end()};
    }
    return {};
}

bool check_name(Judgement& judgement, Meaning meaning, const Name& name) {
    if (meaning == Meaning::source) judgement.used_sources.insert(*name);
    if (is_known(judgement, meaning, *name)) return true;
    report(judgement, meaning, name);
    return false;
}

bool check_name(Judgement& judgement, Meaning meaning, const std::optional<Name>& name) {
    return !name || check_name(judgement, meaning, *name);
}

void check_names(Judgement& judgement, Meaning meaning, const std::vector<Name>& names) {
    std::map<std::string_view, Place> seen;
    for (const auto& name : names) {
        check_name(judgement, meaning, name);
        const auto [first, fresh] = seen.emplace(*name, name.place);
        if (fresh) continue;
        judgement.problems.error(name.place, fmt::format("'{}' is named twice", *name), "leave one out")
            .also.push_back({first->second, "first named here"});
    }
}

}  // namespace entente
