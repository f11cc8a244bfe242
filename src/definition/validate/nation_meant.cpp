#include "base/spelling.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::string lower(std::string_view text) {
    std::string word(text);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

std::string suggestion(const std::string& code, const std::string& name) {
    if (name.empty() || name == code) return fmt::format("did you mean '{}'?", code);
    return fmt::format("did you mean '{}' ({})?", code, name);
}

/// Whether a person may call the nation so: its codes, names and aliases, upper and lower case alike.
bool is_called(const std::string& code, const Nation& nation, const std::string& wrong) {
    const auto word = lower(wrong);
    const auto is = [&](const std::string& name) { return lower(name) == word; };
    return is(code) || is(nation.iso2) || is(nation.name) || is(nation.official) || nation.m49 == wrong ||
           nation.comtrade == wrong || std::any_of(nation.aliases.begin(), nation.aliases.end(), is);
}

/// Whether a name of the nation begins with the word.
bool begins_with(const Nation& nation, const std::string& wrong) {
    const auto begins = [&](const std::string& name) { return lower(name).starts_with(lower(wrong)); };
    return wrong.size() >= 3 &&
           (begins(nation.name) || std::any_of(nation.aliases.begin(), nation.aliases.end(), begins));
}

/// The nation of the register for which the condition holds; the first by code. Empty where none is.
template <class Condition>
std::string first_of(const Judgement& judgement, Condition holds) {
    for (const auto& [code, nation] : judgement.policy.nations) {
        if (holds(code, *nation)) return suggestion(code, nation->name);
    }
    return {};
}

/// The nation of which a name begins with the word; of several, one whose code does as the word does.
std::string nation_begun(const Judgement& judgement, const std::string& wrong) {
    auto begun = first_of(judgement, [&](const auto& code, const auto& nation) {
        return begins_with(nation, wrong) && lower(wrong).starts_with(lower(code));
    });
    if (!begun.empty()) return begun;
    return first_of(judgement, [&](const auto&, const auto& nation) { return begins_with(nation, wrong); });
}

/// The nearest among the codes that the file itself uses, its areas and the blocs included where they may stand.
std::string nearest_used(const Judgement& judgement, Meaning meaning, const std::string& wrong) {
    auto codes = names_of(judgement, Meaning::nation);
    if (meaning == Meaning::market || meaning == Meaning::group) {
        for (const auto& [code, area] : judgement.definition.areas) codes.push_back(code);
    }
    if (meaning == Meaning::party || meaning == Meaning::group) {
        for (const auto& [code, bloc] : judgement.policy.blocs) codes.push_back(code);
    }
    return similar(wrong, codes);
}

/// The nation whose name is nearest, by its code.
std::string nearest_named(const Judgement& judgement, const std::string& wrong) {
    std::vector<std::string> names;
    std::map<std::string, std::string> code_of;
    const auto add = [&](const std::string& name, const std::string& code) {
        if (code_of.emplace(name, code).second) names.push_back(name);
    };
    for (const auto& [code, nation] : judgement.policy.nations) {
        add(nation->name, code);
        for (const auto& alias : nation->aliases) add(alias, code);
    }
    const auto name = nearest(wrong, names);
    return name.empty() ? "" : suggestion(code_of.at(name), name);
}

std::string nearest_code(const Judgement& judgement, const std::string& wrong) {
    std::vector<std::string> codes;
    for (const auto& [code, nation] : judgement.policy.nations) codes.push_back(code);
    const auto code = nearest(wrong, codes);
    return code.empty() ? "" : suggestion(code, judgement.policy.nations.at(code)->name);
}

}  // namespace

std::string nation_meant(const Judgement& judgement, Meaning meaning, const std::string& wrong) {
    const auto called = first_of(
        judgement, [&](const auto& code, const auto& nation) { return is_called(code, nation, wrong); });
    if (!called.empty()) return called;
    if (wrong.starts_with('_')) {
        const auto area = nearest_used(judgement, meaning, wrong);
        return area.empty() ? fmt::format("declare it under areas: {}: {{name: …}}", wrong)
                            : suggestion(area, "");
    }
    if (const auto begun = nation_begun(judgement, wrong); !begun.empty()) return begun;
    if (const auto used = nearest_used(judgement, meaning, wrong); !used.empty()) {
        const auto nation = judgement.policy.nations.find(used);
        return suggestion(used, nation == judgement.policy.nations.end() ? "" : nation->second->name);
    }
    // Among three letters almost any code is near; a name is not.
    const auto named = wrong.size() > 3 ? nearest_named(judgement, wrong) : nearest_code(judgement, wrong);
    if (!named.empty()) return named;
    return "nations are ISO 3166-1 alpha-3 codes such as CHN; write a rest without a code as an area: _NAME";
}

}  // namespace entente
