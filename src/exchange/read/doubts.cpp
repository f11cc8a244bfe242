#include "exchange/read/doubts.hpp"

#include "base/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace entente {

void tell_idle(const std::vector<NodeRow>& nodes, const std::vector<LinkRow>& rows, Place place,
               Diagnostics& diagnostics) {
    std::set<std::string> seen;
    for (const auto& row : rows) {
        for (const auto* end : {row.find("from"), row.find("to")}) {
            if (end != nullptr) seen.insert(**end);
        }
    }
    const NodeRow* first = nullptr;
    std::size_t idle = 0;
    for (const auto& node : nodes) {
        if (!seen.insert(node.market).second) continue;
        if (idle++ == 0) first = &node;
    }
    if (idle == 0) return;
    const auto& name = first->label.empty() ? first->market : first->label;
    diagnostics.warning(
        place,
        idle == 1 ? fmt::format("1 node without links takes no part: {}", name)
                  : fmt::format("{} nodes without links take no part, the first of them {}", idle, name),
        "give them a link, or take them out");
}

void tell_unread(const std::vector<LinkRow>& rows, Place place, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 14> amounts{
        "quantity", "weight",    "low",        "high",      "capacity", "value", "cost",
        "days",     "value_usd", "value_kusd", "unlimited", "id",       "from",  "to"};
    std::set<std::string> unread;
    for (const auto& row : rows) {
        for (const auto& [name, cell] : row.cells) {
            const bool known = std::find(amounts.begin(), amounts.end(), name) != amounts.end();
            if (known && name != "id" && name != "from" && name != "to" && !cell->empty()) return;
            if (!known && read_decimal(*cell)) unread.insert(name);
        }
    }
    if (unread.empty()) return;
    diagnostics.warning(place,
                        fmt::format("no link has a quantity, a capacity or a value; numbers that are not "
                                    "read are called '{}'",
                                    fmt::join(unread, "', '")),
                        "call the one that is meant quantity");
}

}  // namespace entente
