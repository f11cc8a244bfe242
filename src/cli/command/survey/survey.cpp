#include "base/file.hpp"
#include "batch/report_store.hpp"
#include "cli/command/all.hpp"
#include "cli/command/survey/distribution.hpp"
#include "cli/command/survey/surveyed.hpp"
#include "cli/folders.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/rows.hpp"
#include "cli/session/session.hpp"
#include "cli/session/trade_words.hpp"
#include "cli/words/parse.hpp"
#include "cli/words/shell.hpp"
#include "exchange/recognise.hpp"
#include "report/tables/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace entente {

namespace {

struct SurveyWords {
    Common common;
    std::string open;
    std::string plot;
    std::string theme = "light";
    std::string measure;
    double vital = 50;
    unsigned top = 20;
};

Form form(SurveyWords& words) {
    auto& common = words.common;
    std::vector<Option> shared;
    for (auto part : {table_options(common), answer_options(common)})
        std::move(part.begin(), part.end(), std::back_inserter(shared));
    shared.push_back({"--strict", "", "take rows that are left out for errors", &common.strict});
    shared.push_back(
        {"--threads", "N", "how many threads work; 0: as many as the machine has", &common.threads});
    return {
        "survey",
        "all products of a trade table: who dominates, who is between, whose loss cuts the others off",
        {{"TABLE", "a table of trade: CEPII BACI, UN Comtrade, or with columns of links; packed or not",
          &common.network}},
        {
            {"--open", "CODE", "the nations of one product, instead of all products", &words.open},
            {"--vital", "PERCENT",
             "a nation is vital to a product of which the others lose this much without it", &words.vital},
            {"--measure",
             "WHAT",
             "what is surveyed; unless said, value, and quantity where a table has no value",
             &words.measure,
             {"value", "quantity"}},
            {"--top", "N", "only the first N rows of a table; 0: all", &words.top},
            {"--plot", "FILE", "how many products lose how much, as a picture (SVG)", &words.plot},
            {"--theme", "THEME", "colours of the picture", &words.theme, {"light", "dark"}},
        },
        std::move(shared),
        {"entente survey BACI_HS17_Y2024_V202601.csv",
         "entente survey trade.csv.gz --year 2024 --product 28 --vital 30 -o survey.sqlite",
         "entente survey trade.csv.gz --year 2024 --open 850511"},
        "Loss is the share of the others' imports that comes from the nation; what remains of it after every "
        "other "
        "supplier\n"
        "has shipped its customers more, up to the headroom of config/weighting.yaml, stands beside it. -o "
        "FILE.sqlite "
        "holds every\n"
        "nation of every product. Transit is not dependence: betweenness and loss are different things."};
}

/// What suppliers could ship beyond what they report, as a fraction; nothing where the policy's headroom does not fit.
std::optional<Fraction> spare_of(const Policy& policy) {
    if (!policy.weighting.headroom) return Fraction{0, 1};
    const auto headroom = to_fraction(policy.weighting.headroom->number);
    if (!headroom) return std::nullopt;
    return reduced(std::max<Wide>(headroom->over - 100 * headroom->under, 0), 100 * headroom->under);
}

std::optional<std::size_t> position_of(const SurveyAnswer& answer, const std::string& code, Streams streams,
                                       Exit& exit) {
    const auto found = std::find(answer.product.begin(), answer.product.end(), code);
    if (found != answer.product.end()) return static_cast<std::size_t>(found - answer.product.begin());
    exit = wrong_call(fmt::format("there is no product '{}' in the table", code),
                      "name one of the column product", streams);
    return std::nullopt;
}

/// Calls that show one product as it was surveyed.
std::string calls_for(const std::string& product, const SurveyWords& words, const TradeReading& reading) {
    auto common = words.common;
    common.products.clear();
    common.level = 0;
    Call opened{"survey", common.network};
    const auto same = table_words(common);
    opened.insert(opened.end(), same.begin(), same.end());
    if (!words.measure.empty()) opened.insert(opened.end(), {"--measure", words.measure});
    opened.insert(opened.end(), {"--open", product});

    common.products = {product};
    const bool is_number = product.find_first_not_of("0123456789") == std::string::npos;
    if (reading.levels && is_number)
        common.level = static_cast<unsigned>(product.size());  // and no code within it
    Call drawn{"draw", common.network};
    const auto part = table_words(common);
    drawn.insert(drawn.end(), part.begin(), part.end());
    drawn.insert(drawn.end(), {"-o", product + ".svg"});
    return fmt::format("entente{}; as a network: entente{}", shell_words(opened), shell_words(drawn));
}

void add_notes(Report& report, const Surveyed& found, const SurveyWords& words, const Policy& policy) {
    const auto& reading = found.reading;
    report.notes.push_back(fmt::format("{}: {} rows, {} kept{}.", reading.layout, reading.lines, reading.kept,
                                       reading.year ? fmt::format(", of {}", *reading.year) : ""));
    for (const auto& sentence : sentences(reading)) report.notes.push_back(sentence + ".");
    if (found.repeated != 0)
        report.notes.push_back(
            fmt::format("{} rows tell of the flow of another row and are added up.", found.repeated));
    std::size_t without = 0;
    for (const auto& product : found.answer.products) without += product.unknown;
    if (without != 0) {
        report.notes.push_back(
            fmt::format("{} links have no {}: they count in cut points and components, and in nothing else.",
                        without, found.answer.measure));
    }
    if (found.by_quantity)
        report.notes.push_back(words.measure.empty()
                                   ? "The table has no values: what is surveyed is quantity."
                                   : "What is surveyed is quantity.");
    if (policy.weighting.headroom) {
        report.notes.push_back(
            fmt::format("After a loss each remaining supplier ships each of its customers up to {} % of "
                        "what it does (headroom, an assumption).",
                        write(policy.weighting.headroom->number)));
    }
    if (words.open.empty() && !found.answer.products.empty()) {
        const auto first = by_fragility(found.answer.products, found.answer.leaders).front();
        report.notes.push_back(
            fmt::format("See a product: {}.", calls_for(found.answer.product[first], words, reading)));
    }
}

/// The table of trade is the one source.
Table source_of(const std::string& file, const TradeReading& reading) {
    auto table = source_columns();
    table.rows.assign(1, std::vector<TableCell>(table.columns.size(), UnknownCell{}));
    auto& row = table.rows.front();
    row[0] = file;
    row[1] = reading.layout;
    if (reading.year) row[3] = std::to_string(*reading.year);
    return table;
}

/// Every nation of every product, for a file that holds them all.
LongTable all_parts(const SurveyAnswer& answer) {
    std::vector<std::pair<std::size_t, std::size_t>> at;
    for (std::size_t product = 0; product < answer.products.size(); ++product) {
        for (std::size_t i = 0; i < answer.products[product].nation.size(); ++i) at.emplace_back(product, i);
    }
    LongTable table;
    table.head = survey_part_columns(answer);
    table.rows = at.size();
    table.row = [&answer, at = std::move(at)](std::size_t row) {
        return survey_part_row(answer, at[row].first, at[row].second);
    };
    return table;
}

bool is_sqlite(const std::string& path) {
    const auto ending = std::filesystem::path(path).extension();
    return ending == ".sqlite" || ending == ".db" || ending == ".sqlite3";
}

Exit write_answer(Report& report, const Surveyed& found, const SurveyWords& words, const Policy& policy,
                  Streams streams) {
    if (!words.plot.empty())
        write_file(words.plot,
                   loss_distribution(found.answer, report.network, palette(policy.theme, words.theme)));
    if (is_sqlite(words.common.output))
        return answer(to_sqlite(report, {all_parts(found.answer)}), words.common, streams);
    const bool whole = is_whole(words.common) || format_of(words.common) == "csv";
    for (auto& table : report.tables) keep_top(table, whole ? 0 : words.top, report.notes);
    return answer(report, words.common, streams);
}

}  // namespace

Form survey_form() {
    static SurveyWords words;
    return form(words);
}

Exit survey(const Call& said, Streams streams) {
    SurveyWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (const auto end = unwritable(words.common, streams)) return *end;
    Exit exit = Exit::input_wrong;
    auto trade = trade_options(words.common, streams, exit);
    if (!trade) return exit;
    if (trade->report == FlowReport::both)
        return wrong_call("a survey needs one figure a flow", "say --report importer, exporter or larger",
                          streams);
    if (!words.open.empty()) {
        trade->products = {words.open};  // and no code within it
        if (words.open.find_first_not_of("0123456789") == std::string::npos) trade->level = words.open.size();
    }
    Diagnostics policy_problems;
    const auto policy = read_policy(folders().config, policy_problems);
    if (!policy) {
        say_problems(policy_problems, streams);
        return Exit::environment_failed;
    }
    Diagnostics problems;
    const auto spare = spare_of(*policy);
    if (!spare)
        return wrong_call("the headroom of config/weighting.yaml has too many digits", "round it", streams);
    const SurveyOptions options{static_cast<std::int64_t>(spare->over),
                                static_cast<std::int64_t>(spare->under)};
    std::optional<Surveyed> found;
    {
        Progress progress(streams, words.common.quiet);
        found = surveyed(words.common.network, *trade, options, words.measure, *policy, problems, progress);
    }
    if (found) {
        for (auto& sentence : omissions(found->reading)) problems.warning({}, std::move(sentence));
    }
    problems.settle(words.common.strict);
    if (problems.has_errors()) {
        say_problems(problems, streams);
        return Exit::input_wrong;
    }
    if (words.common.format == "csv" && !words.common.quiet)
        say_problems(problems, streams);  // it has no notes
    Report report;
    report.command = "survey";
    report.network = std::filesystem::path(words.common.network).filename().string();
    report.fingerprint = found->fingerprint;
    report.settings["call"] = what_bears(said, words.common);
    if (words.open.empty()) {
        report.tables.push_back(tabulate_products(found->answer));
        report.tables.push_back(tabulate_nations(found->answer, words.vital / 100));
    } else {
        const auto at = position_of(found->answer, words.open, streams, exit);
        if (!at) return exit;
        report.tables.push_back(tabulate_product(found->answer, *at));
    }
    report.sources = source_of(report.network, found->reading);
    add_notes(report, *found, words, *policy);
    return write_answer(report, *found, words, *policy, streams);
}

}  // namespace entente
