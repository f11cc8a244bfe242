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

constexpr const char* target_example = "--target \"top_share of TUR at most 65%\", or without a nation";
constexpr const char* pairs_example =
    "--pairs \"MLT with ISL, SUR at cut up to 10 t\", or without a capacity";

/// The words of a list "A, B" or "A B" as a list of YAML.
std::string codes_of(const std::string& text) {
    std::vector<std::string> codes(1);
    for (const char letter : text) {
        if (letter != ',' && letter != ' ') {
            codes.back() += letter;
        } else if (!codes.back().empty()) {
            codes.emplace_back();
        }
    }
    if (codes.back().empty()) codes.pop_back();
    return list_of(codes);
}

/// "MLT with ISL, SUR at cut up to 10 t" as {between: [MLT], and: [ISL, SUR], stage: cut, capacity: 10 t}.
std::optional<std::string> pairs_of(const std::string& text) {
    const auto with = text.find(" with "), at = text.rfind(" at ");
    if (with == std::string::npos || at == std::string::npos || at < with + 6) return std::nullopt;
    const auto up = text.find(" up to ", at);
    const auto stage = text.substr(at + 4, up == std::string::npos ? up : up - at - 4);
    auto pairs = fmt::format("{{between: {}, and: {}, stage: {}", codes_of(text.substr(0, with)),
                             codes_of(text.substr(with + 6, at - with - 6)), literal(stage));
    if (up == std::string::npos) return pairs + "}";
    const auto capacity = text.substr(up + 7);
    if (capacity.find_first_of("{}[],:#&*!|>'\"%@`") != std::string::npos) return std::nullopt;
    return pairs + ", capacity: " + capacity + "}";
}

std::optional<std::string> targets_of(const std::vector<std::string>& texts, WrongWord& wrong) {
    std::string list;
    for (const auto& text : texts) {
        const auto target = target_of(text);
        if (!target) {
            wrong = {"--target", text, target_example};
            return std::nullopt;
        }
        list += (list.empty() ? "" : ", ") + *target;
    }
    return "[" + list + "]";
}

std::string candidates_of(const AllianceWords& words, const std::string& pairs) {
    if (words.states.empty() && pairs.empty()) return list_of(words.candidates);
    return fmt::format("{{named: {}, state: {}{}}}", list_of(words.candidates), list_of(words.states),
                       pairs.empty() ? "" : ", pairs: " + pairs);
}

}  // namespace

std::string plan_id(const AllianceWords& words) {
    if (!words.plan.empty()) return words.plan;
    return words.candidates.empty() && words.states.empty() && words.pairs.empty() ? "" : "as asked";
}

std::optional<std::vector<std::string>> settings(const AllianceWords& words, WrongWord& wrong) {
    std::vector<std::string> settings;
    const auto add = [&](const char* field, bool said, const std::string& value) {
        if (said) settings.push_back(fmt::format("alliances.{}.{}={}", plan_id(words), field, value));
    };
    const auto targets = targets_of(words.targets, wrong);
    if (!targets) return std::nullopt;
    const auto pairs = words.pairs.empty() ? std::optional<std::string>("") : pairs_of(words.pairs);
    if (!pairs) {
        wrong = {"--pairs", words.pairs, pairs_example};
        return std::nullopt;
    }
    add("candidates", !words.candidates.empty() || !words.states.empty() || !words.pairs.empty(),
        candidates_of(words, *pairs));
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
