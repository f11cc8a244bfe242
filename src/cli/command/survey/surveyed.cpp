#include "cli/command/survey/surveyed.hpp"

#include "base/fingerprint.hpp"
#include "base/workers.hpp"
#include "exchange/trade/code/code_files.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <numeric>
#include <set>

namespace entente {

namespace {

/// What one product came to.
struct Part {
    ProductSurvey survey;
    std::uint64_t repeated{};
    std::string fingerprint;
};

std::string fingerprint_of(const std::string& code, const std::vector<SurveyLink>& links,
                           const TradeTable& table) {
    std::string bytes = code;
    for (const auto& link : links) {
        bytes += table.nations[link.from].code;
        bytes += table.nations[link.to].code;
        for (unsigned bit = 0; bit < 64; bit += 8)
            bytes += static_cast<char>(static_cast<std::uint64_t>(link.value) >> bit & 0xFFU);
    }
    return write(fingerprint(bytes));
}

/// Surveys the products of a pass, the largest first so that no thread is left with one at the end.
std::vector<Part> parts_of(const TradeTable& table, const SurveyOptions& options, bool by_quantity,
                           unsigned threads, Progress& progress) {
    const auto products = table.products.size();
    std::vector<std::size_t> order(products);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rows = [&](std::size_t product) { return table.first[product + 1] - table.first[product]; };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rows(a) > rows(b); });

    std::vector<Part> parts(products);
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> rows_done{0};
    threads = thread_count(threads);
    for_each_part(threads, threads, [&](std::size_t) {
        Surveyor surveyor(options);
        std::vector<SurveyLink> links;
        for (auto at = next.fetch_add(1); at < products; at = next.fetch_add(1)) {
            const auto product = order[at];
            auto& part = parts[product];
            links.clear();
            for (const auto& flow : table.flows(product, &part.repeated))
                links.push_back({flow.from, flow.to, by_quantity ? flow.quantity.high : flow.value.high});
            part.survey = surveyor.survey(links, table.nations.size());
            part.fingerprint = fingerprint_of(table.products[product].code, links, table);
            const auto done = rows_done.fetch_add(rows(product)) + rows(product);
            progress.tell("surveying", static_cast<double>(done) / static_cast<double>(table.rows.size()));
        }
    });
    return parts;
}

/// Collects the passes; nations are numbered by code over all of them.
class Collector {
public:
    explicit Collector(Surveyed& into) : into_(into) {}

    void add(const TradeTable& table, std::vector<Part> parts) {
        std::vector<std::uint32_t> number;
        for (const auto& nation : table.nations) {
            const auto fresh = static_cast<std::uint32_t>(numbers_.size());
            number.push_back(numbers_.emplace(nation.code, fresh).first->second);
            if (!nation.is_area() || nation.ranked) ranked_.insert(nation.code);
        }
        for (std::size_t product = 0; product < parts.size(); ++product) {
            auto& part = parts[product];
            for (auto& nation : part.survey.nation) nation.nation = number[nation.nation];
            into_.answer.product.push_back(table.products[product].code);
            into_.answer.product_name.push_back(table.products[product].name);
            into_.answer.products.push_back(std::move(part.survey));
            into_.repeated += part.repeated;
            fingerprints_ += part.fingerprint;
        }
    }

    void finish() {
        auto& answer = into_.answer;
        std::vector<std::uint32_t> place(numbers_.size());
        for (const auto& [code, number] : numbers_) {
            place[number] = static_cast<std::uint32_t>(answer.nation.size());
            answer.nation.push_back(code);
            answer.ranked.push_back(ranked_.contains(code) ? 1 : 0);
        }
        for (auto& product : answer.products) {
            for (auto& nation : product.nation) nation.nation = place[nation.nation];
            answer.leaders.push_back(leaders(product, answer.ranked));
        }
        into_.fingerprint = write(fingerprint(fingerprints_));
    }

private:
    Surveyed& into_;
    std::map<std::string, std::uint32_t> numbers_;  ///< by code, in the order in which they came
    std::set<std::string> ranked_;                  ///< nations, and areas that are ranked as they are
    std::string fingerprints_;
};

}  // namespace

std::optional<Surveyed> surveyed(const std::string& path, TradeOptions trade, const SurveyOptions& options,
                                 const std::string& measure, const Policy& policy, Diagnostics& diagnostics,
                                 Progress& progress) {
    find_code_files(path, trade);
    trade.progress = [&](double share) { progress.tell("reading", share); };
    Surveyed found;
    Collector collector(found);
    const auto reading = read_trade(path, trade, policy, diagnostics, [&](const TradeTable& table) {
        found.by_quantity = measure == "quantity" || (measure.empty() && !table.has_values);
        collector.add(table, parts_of(table, options, found.by_quantity, trade.threads, progress));
    });
    if (!reading) return std::nullopt;
    found.reading = *reading;
    found.answer.measure = found.by_quantity ? "quantity" : "value";
    found.answer.unit = found.by_quantity ? "t" : trade.currency;
    found.answer.quanta = static_cast<double>(found.by_quantity ? quantity_quanta : value_quanta);
    collector.finish();
    return found;
}

}  // namespace entente
