#include "exchange/trade/trade.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

const char* reason(LeftOut reason) {
    switch (reason) {
        case LeftOut::unknown_nation:
            return "name a nation or area that is not known";
        case LeftOut::aggregate:
            return "are sums over nations that have rows of their own";
        case LeftOut::itself:
            return "go from a nation to itself";
        case LeftOut::other_flow:
            return "are re-exports, re-imports and the like, which exports and imports hold already";
        case LeftOut::other_report:
            return "are the other side's report (--report says whose counts)";
        case LeftOut::breakdown:
            return "are parts, by transport, customs procedure or second partner, of totals that have a row";
        case LeftOut::no_trade:
            return "tell of no trade: what they know is 0";
        case LeftOut::no_product:
            return "name no product";
    }
    return "";
}

const char* said(Remark remark) {
    switch (remark) {
        case Remark::value_unknown:
            return "have no value: it is unknown, not zero";
        case Remark::quantity_unknown:
            return "have no quantity: it is unknown, not zero";
        case Remark::zero_quantity:
            return "have a value and a quantity of 0, which is taken for unknown";
        case Remark::rounded:
            return "have a figure finer than a thousandth of a unit of money or a gram, which was rounded";
        case Remark::zero_restored:
            return "have a product code that had lost its leading zero and got it back";
    }
    return "";
}

std::string rows(std::uint64_t count) {
    return count == 1 ? "1 row" : fmt::format("{} rows", count);
}

std::string where(const RowCount& count) {
    if (count.what.empty()) return fmt::format("first: line {}", count.line);
    return fmt::format("first: '{}', line {}", count.what, count.line);
}

}  // namespace

std::vector<std::string> sentences(const TradeReading& reading) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < left_out_reasons; ++i) {
        const auto& count = reading.left_out[i];
        if (count.rows == 0) continue;
        all.push_back(fmt::format("{} left out that {} ({})", rows(count.rows),
                                  reason(static_cast<LeftOut>(i)), where(count)));
    }
    for (std::size_t i = 0; i < remarks; ++i) {
        const auto& count = reading.remark[i];
        if (count.rows == 0) continue;
        all.push_back(
            fmt::format("{} {} ({})", rows(count.rows), said(static_cast<Remark>(i)), where(count)));
    }
    return all;
}

}  // namespace entente
