// A trade table that is read gives the same flows by one thread and by several, in one pass and in many; one that is
// refused says why. Packed bytes are unpacked or refused.
#include "exchange/trade/trade.hpp"

#include "definition/policy.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace entente;

const Policy& own_policy() {
    static const Policy policy = [] {
        Diagnostics diagnostics;
        auto read = read_policy(std::string(ENTENTE_SOURCE) + "/config", diagnostics);
        if (!read) std::abort();
        return std::move(*read);
    }();
    return policy;
}

struct Told {
    bool read = false;
    std::string problems;
    std::vector<std::string> products;
    std::vector<TradeFlow> flows;
};

bool sound(const TradeSum& sum) {
    return sum.low == sum.high || (0 <= sum.low && sum.low <= sum.high);
}

Told told(const std::string& text, const TradeOptions& options) {
    Diagnostics diagnostics;
    Told found;
    const auto reading =
        read_trade_text("trade.csv", text, options, own_policy(), diagnostics, [&](TradeTable& table) {
            for (std::size_t product = 0; product < table.products.size(); ++product) {
                found.products.push_back(table.products[product].code);
                for (const auto& flow : table.flows(product)) {
                    if (flow.from == flow.to || flow.from >= table.nations.size() ||
                        flow.to >= table.nations.size())
                        std::abort();
                    if (!sound(flow.value) || !sound(flow.quantity)) std::abort();
                    found.flows.push_back({0, 0, flow.value, flow.quantity});
                }
            }
        });
    found.read = reading.has_value();
    if (found.read == diagnostics.has_errors()) std::abort();
    if (!found.read) found.problems = render(diagnostics);
    if (!found.read && found.problems.empty()) std::abort();
    return found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    TradeOptions options;
    options.report = static_cast<FlowReport>(bytes[0] & 3U);
    options.threads = 1;
    if ((bytes[0] & 4U) != 0) options.year = 2024;
    if ((bytes[0] & 8U) != 0) options.products = {"85"};
    const std::string text(reinterpret_cast<const char*>(bytes + 1), size - 1);
    const auto one = told(text, options);
    options.threads = 2;
    options.rows_at_once = 4;
    const auto pieces = told(text, options);
    if (one.read != pieces.read || one.problems != pieces.problems) std::abort();
    if (one.products != pieces.products || one.flows != pieces.flows) std::abort();
    return 0;
}
