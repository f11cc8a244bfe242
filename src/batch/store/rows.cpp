#include "batch/store/store.hpp"

#include <fmt/format.h>

namespace entente {

void Store::for_each_row(const std::function<void(const StoredRow&)>& take) const {
    const Transaction one_moment(database_, Access::read);
    read_rows(take);
}

void Store::read_rows(const std::function<void(const StoredRow&)>& take) const {
    auto written = database_.prepare("SELECT rows, checksum FROM blocks");
    std::uint64_t rows = 0, sum = 0;
    while (written.step()) {
        rows += static_cast<std::uint64_t>(written.whole(0));
        sum += static_cast<std::uint64_t>(written.whole(1));
    }
    StoredRowReader reader(manifest_);
    auto query = database_.prepare("SELECT * FROM results ORDER BY future, alliance");
    while (query.step()) {
        const auto row = reader.read(query);
        --rows;
        sum -= checksum(row);
        take(row);
    }
    if (rows != 0 || sum != 0)
        throw Damaged(fmt::format("{} is damaged: its results are not those that were written", path_));
}

}  // namespace entente
