#include "exchange/trade/trade.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

const char* reason(LeftOut reason) {
    switch (reason) {
        case LeftOut::unknown_nation:
            return "a nation or area that is not known";
        case LeftOut::aggregate:
            return "a sum over nations that have rows of their own";
        case LeftOut::itself:
            return "from a nation to itself";
        case LeftOut::other_flow:
            return "a re-export, re-import or the like, which exports and imports hold already";
        case LeftOut::other_report:
            return "the other side's report (--report says whose counts)";
        case LeftOut::breakdown:
            return "a part, by transport, customs procedure or second partner, of a total that has a row";
        case LeftOut::no_trade:
            return "no trade, since what is known is 0";
        case LeftOut::no_product:
            return "no product";
    }
    return "";
}

const char* said(Remark remark) {
    switch (remark) {
        case Remark::value_unknown:
            return "without value, which is unknown, not zero";
        case Remark::quantity_unknown:
            return "without quantity, which is unknown, not zero";
        case Remark::zero_quantity:
            return "with a value and a quantity of 0, which is taken for unknown";
        case Remark::rounded:
            return "with a figure finer than a thousandth of a unit of money or a gram, which was rounded";
        case Remark::zero_restored:
            return "with a product code that had lost its leading zero and got it back";
        case Remark::other_unit:
            return "with a quantity in a unit that is no known weight (t, kg, g): as a weight it is unknown";
    }
    return "";
}

std::string rows(std::uint64_t count) {
    return count == 1 ? "1 row" : fmt::format("{} rows", count);
}

std::string where(const TradeReading& reading, const RowCount& count) {
    const char* line = reading.in_records ? "record" : "line";
    if (count.what.empty()) return fmt::format("first: {} {}", line, count.line);
    return fmt::format("first: '{}', {} {}", count.what, line, count.line);
}

std::string omission(const TradeReading& reading, LeftOut why) {
    const auto& count = reading.left_out[static_cast<std::size_t>(why)];
    return fmt::format("{} left out: {} ({})", rows(count.rows), reason(why), where(reading, count));
}

}  // namespace

std::vector<std::string> omissions(const TradeReading& reading) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < left_out_reasons; ++i) {
        if (reading.left_out[i].rows == 0 || static_cast<LeftOut>(i) == LeftOut::other_report) continue;
        all.push_back(omission(reading, static_cast<LeftOut>(i)));
    }
    if (reading.levels) all.push_back(*reading.levels);
    return all;
}

std::optional<std::string> remark(const TradeReading& reading, Remark what) {
    const auto& count = reading.remark[static_cast<std::size_t>(what)];
    if (count.rows == 0) return std::nullopt;
    return fmt::format("{} {} ({})", rows(count.rows), said(what), where(reading, count));
}

std::vector<std::string> sentences(const TradeReading& reading) {
    auto all = omissions(reading);
    if (reading.left_out[static_cast<std::size_t>(LeftOut::other_report)].rows != 0)
        all.push_back(omission(reading, LeftOut::other_report));
    for (std::size_t i = 0; i < remarks; ++i) {
        if (auto sentence = remark(reading, static_cast<Remark>(i))) all.push_back(std::move(*sentence));
    }
    return all;
}

}  // namespace entente
