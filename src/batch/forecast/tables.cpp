#include "batch/forecast/tables.hpp"

#include "report/tables/loss/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace entente {

namespace {

constexpr std::array met_shares{50, 80, 90, 95, 99, 100};

TableColumn chance_column(const std::string& what, const Forecast& forecast, const std::string& meaning) {
    return {what + "_" + forecast.rates, "%", fmt::format("{}, by the {} rates", meaning, forecast.rates),
            CellType::percent};
}

/// Whether the agreement can leave its state by any of the sets.
bool moves(const Forecasts& forecasts, const Network& network, std::size_t at) {
    return std::any_of(forecasts.begin(), forecasts.end(), [&](const Forecast& one) {
        const auto& prospect = one.prospects[at];
        return prospect.states[static_cast<std::size_t>(network.agreements[prospect.agreement].state)] < 1;
    });
}

std::string remark(const Forecasts& forecasts, std::size_t at) {
    const bool rated = std::any_of(forecasts.begin(), forecasts.end(),
                                   [&](const Forecast& one) { return one.prospects[at].rated; });
    const auto agreement = forecasts.front().prospects[at].agreement;
    const auto bears = [&](const Forecast& one) {
        return std::any_of(
            one.uncertain.begin(), one.uncertain.end(),
            [&](const UncertainAgreement& uncertain) { return uncertain.agreement == agreement; });
    };
    if (!rated) return "no rate is known: it stays where it is";
    return std::any_of(forecasts.begin(), forecasts.end(), bears) ? "" : "bears on no flow";
}

/// What one thing means by each set; nothing where that set takes it for certain.
const Importance* importance_of(const Forecast& forecast, AgreementId agreement) {
    for (std::size_t i = 0; i < forecast.uncertain.size(); ++i) {
        if (forecast.uncertain[i].agreement == agreement) return &forecast.summary.importance[i];
    }
    return nullptr;
}

double largest_effect(const Forecasts& forecasts, AgreementId agreement) {
    double largest = 0;
    for (const auto& forecast : forecasts) {
        if (const auto* one = importance_of(forecast, agreement)) largest = std::max(largest, one->birnbaum);
    }
    return largest;
}

/// The chance that at least so many percent of what is wanted are served; not a number where that is without bound, but for all
/// of it.
double chance_of_serving(const Forecast& forecast, int percent) {
    if (percent == 100) return chance_of_at_most(forecast.outcomes, 0);
    if (std::isinf(forecast.wanted)) return std::numeric_limits<double>::quiet_NaN();
    return chance_of_at_most(forecast.outcomes, forecast.wanted * (100 - percent) / 100 * (1 + 1e-12));
}

}  // namespace

Table tabulate_prospects(const Forecasts& forecasts, const Network& network, bool all) {
    Table table{"prospects",
                "How likely agreements are to have effect then",
                {{"agreement", "", "its id"}, {"instrument", "", "what it is"}, {"now", "", "its state"}},
                {}};
    for (const auto& one : forecasts)
        table.columns.push_back(chance_column("operative", one, "the chance that it has effect"));
    for (const auto& one : forecasts)
        table.columns.push_back(chance_column("delivering", one, "the chance that its plants deliver, too"));
    table.columns.push_back({"note", "", "what else is to be known"});
    for (std::size_t at = 0; at < forecasts.front().prospects.size(); ++at) {
        if (!all && !moves(forecasts, network, at)) continue;
        const auto& record = network.agreements[forecasts.front().prospects[at].agreement];
        std::vector<TableCell> row{record.id, std::string(word(record.instrument)),
                                   std::string(word(record.state))};
        for (const auto& one : forecasts) row.emplace_back(100 * one.prospects[at].operative);
        for (const auto& one : forecasts) row.emplace_back(100 * one.prospects[at].delivering);
        row.emplace_back(remark(forecasts, at));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table tabulate_outlook(const Forecasts& forecasts, const Network& network, ChainId chain, double level) {
    const auto unit = counted_unit(network, chain);
    const auto percent = fmt::format("{:g}%", 100 * level);
    Table table{
        "outlook",
        "What unmet demand may come to",
        {{"rates", "", "the set of rates"},
         {"wanted", unit, "by those asked about", CellType::number},
         {"now", unit, "unmet with all agreements as they are", CellType::number},
         {"expected", unit, "unmet, on average over all outcomes", CellType::number},
         {"at_risk", unit, "unmet demand that is not exceeded with a chance of " + percent, CellType::number},
         {"beyond", unit, "the mean of the worst outcomes beyond that chance", CellType::number},
         {"least", unit, "in the best outcome", CellType::number},
         {"most", unit, "in the worst outcome", CellType::number},
         {"uncertain", "", "agreements that may turn out either way", CellType::integer},
         {"seen", "%", "of the chance of all outcomes was looked at", CellType::percent}},
        {}};
    for (const auto& one : forecasts) {
        const auto& sum = one.summary;
        table.rows.push_back({one.rates, one.wanted, one.now, between(sum.expected_low, sum.expected_high),
                              sum.at_risk, sum.beyond_risk, sum.least, sum.most,
                              static_cast<std::int64_t>(one.uncertain.size()), 100 * sum.seen});
    }
    return table;
}

Table tabulate_met(const Forecasts& forecasts) {
    Table table{"met",
                "How likely demand is met",
                {{"at_least", "%", "of what is wanted", CellType::percent, false, 0}},
                {}};
    for (const auto& one : forecasts)
        table.columns.push_back(chance_column("chance", one, "that at least so much is served"));
    for (const auto share : met_shares) {
        std::vector<TableCell> row{static_cast<double>(share)};
        for (const auto& one : forecasts) {
            row.emplace_back(100 * chance_of_serving(one, share));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table tabulate_importance(const Forecasts& forecasts, const Network& network, ChainId chain) {
    const auto unit = counted_unit(network, chain);
    Table table{"importance", "What each negotiation means", {{"agreement", "", "its id"}}, {}};
    for (const auto& one : forecasts) {
        const auto by = fmt::format(", by the {} rates", one.rates);
        table.columns.push_back({"takes_off_" + one.rates, unit,
                                 "expected unmet demand without its effect less that with it (Birnbaum)" + by,
                                 CellType::number});
        table.columns.push_back({"knowing_" + one.rates, "%",
                                 "of the variance, that knowing its outcome would take away" + by,
                                 CellType::percent});
    }
    std::vector<AgreementId> agreements;
    for (const auto& prospect : forecasts.front().prospects) {
        const auto known = [&](const Forecast& one) {
            return importance_of(one, prospect.agreement) != nullptr;
        };
        if (std::any_of(forecasts.begin(), forecasts.end(), known)) agreements.push_back(prospect.agreement);
    }
    std::stable_sort(agreements.begin(), agreements.end(), [&](AgreementId a, AgreementId b) {
        return largest_effect(forecasts, a) > largest_effect(forecasts, b);
    });
    for (const auto agreement : agreements) {
        std::vector<TableCell> row{network.agreements[agreement].id};
        for (const auto& one : forecasts) {
            const auto* means = importance_of(one, agreement);
            row.push_back(means ? TableCell{means->birnbaum} : TableCell{UnknownCell{}});
            row.push_back(means ? TableCell{100 * means->knowing} : TableCell{UnknownCell{}});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::string> forecast_notes(const Forecasts& forecasts, const Network& network) {
    std::vector<std::string> notes{
        "Rates are those of trade agreements and investment treaties, borrowed where no other is known: "
        "neither set is a "
        "measurement of mineral partnerships.",
        "Agreements are taken to turn out independently, but for those that exclude each other."};
    if (forecasts.size() < 2)
        notes.emplace_back(
            "The network's rules have one set of rates only; what others would say is not known.");
    const auto certain = std::all_of(forecasts.begin(), forecasts.end(),
                                     [](const Forecast& one) { return one.uncertain.empty(); });
    if (certain) notes.emplace_back("No agreement that may change by then bears on supply.");
    std::size_t without = 0;
    for (std::size_t at = 0; at < forecasts.front().prospects.size(); ++at) {
        const auto rated = [&](const Forecast& one) { return one.prospects[at].rated; };
        if (std::none_of(forecasts.begin(), forecasts.end(), rated)) ++without;
    }
    if (without > 0) {
        notes.push_back(fmt::format(
            "Of {} agreements {} have no rate from where they stand, and are taken to stay there.",
            network.agreements.size(), without));
    }
    return notes;
}

}  // namespace entente
