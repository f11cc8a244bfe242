#include "serve/live/cut.hpp"

#include "report/format/number.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <vector>

namespace entente {

void cut(Report& report, std::size_t most) {
    std::erase_if(report.tables, [](const Table& table) { return table.rows.empty(); });
    for (auto& table : report.tables) {
        if (most == 0 || table.rows.size() <= most) continue;
        report.notes.push_back(fmt::format("Of {} rows of {} the first {} are here; top: 0 asks for all.",
                                           grouped(static_cast<std::int64_t>(table.rows.size())), table.name,
                                           grouped(static_cast<std::int64_t>(most))));
        table.rows.resize(most);
    }
}

}  // namespace entente
