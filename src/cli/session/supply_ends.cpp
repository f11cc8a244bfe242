#include "cli/session/supply_ends.hpp"

#include "cli/session/rows.hpp"
#include "network/change/both_ends.hpp"
#include "network/change/trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace entente {

Supply supply_at_other_end(const Session& session) {
    const auto& network = *session.network;
    const auto unknown = session.view.unknown == Unknown::zero ? Unknown::unbounded : Unknown::zero;
    auto view = network.view({unknown});
    const Trial supposed(view, session.edits);
    return supply(view, *session.chain);
}

std::optional<std::string> note_of_one_end(const Session& session) {
    if (!BothEnds(*session.network, session.edits).differ()) return std::nullopt;
    const bool zero = session.view.unknown == Unknown::zero;
    return fmt::format("Sizes that nobody knows are taken as {}; --unknown {} shows the other end.",
                       zero ? "zero" : "without bound", zero ? "unlimited" : "zero");
}

void keep_supply_asked(Table& table, const Session& session) {
    keep_what_is_looked_at(table, session);
    const auto& nations = session.network->nations;
    const auto place = [&](const char* name) {
        return std::find_if(table.columns.begin(), table.columns.end(),
                            [&](const auto& c) { return c.name == name; }) -
               table.columns.begin();
    };
    const auto from = static_cast<std::size_t>(place("from")), to = static_cast<std::size_t>(place("to"));
    if (session.nation && to < table.columns.size()) {
        const TableCell code{nations[*session.nation].code};
        std::erase_if(table.rows, [&](const auto& row) { return row[from] != code && row[to] != code; });
    }
    if (session.for_whom.empty()) return;
    std::vector<std::string> codes;
    for (const auto nation : session.for_whom) codes.push_back(nations[nation].code);
    keep(table, "nation", codes);
    keep(table, "to", codes);
}

}  // namespace entente
