#include "cli/command/report/asking.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

namespace entente {

namespace {

/// What a refused call says of itself.
std::string why(const std::string& errors) {
    const auto said = nlohmann::json::parse(errors, nullptr, false);
    if (!said.is_object() || !said.contains("errors") || said["errors"].empty()) return "it has no answer";
    return said["errors"][0].value("text", "it has no answer");
}

/// A word as a shell takes it.
std::string quoted(const std::string& word) {
    const bool is_plain = word.find_first_of(" '\"\\$&|;<>()*?[]#~") == std::string::npos && !word.empty();
    if (is_plain) return word;
    std::string safe;
    for (const char letter : word) safe += letter == '\'' ? "'\\''" : std::string(1, letter);
    return "'" + safe + "'";
}

/// Which part of a table of trade is looked at.
void add_table_words(const Common& common, Call& words) {
    for (const auto& product : common.products) words.insert(words.end(), {"--product", product});
    if (common.areas) words.emplace_back("--areas");
    if (common.level != 0) words.insert(words.end(), {"--digits", std::to_string(common.level)});
    if (!common.year.empty()) words.insert(words.end(), {"--year", common.year});
    if (common.report != Common{}.report) words.insert(words.end(), {"--report", common.report});
    for (const auto& column : common.columns) words.insert(words.end(), {"--columns", column});
}

}  // namespace

std::string Asking::shown(const std::string& command, const Call& words) const {
    auto call = fmt::format("entente {} {}", command,
                            quoted(std::filesystem::path(words_.common.network).filename().string()));
    for (const auto& word : words) call += " " + quoted(word);
    return call;
}

void Asking::ask(const std::string& command, const About& about, Call words) {
    if (stop_ != nullptr && *stop_) return;
    if (!about.chain.empty()) words.insert(words.end(), {"--chain", about.chain});
    if (!about.scenario.empty()) words.insert(words.end(), {"--scenario", about.scenario});
    for (const auto& set : words_.common.set) words.insert(words.end(), {"--set", set});
    add_table_words(words_.common, words);
    const auto call = shown(command, words);
    if (!words_.common.quiet) streams_.err << call << '\n';
    Call all{command, words_.common.network};
    all.insert(all.end(), words.begin(), words.end());
    all.insert(all.end(),
               {"--format", "json", "--quiet", "--threads", std::to_string(words_.common.threads)});
    std::istringstream nothing;
    std::ostringstream out, err;
    if (run(all, {nothing, out, err, false, nullptr, streams_.shelf, false}) == Exit::done)
        answers.push_back({command, about.chain, about.scenario, about.what, call, out.str()});
    else
        refused.push_back({call, why(err.str())});
}

}  // namespace entente
