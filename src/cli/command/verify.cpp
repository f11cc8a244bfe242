#include "base/file.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/verification/comparison.hpp"
#include "cli/words/parse.hpp"
#include "report/format/claim.hpp"
#include "report/format/json.hpp"
#include "witness/claim.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>

namespace entente {

namespace {

constexpr std::uint64_t largest_result = 256'000'000;

struct VerifyWords {
    Common common;
    std::string result;
};

Form form(VerifyWords& words) {
    return {
        "verify",
        "check the witnesses of a result again on the network, independently",
        {{"RESULT", "what a command wrote with --format json", &words.result}, network_word(words.common)},
        {},
        answer_options(words.common),
        {"entente chokepoints graphs/rare-earths.yaml --format json -o result.json",
         "entente verify result.json graphs/rare-earths.yaml"},
        "Every witness is checked by what knows the network and not the algorithm. Tables have no short "
        "witness for each\n"
        "figure: they are computed again and compared, and labelled so, with all that stands around them. "
        "Anything that\n"
        "does not hold ends with exit code 1."};
}

/// A result as far as it concerns us here.
struct Result {
    std::string command;
    std::string fingerprint;
    Call call;
    std::vector<std::string> scenarios, set;
    std::vector<std::string> claims;
    std::string content;
};

std::vector<std::string> list_of(const nlohmann::json& settings, const char* name) {
    return settings.contains(name) ? settings.at(name).get<std::vector<std::string>>()
                                   : std::vector<std::string>{};
}

std::optional<Result> result_of(const std::string& content) {
    try {
        const auto json = nlohmann::json::parse(content);
        const auto& settings = json.at("settings");
        Result result{json.at("command").get<std::string>(),
                      json.at("network").at("fingerprint").get<std::string>(),
                      list_of(settings, "call"),
                      list_of(settings, "scenario"),
                      list_of(settings, "set"),
                      {},
                      content};
        if (!json.at("tables").is_object()) return std::nullopt;
        const auto claims = claims_of(content);
        if (!claims) return std::nullopt;
        result.claims = *claims;
        return result;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

std::map<std::string, Tally> check_claims(const Result& result, const Session& session) {
    std::map<std::string, Tally> tallies;
    for (const auto& text : result.claims) {
        const auto claim = claim_of(text);
        if (!claim) {
            count(tallies["claims that cannot be read"], fails(text));
            continue;
        }
        auto view = session.network->view({assumption_of(*claim).value_or(session.view.unknown)});
        const Trial supposed(view, session.edits);
        count(tallies[nlohmann::json::parse(text).at("claim").get<std::string>()],
              check(*claim, *session.network, view));
    }
    return tallies;
}

/// Whether a call writes no file: a result may come from anybody, and checking it must change nothing.
bool only_answers(const Call& call) {
    const auto names_file = [](const std::string& word) {
        return std::any_of(options_of_files.begin(), options_of_files.end(),
                           [&](std::string_view option) { return word.starts_with(option); });
    };
    return std::none_of(call.begin(), call.end(), names_file);
}

/// What a fresh run of the same call writes.
std::optional<std::string> run_again(const Result& result, const Common& common) {
    if (!only_answers(result.call)) return std::nullopt;
    Call words{result.command, common.network};
    words.insert(words.end(), result.call.begin(), result.call.end());
    words.insert(words.end(), {"--format", "json", "--quiet"});
    std::istringstream in;
    std::ostringstream out, err;
    if (run(words, {in, out, err}) != Exit::done || !out.str().starts_with('{')) return std::nullopt;
    return out.str();
}

std::map<std::string, Tally> compare_again(const Result& result, const Common& common) {
    if (const auto again = run_again(result, common)) return compare_results(result.content, *again);
    std::map<std::string, Tally> tallies;
    count(tallies["tables"], fails("the call of the result cannot be repeated on this network"));
    return tallies;
}

/// What the call of a result took of a table of trade, so that the same is taken again.
void take_table_words(const Call& call, Common& common) {
    const auto take = [&](const std::string& name, auto put) {
        for (std::size_t i = 0; i < call.size(); ++i) {
            if (call[i].starts_with(name + "=")) put(call[i].substr(name.size() + 1));
            if (call[i] == name && i + 1 < call.size()) put(call[i + 1]);
        }
    };
    take("--product", [&](std::string word) { common.products.push_back(std::move(word)); });
    take("--columns", [&](std::string word) { common.columns.push_back(std::move(word)); });
    common.areas = std::find(call.begin(), call.end(), "--areas") != call.end();
    take("--digits", [&](const std::string& word) {
        std::from_chars(word.data(), word.data() + word.size(), common.level);
    });
    take("--year", [&](std::string word) { common.year = std::move(word); });
    take("--at-least", [&](std::string word) { common.at_least = std::move(word); });
    take("--currency", [&](std::string word) { common.currency = std::move(word); });
    take("--report", [&](std::string word) { common.report = std::move(word); });
}

Table verified() {
    return {"verified",
            "What holds",
            {
                {"what", "", "the kind of claim, or the table"},
                {"how", "", "by its witness, or computed again"},
                {"checked", "", "how many claims or rows", CellType::integer},
                {"failed", "", "how many do not hold", CellType::integer},
                {"why", "", "what is wrong with the first that fails"},
            },
            {}};
}

void add_rows(Table& table, const std::map<std::string, Tally>& tallies, const char* how) {
    for (const auto& [what, tally] : tallies) {
        table.rows.push_back({what, std::string(how), tally.checked, tally.failed, tally.why});
    }
}

bool all_hold(const Table& table) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [](const auto& row) { return std::get<std::int64_t>(row[3]) == 0; });
}

Exit concluded(Report& report, const Common& common, Streams streams) {
    const bool good = all_hold(report.tables.front());
    report.notes.push_back(good ? "Everything holds." : "Something does not hold.");
    const auto written = answer(report, common, streams);
    return good ? written : Exit::input_wrong;
}

/// A survey is of all products of a table, which is no network, and has no witnesses: its fingerprint is compared with
/// all else.
Exit verify_survey(const Result& result, const Common& common, const Call& said, Streams streams) {
    Report report;
    report.command = "verify";
    report.network = std::filesystem::path(common.network).filename().string();
    report.fingerprint = result.fingerprint;
    report.settings["call"] = what_bears(said, common);
    report.tables.push_back(verified());
    add_rows(report.tables.front(), compare_again(result, common), "computed again");
    return concluded(report, common, streams);
}

}  // namespace

Form verify_form() {
    static VerifyWords words;
    return form(words);
}

Exit verify(const Call& said, Streams streams) {
    VerifyWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    Unreadable unreadable;
    const auto content = read_file(words.result, largest_result, unreadable);
    const auto result = content ? result_of(*content) : std::nullopt;
    if (!result) {
        say_problem(
            {words.result, content ? "this is no result of entente" : "cannot read it: " + unreadable.why,
             "write it with --format json"},
            streams);
        return Exit::input_wrong;
    }
    if (result->command == "survey") return verify_survey(*result, words.common, said, streams);
    auto common = words.common;
    take_table_words(result->call, common);
    common.scenarios = result->scenarios;
    common.set = result->set;
    Exit exit{};
    const auto session = open(common, streams, exit);
    if (!session) return exit;

    auto report = report_of(*session, words.common, "verify", said);
    report.tables.push_back(verified());
    auto& table = report.tables.front();
    if (result->fingerprint != session->fingerprint) {
        table.rows.push_back({std::string("network"), std::string("fingerprint"), std::int64_t{1},
                              std::int64_t{1},
                              std::string("the result was made of another network, policy or setting")});
    }
    add_rows(table, check_claims(*result, *session), "witness");
    add_rows(table, compare_again(*result, words.common), "computed again");
    return concluded(report, words.common, streams);
}

}  // namespace entente
