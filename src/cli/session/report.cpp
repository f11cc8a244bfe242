#include "cli/session/session.hpp"
#include "report/tables/sources.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

std::vector<std::string> what_bears(const Call& said, const Common& common) {
    static const std::array<std::string_view, 4> with_value{"--format", "--threads", "-j", "--theme"};
    static const std::array<std::string_view, 2> alone{"--quiet", "--strict"};
    const auto is_in = [](const auto& words, std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    std::vector<std::string> kept;
    bool network_left_out = false;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const std::string_view word = said[i];
        const auto name = word.substr(0, word.find('='));
        const bool has_value = is_in(with_value, name) || is_in(options_of_files, name);
        if (has_value && name == word) {
            ++i;
        } else if (word == common.network && !network_left_out) {
            network_left_out = true;
        } else if (!has_value && !is_in(alone, word)) {
            kept.emplace_back(word);
        }
    }
    return kept;
}

Report report_of(const Session& session, const Common& common, std::string_view command, const Call& said) {
    Report report;
    report.command = command;
    report.network = session.network->definition.name;
    report.fingerprint = session.fingerprint;
    report.settings["call"] = what_bears(said, common);
    if (session.chain) report.settings["chain"] = TableCell{session.network->chains[*session.chain].id};
    if (!common.scenarios.empty()) report.settings["scenario"] = common.scenarios;
    if (!common.set.empty()) report.settings["set"] = common.set;
    report.notes = session.notes;
    report.sources = tabulate_sources(*session.network);
    return report;
}

}  // namespace entente
