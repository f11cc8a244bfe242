#include "cli/command/alliances/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace entente {

namespace {

/// A text as YAML that means this text and nothing else.
std::string literal(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string list_of(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + literal(word);
    return "[" + list + "]";
}

/// [a, b], or {a: 70%, b: 30%} where chances are said.
std::string futures_of(const std::vector<std::string>& futures) {
    std::string map;
    bool chances = false;
    for (const auto& future : futures) {
        const auto equals = future.find('=');
        chances = chances || equals != std::string::npos;
        map += fmt::format("{}{}: {}", map.empty() ? "" : ", ", literal(future.substr(0, equals)),
                           equals == std::string::npos ? "" : literal(future.substr(equals + 1)));
    }
    return chances ? "{" + map + "}" : list_of(futures);
}

/// "top_share of TUR at most 65%" as {top_share: 65%, nation: TUR}.
std::optional<std::string> target_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    const bool named = words.size() == 6 && words[1] == "of";
    if (words.size() != (named ? 6U : 4U)) return std::nullopt;
    const auto at = named ? 3U : 1U;
    if (words[at] != "at" || words[at + 1] != "most") return std::nullopt;
    const auto whose = named ? ", nation: " + literal(words[2]) : std::string();
    return fmt::format("{{{}: {}{}}}", literal(words[0]), words[at + 2], whose);
}

std::optional<std::string> targets_of(const std::vector<std::string>& texts, std::string& wrong) {
    std::string list;
    for (const auto& text : texts) {
        const auto target = target_of(text);
        if (!target) {
            wrong = text;
            return std::nullopt;
        }
        list += (list.empty() ? "" : ", ") + *target;
    }
    return "[" + list + "]";
}

std::string candidates_of(const AllianceWords& words) {
    if (words.states.empty()) return list_of(words.candidates);
    return fmt::format("{{named: {}, state: {}}}", list_of(words.candidates), list_of(words.states));
}

}  // namespace

std::string plan_id(const AllianceWords& words) {
    if (!words.plan.empty()) return words.plan;
    return words.candidates.empty() && words.states.empty() ? "" : "as asked";
}

std::optional<std::vector<std::string>> settings(const AllianceWords& words, std::string& wrong) {
    std::vector<std::string> settings;
    const auto add = [&](const char* field, bool said, const std::string& value) {
        if (said) settings.push_back(fmt::format("alliances.{}.{}={}", plan_id(words), field, value));
    };
    const auto targets = targets_of(words.targets, wrong);
    if (!targets) return std::nullopt;
    add("candidates", !words.candidates.empty() || !words.states.empty(), candidates_of(words));
    add("size", !words.size.empty(), words.size);
    add("futures", !words.futures.empty(), futures_of(words.futures));
    add("objectives", !words.objectives.empty(), list_of(words.objectives));
    add("require", !words.require.empty(), list_of(words.require));
    add("forbid", !words.forbid.empty(), list_of(words.forbid));
    add("budget", !words.budget.empty(), fmt::format("{{effort: {}}}", words.budget));
    add("targets", !words.targets.empty(), *targets);
    return settings;
}

}  // namespace entente
