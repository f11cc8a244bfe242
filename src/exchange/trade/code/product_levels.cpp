#include "exchange/trade/code/product_levels.hpp"

#include <fmt/format.h>

namespace entente {

void ProductLevels::see(const std::string& code) {
    if (code == "TOTAL") {
        total_ = true;
        return;
    }
    const auto size = code.size();
    if (size == 0 || size % 2 != 0 || size > 10 || code.find_first_not_of("0123456789") != std::string::npos)
        return;
    ++codes_[size];
    while (!above_.empty() && !code.starts_with(above_.back())) above_.pop_back();
    if (!above_.empty() && lower_.empty()) {
        upper_ = above_.back();
        lower_ = code;
    }
    above_.push_back(code);
}

std::optional<std::string> ProductLevels::mixture() const {
    const bool of_total = total_ && !codes_.empty();
    if (lower_.empty() && !of_total) return std::nullopt;
    std::vector<std::string> parts;
    if (total_) parts.emplace_back("TOTAL");
    for (const auto& [digits, count] : codes_) parts.push_back(fmt::format("{} of {} digits", count, digits));
    return fmt::format(
        "codes of several levels are mixed ({}), and {} is told again in {}: sums over products count such "
        "trade "
        "more than once; --digits {} takes one level",
        fmt::join(parts, ", "), lower_.empty() ? "all trade" : "what is traded as " + lower_,
        lower_.empty() ? "TOTAL" : upper_, codes_.rbegin()->first);
}

}  // namespace entente
