#include "cli/session/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::vector<std::string> stages_of(const Session& session) {
    if (session.stage) return {session.network->stages[*session.stage].id};
    std::vector<std::string> stages;
    if (!session.chain) return stages;
    for (const auto stage : session.network->chains[*session.chain].stages)
        stages.push_back(session.network->stages[stage].id);
    return stages;
}

}  // namespace

void keep(Table& table, std::string_view column, const std::vector<std::string>& words) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const auto& c) { return c.name == column; });
    if (found == table.columns.end()) return;
    const auto index = static_cast<std::size_t>(found - table.columns.begin());
    std::erase_if(table.rows, [&](const auto& row) {
        const auto* text = std::get_if<std::string>(&row[index]);
        return text == nullptr || std::find(words.begin(), words.end(), *text) == words.end();
    });
}

void keep_what_is_looked_at(Table& table, const Session& session) {
    if (session.chain) keep(table, "stage", stages_of(session));
    if (!session.nation) return;
    const auto& nation = session.network->nations[*session.nation];
    keep(table, "nation", {nation.code, nation.name});
}

void keep_top(Table& table, std::size_t rows, std::vector<std::string>& notes) {
    if (rows == 0 || table.rows.size() <= rows) return;
    const auto more = table.rows.size() - rows;
    notes.push_back(fmt::format("{} more row{} of {} {} left out; --top 0 shows {}.", more,
                                more == 1 ? "" : "s", table.name, more == 1 ? "is" : "are",
                                more == 1 ? "it" : "them"));
    table.rows.resize(rows);
}

}  // namespace entente
