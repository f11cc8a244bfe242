#include "exchange/trade/cut.hpp"

#include "base/amount.hpp"
#include "base/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

namespace entente {

namespace {

struct CutUnit {
    std::string_view name;
    TradeCut::By by;
    int shift;  ///< decimal places from the unit to the quantum of TradeCut
};
constexpr std::array cut_units{
    CutUnit{"%", TradeCut::By::share, 4},      CutUnit{"kg", TradeCut::By::quantity, 3},
    CutUnit{"t", TradeCut::By::quantity, 6},   CutUnit{"kt", TradeCut::By::quantity, 9},
    CutUnit{"Mt", TradeCut::By::quantity, 12},
};

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// A number in quanta; nothing where it is no positive whole number of them.
std::optional<std::int64_t> quanta(std::string_view text, int shift) {
    const auto number = read_decimal(text);
    if (!number || number->digits <= 0) return std::nullopt;
    const auto scaled = multiply(*number, Decimal{1, shift});
    const auto fraction = scaled ? to_fraction(*scaled) : std::nullopt;
    if (!fraction || !is_whole(*fraction) || fraction->over > INT64_MAX) return std::nullopt;
    return static_cast<std::int64_t>(fraction->over);
}

/// The sums of a product's flows, and of those that have both quantity and value.
struct FlowSums {
    Wide quantity{}, value{};
    Wide priced_quantity{}, priced_value{};
    bool any_quantity = false;
};

FlowSums sums(const std::vector<TradeFlow>& flows) {
    FlowSums all;
    for (const auto& flow : flows) {
        if (flow.quantity.known()) all.quantity += flow.quantity.high;
        if (flow.value.known()) all.value += flow.value.high;
        all.any_quantity |= flow.quantity.known();
        if (!flow.quantity.known() || !flow.value.known()) continue;
        all.priced_quantity += flow.quantity.high;
        all.priced_value += flow.value.high;
    }
    while (all.priced_quantity > INT64_MAX) {  // the price stays, and its products fit
        all.priced_quantity /= 2;
        all.priced_value /= 2;
    }
    return all;
}

/// How large a flow is for the cut; nothing where nobody can tell.
std::optional<std::int64_t> size_of(const TradeFlow& flow, bool in_money, const FlowSums& all) {
    const auto& known = in_money ? flow.value : flow.quantity;
    if (known.known()) return known.high;
    if (in_money || !flow.value.known() || all.priced_value == 0) return std::nullopt;
    const auto taken = flow.value.high * all.priced_quantity / all.priced_value;
    return static_cast<std::int64_t>(std::min<Wide>(taken, INT64_MAX));
}

/// The size of the smallest of the largest flows that make up a share of what is known.
std::int64_t least_of_share(const std::vector<TradeFlow>& flows, bool in_money, const FlowSums& all,
                            std::int64_t millionths) {
    std::vector<std::int64_t> sizes;
    for (const auto& flow : flows) {
        const auto& known = in_money ? flow.value : flow.quantity;
        if (known.known()) sizes.push_back(known.high);
    }
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    const auto whole = in_money ? all.value : all.quantity;
    Wide together{};
    for (const auto size : sizes) {
        together += size;
        if (together * 1'000'000 >= whole * millionths) return size;
    }
    return 0;
}

std::string percent(Wide part, Wide whole) {
    if (whole == 0) return "none";
    const auto tenths = (part * 1000 + whole / 2) / whole;
    if (part != 0 && tenths == 0) return "less than 0.1 %";
    return fmt::format("{}.{} %", static_cast<std::int64_t>(tenths / 10), static_cast<int>(tenths % 10));
}

std::string note_on(const std::vector<TradeFlow>& out, std::size_t of, const FlowSums& all,
                    const TradeCut& at_least) {
    const auto lost = sums(out);
    const auto unknown =
        std::count_if(out.begin(), out.end(), [](const auto& flow) { return !flow.quantity.known(); });
    const auto which = at_least.by == TradeCut::By::share
                           ? fmt::format("The smallest flows beyond {}", at_least.words)
                           : fmt::format("Flows below {}", at_least.words);
    auto note = fmt::format("{} are left out: {} of {}", which, out.size(), of);
    if (all.any_quantity)
        note += fmt::format(", with {} of the quantity", percent(lost.quantity, all.quantity));
    if (all.value != 0)
        note += fmt::format("{} {} of the value", all.any_quantity ? " and" : ", with",
                            percent(lost.value, all.value));
    note += '.';
    if (all.any_quantity && at_least.by != TradeCut::By::value && unknown != 0)
        note += fmt::format(" {} of them {} of unknown quantity, judged by value at the mean price.", unknown,
                            unknown == 1 ? "is" : "are");
    return note;
}

}  // namespace

std::optional<TradeCut> read_cut(std::string_view text, std::string_view currency, std::string& mend) {
    mend = fmt::format("write a share, tonnes or money: 99%, \"5 t\" or \"100000 {}\"", currency);
    const auto number_end = text.find_last_of("0123456789.") + 1;  // 0 where there is none
    const auto name = trimmed(text.substr(number_end));
    const auto known =
        std::find_if(cut_units.begin(), cut_units.end(), [&](const auto& u) { return u.name == name; });
    const bool is_money = name == currency;
    if (known == cut_units.end() && !is_money) return std::nullopt;
    const auto unit = is_money ? CutUnit{currency, TradeCut::By::value, 3} : *known;
    const auto number = trimmed(text.substr(0, number_end));
    const auto least = quanta(number, unit.shift);
    if (!least || (unit.by == TradeCut::By::share && *least > 1'000'000)) return std::nullopt;
    return TradeCut{unit.by, *least, fmt::format("{}{}{}", number, name == "%" ? "" : " ", name)};
}

CutFlows cut(std::vector<TradeFlow> flows, const TradeCut& at_least) {
    const auto all = sums(flows);
    const bool in_money =
        at_least.by == TradeCut::By::value || (at_least.by == TradeCut::By::share && !all.any_quantity);
    const auto least = at_least.by == TradeCut::By::share
                           ? least_of_share(flows, in_money, all, at_least.least)
                           : at_least.least;
    const auto is_large = [&](const TradeFlow& flow) {
        const auto size = size_of(flow, in_money, all);
        return !size || *size >= least;
    };
    const auto of = flows.size();
    const auto first_out = std::stable_partition(flows.begin(), flows.end(), is_large);
    const std::vector<TradeFlow> out(first_out, flows.end());
    flows.erase(first_out, flows.end());
    return {std::move(flows), out.empty() ? "" : note_on(out, of, all, at_least)};
}

}  // namespace entente
