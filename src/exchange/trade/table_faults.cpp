#include "exchange/trade/table_faults.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

constexpr std::size_t most_shown = 400;  ///< letters of a row

}  // namespace

bool TableFaults::fail(const std::string& text, const std::string& mend) {
    diagnostics_.error({}, text, mend);
    return false;
}

bool TableFaults::fail_at(std::uint64_t line, const std::string& row, const std::string& text,
                          const std::string& mend) {
    if (!text_) text_ = diagnostics_.texts.add(in_records_ ? name_ + " (record)" : name_, "");
    const auto shown = row.empty() ? text : fmt::format("{}: {}", text, row.substr(0, most_shown));
    diagnostics_.error({*text_, static_cast<std::uint32_t>(line), 1}, shown, mend);
    return false;
}

}  // namespace entente
