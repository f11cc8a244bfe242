#include "exchange/trade/gather/totals.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

constexpr std::size_t most_shown = 50;  ///< wrong rows

}  // namespace

void Totals::add(const std::vector<RowsRead>& blocks) {
    for (const auto& block : blocks) add(block);
    if (wrong_ > most_shown)
        faults_.fail(
            fmt::format("{}: {} rows are wrong; the first {} are shown", faults_.name(), wrong_, most_shown),
            "is it the file you mean?");
    const auto other_units = reading_.remark[static_cast<std::size_t>(Remark::other_unit)].rows;
    if (other_units != 0 && other_units == reading_.kept) reading_.has_quantities = false;
    tell_years();
}

void Totals::add(const RowsRead& block) {
    const auto add_counts = [&](auto& sums, const auto& parts) {
        for (std::size_t i = 0; i < sums.size(); ++i) {
            if (sums[i].rows == 0 && parts[i].rows != 0) sums[i] = {0, line(parts[i].line), parts[i].what};
            sums[i].rows += parts[i].rows;
        }
    };
    add_counts(reading_.left_out, block.left_out);
    add_counts(reading_.remark, block.remark);
    if (block.years.first != 0) {
        years_.see(block.years.first, line(block.years.first_line));
        years_.see(block.years.last, line(block.years.last_line));
    }
    for (const auto& problem : block.problems) {
        if (shown_++ < most_shown)
            faults_.fail_at(line(problem.line), problem.row, problem.text, problem.mend);
    }
    wrong_ += block.wrong;
    marks_.add(block.marks, line(0));
    lines_ += block.lines;
    reading_.lines += block.lines - block.inside;
    reading_.kept += block.kept;
}

void Totals::tell_years() {
    if (years_.first != 0 && years_.first == years_.last) reading_.year = years_.first;
    if (years_.first == years_.last) return;
    faults_.fail_at(
        years_.last_line, "",
        fmt::format("rows of several years, {} to {} (one of {} is in line {}), which would be added up",
                    years_.first, years_.last, years_.first, years_.first_line),
        fmt::format("say which: --year {}", years_.last));
}

}  // namespace entente
