#pragma once

#include "definition/policy.hpp"
#include "exchange/trade/trade.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace entente::test {

/// The program's own policy: its register has the codes of all nations.
inline const Policy& own_policy() {
    static const Policy policy = [] {
        Diagnostics diagnostics;
        auto read = read_policy(std::string(ENTENTE_SOURCE) + "/config", diagnostics);
        REQUIRE_MESSAGE(read.has_value(), render(diagnostics));
        return std::move(*read);
    }();
    return policy;
}

struct Told {
    std::vector<std::string> flows;  ///< "850511 CHN DEU 1484000 12500000", unknown as ?
    TradeReading reading;
};

inline std::string figure(const TradeSum& sum) {
    if (!sum.known()) return "?";
    return sum.low == sum.high ? std::to_string(sum.low) : fmt::format("{}..{}", sum.low, sum.high);
}

inline void tell(const TradeTable& table, std::vector<std::string>& lines) {
    for (std::size_t product = 0; product < table.products.size(); ++product) {
        for (const auto& flow : table.flows(product)) {
            lines.push_back(fmt::format("{} {} {} {} {}", table.products[product].code,
                                        table.nations[flow.from].code, table.nations[flow.to].code,
                                        figure(flow.value), figure(flow.quantity)));
        }
    }
}

/// What a table tells, a line a flow.
inline Told told(const std::string& text, const TradeOptions& options = {}) {
    Diagnostics diagnostics;
    Told found;
    const auto reading = read_trade_text("trade.csv", text, options, own_policy(), diagnostics,
                                         [&](TradeTable& table) { tell(table, found.flows); });
    REQUIRE_MESSAGE(reading.has_value(), render(diagnostics));
    found.reading = *reading;
    return found;
}

/// What is wrong with one that cannot be read.
inline std::string refused_table(const std::string& text, const TradeOptions& options = {}) {
    Diagnostics diagnostics;
    const auto reading =
        read_trade_text("trade.csv", text, options, own_policy(), diagnostics, [](TradeTable&) {});
    CHECK(!reading);
    return render(diagnostics);
}

using Lines = std::vector<std::string>;

}  // namespace entente::test
