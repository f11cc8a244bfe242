#include "exchange/trade/network.hpp"

#include "exchange/trade/code/code_files.hpp"
#include "exchange/trade/cut.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace entente {

namespace {

Decimal decimal(std::int64_t digits, int exponent) {
    while (digits != 0 && digits % 10 == 0) {
        digits /= 10;
        ++exponent;
    }
    return digits == 0 ? Decimal{} : Decimal{digits, exponent};
}

std::optional<Amount> amount(const TradeSum& sum, int exponent) {
    if (!sum.known()) return std::nullopt;
    Amount amount;
    if (sum.low == sum.high) {
        amount.value = Measure{decimal(sum.low, exponent), {}};
    } else {
        amount.low = Measure{decimal(sum.low, exponent), {}};
        amount.high = Measure{decimal(sum.high, exponent), {}};
    }
    return amount;
}

bool is_digits(const std::string& text) {
    return text.find_first_not_of("0123456789") == std::string::npos;
}

/// An id of the language for a product: `hs850511`, or its name in small letters.
std::string stage_id(const std::string& code, std::set<std::string>& taken) {
    std::string id = is_digits(code) ? "hs" : "";
    for (const char c : code) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        if (plain) id += small;
        if (!plain && !id.empty() && id.back() != '-') id += '-';
    }
    while (id.ends_with('-')) id.pop_back();
    if (id.empty() || id.front() < 'a') id.insert(0, "product-");
    auto unique = id;
    for (int number = 2; !taken.insert(unique).second; ++number) unique = fmt::format("{}-{}", id, number);
    return unique;
}

Source source_of(const TradeReading& reading, const std::string& path) {
    Source source;
    const auto file = std::filesystem::path(path).filename().string();
    source.title = fmt::format("{}, file {}", reading.layout, file);
    if (reading.layout == "CEPII BACI") {
        source.title = fmt::format("BACI: International Trade Database at the Product-Level, file {}", file);
        source.publisher = "CEPII, Gaulier and Zignago";
        source.url = "https://www.cepii.fr";
        source.licence = "Etalab 2.0";
    } else if (reading.layout == "UN Comtrade") {
        source.publisher = "United Nations Statistics Division";
        source.url = "https://comtradeplus.un.org";
    } else {
        source.title = file;
    }
    return source;
}

class Maker {
public:
    Maker(const TradeOptions& options, Diagnostics& diagnostics)
        : options_(options), diagnostics_(diagnostics) {
        chain_.unit = {"t", {}};
    }

    /// Adds the products of a pass.
    void add(const TradeTable& table) {
        for (std::size_t product = 0; product < table.products.size() && !too_many_; ++product) {
            auto& stage = add_stage(table.products[product]);
            auto flows = table.flows(product, &repeated_);
            if (options_.at_least) flows = cut_off(std::move(flows), stage);
            for (const auto& flow : flows) add_link(table, flow, *stage.id);
            too_many_ = definition_.links.size() > most_links;
        }
    }

    std::optional<Definition> definition(const TradeReading& reading, const std::string& path) && {
        if (too_many_) {
            diagnostics_.error({},
                               fmt::format("{} holds more than {} links of many products", path, most_links),
                               "say which to look at: --product 850511; entente survey looks at all");
            return std::nullopt;
        }
        if (options_.currency != "USD") definition_.currency = options_.currency;
        definition_.name = std::filesystem::path(path).filename().string();
        definition_.name.resize(std::min(definition_.name.find('.'), definition_.name.size()));
        if (reading.year) {
            definition_.date = Located<Date>{Date{*reading.year, 12, 31}, {}};
        }
        definition_.sources["trade"] = {source_of(reading, path), {}};
        if (!reading.has_quantities) count_money();
        for (const auto what : {Remark::zero_quantity, Remark::rounded, Remark::zero_restored}) {
            if (const auto sentence = remark(reading, what))
                chain_.note += (chain_.note.empty() ? "" : " ") + *sentence + ".";
        }
        if (!fine_) chain_.quantum = Name{reading.has_quantities ? "1 kg" : "1 " + options_.currency, {}};
        if (fine_) chain_.quantum = Name{reading.has_quantities ? "1 g" : "0.001 " + options_.currency, {}};
        definition_.chain_order = {"trade"};
        definition_.chains["trade"] = {std::move(chain_), {}};
        warn(reading);
        return std::move(definition_);
    }

private:
    Stage& add_stage(const TradeProduct& product) {
        auto& stage = chain_.stages.emplace_back();
        stage.id = {stage_id(product.code, taken_), {}};
        const auto size = product.code.size();
        const bool hs = is_digits(product.code) && (size == 2 || size == 4 || size == 6);
        if (hs) stage.hs.push_back({product.code, {}});
        stage.product = !product.name.empty() ? product.name : hs ? "HS " + product.code : product.code;
        return stage;
    }

    std::vector<TradeFlow> cut_off(std::vector<TradeFlow> flows, Stage& stage) const {
        auto cut_flows = cut(std::move(flows), *options_.at_least);
        stage.note = std::move(cut_flows.note);
        return std::move(cut_flows.kept);
    }

    void add_link(const TradeTable& table, const TradeFlow& flow, const std::string& stage) {
        Link link;
        const auto end = [&](std::uint32_t nation) {
            const auto& [code, name, ranked] = table.nations[nation];
            if (table.nations[nation].is_area()) {
                auto& area = definition_.areas[code].value;
                area.name = name;
                area.ranked = ranked;
            }
            return Name{code, {}};
        };
        link.from = end(flow.from);
        link.to = end(flow.to);
        link.stage = {stage, {}};
        link.value = amount(flow.value, -3);
        link.quantity = amount(flow.quantity, -6);
        if (!link.quantity) link.quantity.emplace();
        link.source = Name{"trade", {}};
        const auto is_fine = [](const TradeSum& sum) { return sum.low % 1000 != 0 || sum.high % 1000 != 0; };
        fine_ = fine_ || (flow.quantity.known() && is_fine(flow.quantity));
        fine_value_ = fine_value_ || (flow.value.known() && is_fine(flow.value));
        definition_.links.push_back(std::move(link));
    }

    /// Nothing but money is known of what goes where.
    void count_money() {
        chain_.unit = {options_.currency, {}};
        chain_.note = "The table has no quantities: content is counted in money.";
        fine_ = fine_value_;
        for (auto& link : definition_.links) {
            if (link.value) link.quantity = link.value;
        }
    }

    void warn(const TradeReading& reading) {
        for (auto& sentence : omissions(reading)) diagnostics_.warning({}, std::move(sentence));
        if (auto sentence = remark(reading, Remark::other_unit))
            diagnostics_.warning({}, std::move(*sentence));
        if (repeated_ != 0) {
            diagnostics_.warning({}, fmt::format("{} row{} of the same flow as another added up", repeated_,
                                                 repeated_ == 1 ? " is" : "s are"));
        }
    }

    const TradeOptions& options_;
    Diagnostics& diagnostics_;
    Definition definition_;
    Chain chain_;
    std::set<std::string> taken_;
    std::uint64_t repeated_ = 0;
    bool fine_ = false, fine_value_ = false;  ///< finer than a kilogram, or a unit of money
    bool too_many_ = false;
};

}  // namespace

std::optional<Definition> read_trade_network(const std::string& path, const TradeOptions& options,
                                             const Policy& policy, Diagnostics& diagnostics) {
    auto completed = options;
    find_code_files(path, completed);
    Maker maker(completed, diagnostics);
    const auto reading =
        read_trade(path, completed, policy, diagnostics, [&](const TradeTable& table) { maker.add(table); });
    if (!reading) return std::nullopt;
    return std::move(maker).definition(*reading, path);
}

}  // namespace entente
