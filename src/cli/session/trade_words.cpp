#include "cli/session/trade_words.hpp"

#include "cli/session/problems.hpp"
#include "exchange/trade/cut.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace entente {

namespace {

/// The parts of words between commas.
std::vector<std::string> parts(const std::vector<std::string>& words) {
    std::vector<std::string> all;
    for (const auto& word : words) {
        std::istringstream stream(word);
        for (std::string part; std::getline(stream, part, ',');) {
            if (!part.empty()) all.push_back(part);
        }
    }
    return all;
}

FlowReport report_of(const std::string& word) {
    if (word == "exporter") return FlowReport::exporter;
    if (word == "larger") return FlowReport::larger;
    return word == "both" ? FlowReport::both : FlowReport::importer;
}

bool is_currency(const std::string& code) {
    return code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::optional<TradeOptions> trade_options(const Common& common, Streams streams, Exit& exit) {
    TradeOptions options;
    options.products = parts(common.products);
    options.level = common.level;
    options.areas = common.areas;
    options.report = report_of(common.report);
    options.threads = common.threads;
    if (!common.currency.empty() && !is_currency(common.currency)) {
        exit = wrong_call(fmt::format("'{}' is no currency", common.currency),
                          "write its three capital letters by ISO 4217, as in --currency EUR", streams);
        return std::nullopt;
    }
    if (!common.currency.empty()) options.currency = common.currency;
    if (!common.year.empty()) {
        int year{};
        const auto* end = common.year.data() + common.year.size();
        const auto [stop, error] = std::from_chars(common.year.data(), end, year);
        if (error != std::errc{} || stop != end || year < 1000 || year > 9999) {
            exit = wrong_call(fmt::format("'{}' is no year", common.year),
                              "write four digits, as in --year 2024", streams);
            return std::nullopt;
        }
        options.year = year;
    }
    if (!common.at_least.empty()) {
        std::string mend;
        options.at_least = read_cut(common.at_least, options.currency, mend);
        if (!options.at_least) {
            exit = wrong_call(fmt::format("'{}' is no size of flows", common.at_least), mend, streams);
            return std::nullopt;
        }
    }
    for (const auto& part : parts(common.columns)) {
        const auto sign = part.find('=');
        if (sign == std::string::npos || sign == 0) {
            exit = wrong_call(fmt::format("'{}' names no column", part),
                              "write it as in --columns from=seller,to=buyer", streams);
            return std::nullopt;
        }
        options.columns[part.substr(0, sign)] = part.substr(sign + 1);
    }
    return options;
}

Call table_words(const Common& common) {
    Call words;
    for (const auto& product : common.products) words.insert(words.end(), {"--product", product});
    if (common.areas) words.emplace_back("--areas");
    if (common.level != 0) words.insert(words.end(), {"--digits", std::to_string(common.level)});
    if (!common.year.empty()) words.insert(words.end(), {"--year", common.year});
    if (common.report != Common{}.report) words.insert(words.end(), {"--report", common.report});
    for (const auto& column : common.columns) words.insert(words.end(), {"--columns", column});
    if (!common.currency.empty()) words.insert(words.end(), {"--currency", common.currency});
    if (!common.at_least.empty()) words.insert(words.end(), {"--at-least", common.at_least});
    return words;
}

}  // namespace entente
