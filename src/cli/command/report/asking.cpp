#include "cli/command/report/asking.hpp"

#include "cli/session/trade_words.hpp"
#include "cli/words/shell.hpp"

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

}  // namespace

std::string Asking::shown(const std::string& command, const Call& words) const {
    auto call = fmt::format("entente {} {}", command,
                            shell_word(std::filesystem::path(words_.common.network).filename().string()));
    call += shell_words(words);
    return call;
}

void Asking::ask(const std::string& command, const About& about, Call words) {
    if (stop_ != nullptr && *stop_) return;
    if (!about.chain.empty()) words.insert(words.end(), {"--chain", about.chain});
    if (!about.scenario.empty()) words.insert(words.end(), {"--scenario", about.scenario});
    for (const auto& set : words_.common.set) words.insert(words.end(), {"--set", set});
    const auto table = table_words(words_.common);
    words.insert(words.end(), table.begin(), table.end());
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
