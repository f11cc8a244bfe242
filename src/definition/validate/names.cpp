#include "definition/validate/names.hpp"

#include "base/spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::size_t guessed_errors = 200;
constexpr std::size_t listed_names = 12;
constexpr std::size_t shortest_beginning = 3;

constexpr std::array<std::string_view, 15> meaning_words{"nation",
                                                         "nation or bloc",
                                                         "nation or area",
                                                         "nation, area or bloc",
                                                         "bloc",
                                                         "stage",
                                                         "passage",
                                                         "owner",
                                                         "plant",
                                                         "link",
                                                         "agreement",
                                                         "scenario",
                                                         "source",
                                                         "sector",
                                                         "sector, nation, area or bloc"};

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
        case Meaning::served:
            return judgement.sectors.contains(name) || is_known(judgement, Meaning::group, name);
    }
    return false;
}

/// "known: mine, separate, metal": what can be written where nothing is near.
std::string listing(const std::vector<std::string>& names, Meaning meaning) {
    if (names.empty()) return fmt::format("the file has no {}s", word(meaning));
    const auto count = static_cast<std::ptrdiff_t>(std::min(names.size(), listed_names));
    const std::vector<std::string> first(names.begin(), names.begin() + count);
    const auto more = names.size() - first.size();
    return fmt::format("known: {}{}", fmt::join(first, ", "),
                       more == 0 ? "" : fmt::format(" and {} more", more));
}

std::string name_meant(const Judgement& judgement, Meaning meaning, const std::string& wrong) {
    const auto names = names_of(judgement, meaning);
    const auto colon = wrong.find(':');
    if (colon != std::string::npos &&
        std::find(names.begin(), names.end(), wrong.substr(0, colon)) != names.end())
        return fmt::format("put a blank behind the colon: {}: {}", wrong.substr(0, colon),
                           wrong.substr(colon + 1));
    const auto near = similar(wrong, names);
    return near.empty() ? listing(names, meaning) : fmt::format("did you mean '{}'?", near);
}

/// A near name of the file, else a nation that is called so, else what may stand here.
std::string served_meant(const Judgement& judgement, const std::string& wrong) {
    if (const auto near = similar(wrong, names_of(judgement, Meaning::served)); !near.empty())
        return fmt::format("did you mean '{}'?", near);
    const auto nation = nation_meant(judgement, Meaning::group, wrong);
    if (nation.starts_with("did you mean")) return nation;
    const auto sectors = names_of(judgement, Meaning::sector);
    return fmt::format("name a sector ({}), or nations, areas and blocs by their codes",
                       sectors.empty() ? "the file has none" : fmt::format("{}", fmt::join(sectors, ", ")));
}

/// What a name stands for that was taken for something else.
struct Mistaken {
    std::string_view what;
    std::string_view mend;
};

std::optional<Mistaken> mistaken(const Judgement& judgement, Meaning meaning, const std::string& name) {
    const auto& definition = judgement.definition;
    if (names_nation(meaning) && judgement.policy.blocs.contains(name))
        return Mistaken{"is a bloc, and this wants a nation", "name the nations one by one"};
    if (names_nation(meaning) && definition.areas.contains(name))
        return Mistaken{"is an area: areas make, use and ship, but do not act", "name nations or blocs"};
    if (meaning == Meaning::bloc && judgement.policy.nations.contains(name))
        return Mistaken{"is a nation, not a bloc", "write nation: for a nation"};
    if (meaning == Meaning::agreement && definition.scenarios.contains(name))
        return Mistaken{"is a scenario, and this wants an agreement",
                        "name the agreement that the scenario is about"};
    if (meaning == Meaning::scenario && definition.agreements.contains(name))
        return Mistaken{"is an agreement, and this wants a scenario",
                        "declare a scenario with change: [{set_state: {agreement: ID, state: in_force}}]"};
    if (meaning == Meaning::stage && definition.chains.contains(name))
        return Mistaken{"is a chain, and this wants one of its stages", "name the stage"};
    return std::nullopt;
}

void report(Judgement& judgement, Meaning meaning, const Name& name) {
    if (const auto other = mistaken(judgement, meaning, *name)) {
        judgement.sure.error(name.place, fmt::format("'{}' {}", *name, other->what),
                             std::string(other->mend));
        return;
    }
    if (*name == "NO" && names_nation(meaning)) {
        judgement.sure.error(name.place, "NO is no nation: YAML readers take it for false",
                             "write NOR for Norway");
        return;
    }
    std::string mend;
    if (is_worth_a_guess(judgement)) {
        mend = names_nation(meaning)        ? nation_meant(judgement, meaning, *name)
               : meaning == Meaning::served ? served_meant(judgement, *name)
                                            : name_meant(judgement, meaning, *name);
    }
    judgement.sure.error(name.place, fmt::format("unknown {} '{}'", word(meaning), *name), std::move(mend));
}

}  // namespace

std::string similar(const std::string& wrong, const std::vector<std::string>& names) {
    if (auto near = nearest(wrong, names); !near.empty()) return near;
    if (wrong.size() < shortest_beginning) return {};
    const auto longer = std::find_if(names.begin(), names.end(), [&](const auto& name) {
        return name != wrong && name.starts_with(wrong);
    });
    return longer == names.end() ? std::string{} : *longer;
}

bool is_worth_a_guess(const Judgement& judgement) {
    return judgement.sure.errors() < guessed_errors;
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
        case Meaning::served: {
            std::vector<std::string> names(judgement.sectors.begin(), judgement.sectors.end());
            for (const auto& more :
                 {keys(definition.nations), keys(definition.areas), keys(judgement.policy.blocs)})
                names.insert(names.end(), more.begin(), more.end());
            return names;
        }
    }
    return {};
}

bool check_name(Judgement& judgement, Meaning meaning, const Name& name) {
    if (name->empty()) return false;  // it could not be read, which was said
    if (meaning == Meaning::source) judgement.used_sources.insert(*name);
    if (is_known(judgement, meaning, *name)) return true;
    report(judgement, meaning, name);
    return false;
}

bool check_name(Judgement& judgement, Meaning meaning, const std::optional<Name>& name) {
    return !name || check_name(judgement, meaning, *name);
}

void check_names(Judgement& judgement, Meaning meaning, const std::vector<Name>& names) {
    for (const auto& name : names) check_name(judgement, meaning, name);
    check_once(judgement, names);
}

void check_once(Judgement& judgement, const std::vector<Name>& names) {
    std::map<std::string_view, Place> seen;
    for (const auto& name : names) {
        const auto [first, fresh] = seen.emplace(*name, name.place);
        if (fresh) continue;
        judgement.sure.error(name.place, fmt::format("'{}' is named twice", *name), "leave one out")
            .also.push_back({first->second, "first named here"});
    }
}

}  // namespace entente
