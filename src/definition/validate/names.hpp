#pragma once

#include "definition/validate/judgement.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a name is meant to stand for.
enum class Meaning : std::uint8_t {
    nation,
    party,   ///< a nation or bloc
    market,  ///< a nation or area
    group,   ///< a nation, area or bloc
    bloc,
    stage,
    passage,
    owner,
    plant,
    link,
    agreement,
    scenario,
    source,
    sector,
    served,  ///< who can come first where there is not enough: a sector, or a group
};

/// Whether the name stands for such a thing; else an error with the nearest that does.
bool check_name(Judgement& judgement, Meaning meaning, const Name& name);
bool check_name(Judgement& judgement, Meaning meaning, const std::optional<Name>& name);

/// The same for each of a list; a name that is there twice is an error too.
void check_names(Judgement& judgement, Meaning meaning, const std::vector<Name>& names);

/// An error for each name that is there twice.
void check_once(Judgement& judgement, const std::vector<Name>& names);

/// The names of that kind, sorted.
std::vector<std::string> names_of(const Judgement& judgement, Meaning meaning);

/// The name that is near by spelling, else the first that begins so; empty where none does.
std::string similar(const std::string& wrong, const std::vector<std::string>& names);

/// The nation a person may have meant by a wrong code, as a mend: by its ISO alpha-2 code, one of its names,
/// a number, or near spelling.
std::string nation_meant(const Judgement& judgement, Meaning meaning, const std::string& wrong);

/// Whether near spellings are still looked for: after very many errors nobody reads them.
bool is_worth_a_guess(const Judgement& judgement);

}  // namespace entente
