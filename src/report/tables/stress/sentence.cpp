#include "report/format/number.hpp"
#include "report/tables/failure/words.hpp"
#include "report/tables/loss/words.hpp"
#include "report/tables/stress.hpp"
#include "report/tables/stress/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr std::size_t most_named = 4;

class Words {
public:
    Words(const Stress& stress, const Depletion& depletion)
        : stress_(stress), depletion_(depletion), network_(*stress.grid->grid.network) {
        for (const auto market : depletion.markets.empty() ? depletion.stocks : depletion.markets)
            stage_ = std::max(stage_, network_.markets[market].stage);
    }

    /// "200 t".
    [[nodiscard]] std::string amount(Parts parts) const {
        if (boundless(network_, parts, stress_.grid->grid.chain)) return "an amount without bound";
        const auto number = in_units(network_, parts, stage_);
        const auto& unit = network_.chains[stress_.grid->grid.chain].unit;
        const auto decimals = number == std::floor(number) ? 0 : decimals_for(number);
        return rounded(number, decimals) + " " + unit.substr(0, unit.find(' '));
    }
    /// "200 t a year".
    [[nodiscard]] std::string rate(Parts parts) const {
        return fmt::format("{} a {}", amount(parts), period_of(stress_));
    }

    [[nodiscard]] std::string names(const std::vector<NodeId>& markets) const {
        std::vector<std::string> all;
        for (const auto market : markets) all.push_back(market_name(stress_, market));
        return joined(all, all.size() > 1 && all.front().find(',') != std::string::npos ? "; " : ", ",
                      most_named);
    }
    /// Each bound once, though a link has two parts.
    [[nodiscard]] std::string through(const std::vector<std::uint32_t>& arcs) const {
        std::vector<std::string> all;
        for (const auto at : arcs) {
            auto name = arc_name(stress_, stress_.grid->arcs[at]);
            if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
        }
        return "{" + joined(all, "; ", most_named) + "}";
    }
    [[nodiscard]] Parts sum(const std::vector<std::uint32_t>& arcs) const {
        Parts sum;
        for (const auto at : arcs) sum += stress_.grid->arcs[at].amount;
        return sum;
    }

    /// "the stock of 200 t"; of others than those that want it, whose.
    [[nodiscard]] std::string stock() const {
        const auto& stocks = depletion_.stocks;
        if (depletion_.held == Parts{}) return "there is no stock";
        const auto whose = stocks == depletion_.markets ? "" : " of " + names(stocks);
        return fmt::format("the stock{}{} {} {} lasts {}{}", stocks.size() > 1 ? "s" : "", whose,
                           whose.empty() ? "of" : "holding", amount(depletion_.held),
                           depletion_.at_most ? "at most " : "",
                           days_text(stress_, time_of(stress_, depletion_)));
    }
    /// What others made of it at other stages counts as at this one.
    [[nodiscard]] std::string counted() const {
        const auto chain = stress_.grid->grid.chain;
        if (counted_unit(network_, chain) == network_.chains[chain].unit) return {};
        return fmt::format(" (counted as {})", network_.stages[stage_].id);
    }

private:
    const Stress& stress_;
    const Depletion& depletion_;
    const Network& network_;
    StageId stage_{};
};

/// "what can still reach DEU through {CHN → DEU} is 300 t a year of 1,000 t".
std::string arriving(const Words& words, const Depletion& depletion) {
    const auto whom = words.names(depletion.markets);
    const bool after_others =
        std::find(depletion.before.begin(), depletion.before.end(), 1) != depletion.before.end();
    const auto beside = after_others ? " beside what those who ran out before take" : "";
    if (depletion.inflow.empty() && depletion.outflow.empty()) {
        const auto* wants = depletion.markets.size() == 1 ? "wants" : "want";
        if (after_others)
            return fmt::format("what still arrives goes to those who ran out before, and {} {} {}", whom,
                               wants, words.rate(depletion.wanted));
        return fmt::format("nothing {}can reach {}, which {} {}", depletion.held == Parts{} ? "" : "else ",
                           whom, wants, words.rate(depletion.wanted));
    }
    if (depletion.outflow.empty()) {
        return fmt::format("what can still reach {} through {}{} is {} of {}", whom,
                           words.through(depletion.inflow), beside, words.rate(depletion.arriving),
                           words.amount(depletion.wanted));
    }
    return fmt::format(
        "what can still reach {} is {} of {}, and those who ran out before take {} of it through {}", whom,
        words.rate(words.sum(depletion.inflow)), words.amount(depletion.wanted),
        words.amount(words.sum(depletion.outflow)), words.through(depletion.outflow));
}

}  // namespace

std::string sentence(const Stress& stress, const Depletion& depletion) {
    const Words words(stress, depletion);
    if (depletion.markets.empty()) {
        return fmt::format("those who ran out before take {} through {}; {}{}",
                           words.rate(words.sum(depletion.outflow)), words.through(depletion.outflow),
                           words.stock(), words.counted());
    }
    return fmt::format("{}{} {}{}", arriving(words, depletion), depletion.held == Parts{} ? ", and" : ";",
                       words.stock(), words.counted());
}

}  // namespace entente
