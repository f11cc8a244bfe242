// A year of world trade: how fast a table is read, and how long a survey of it takes from file to answer. The year is made anew in the folder named (the system's for passing
// files unless said), and removed.
//   trade_bench [ROWS [FOLDER]]
#include "exchange/trade/trade.hpp"

#include "bench/timing.hpp"
#include "bench/trade_input.hpp"
#include "cli/command/survey/surveyed.hpp"
#include "definition/policy.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace {

using namespace entente;

/// Most of the memory that was in use at once, MB.
double peak_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Seconds that all processors together have worked, for a machine that does other things too.
double worked() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Sums {
    std::uint64_t rows{};
    std::int64_t value{};
    friend bool operator==(const Sums&, const Sums&) = default;
};

Sums read_all(const std::string& path, const Policy& policy, unsigned threads) {
    TradeOptions options;
    options.threads = threads;
    Diagnostics diagnostics;
    Sums sums;
    const auto reading = read_trade(path, options, policy, diagnostics, [&](TradeTable& table) {
        for (const auto& row : table.rows) sums.value += row.value;
    });
    if (!reading) {
        fmt::print("{}", render(diagnostics));
        std::exit(1);
    }
    sums.rows = reading->kept;
    return sums;
}

/// Reading alone: the table is made and left.
void read_only(const std::string& path, const Policy& policy, unsigned threads) {
    TradeOptions options;
    options.threads = threads;
    Diagnostics diagnostics;
    if (!read_trade(path, options, policy, diagnostics, [](TradeTable&) {})) std::exit(1);
}

Surveyed survey_all(const std::string& path, const Policy& policy, unsigned threads) {
    std::istringstream in;
    std::ostringstream out, err;
    Progress progress({in, out, err}, true);
    TradeOptions options;
    options.threads = threads;
    Diagnostics diagnostics;
    const auto found = surveyed(path, options, {}, "value", policy, diagnostics, progress);
    if (!found) {
        fmt::print("{}", render(diagnostics));
        std::exit(1);
    }
    return *found;
}

/// What a survey answers of its products, as one text.
std::string text_of(const Surveyed& found) {
    auto text = found.fingerprint;
    for (const auto& product : found.answer.products) {
        for (const auto& part : product.nation)
            text += fmt::format(" {} {} {}", part.betweenness, part.pagerank, part.loss_after);
    }
    return text;
}

}  // namespace

int main(int count, char** words) {
    bench::TradeYear year;
    if (count > 1) year.rows = std::strtoul(words[1], nullptr, 10);
    const std::filesystem::path folder =
        count > 2 ? words[2] : std::filesystem::temp_directory_path().c_str();
    const auto path = (folder / fmt::format("trade-year-{}.csv", ::rand())).string();
    bench::write_trade_year(path, year);
    Diagnostics diagnostics;
    const auto policy = read_policy(std::string(ENTENTE_SOURCE) + "/config", diagnostics);
    if (!policy) return 1;

    const auto one = read_all(path, *policy, 1);
    const auto two = read_all(path, *policy, 2);
    if (one != two) {
        fmt::print("one thread and two differ\n");
        return 1;
    }
    const auto megabytes = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
    const double before = worked();
    const auto timings =
        bench::in_turn(5, {[&] { read_only(path, *policy, 1); }, [&] { read_only(path, *policy, 2); }});
    const double work = (worked() - before) / 10;
    fmt::print("reading, {} rows, {:.0f} MB\n", one.rows, megabytes);
    for (std::size_t i = 0; i < timings.size(); ++i) {
        fmt::print(
            "  {} thread{}: median {:.0f} ms (best {:.0f}, worst {:.0f}), {:.1f} million rows a second\n",
            i + 1, i == 0 ? "" : "s", timings[i].median, timings[i].best, timings[i].worst,
            static_cast<double>(one.rows) / timings[i].median / 1000);
    }
    fmt::print("  {:.0f} ms of a processor's work, {:.0f} ns a row\n", work * 1000,
               work * 1e9 / static_cast<double>(one.rows));
    fmt::print("  most memory at once: {:.0f} MB\n", peak_memory());

    if (text_of(survey_all(path, *policy, 1)) != text_of(survey_all(path, *policy, 2))) {
        fmt::print("surveys by one thread and by two differ\n");
        return 1;
    }
    const double before_surveys = worked();
    const auto surveys =
        bench::in_turn(2, {[&] { survey_all(path, *policy, 1); }, [&] { survey_all(path, *policy, 2); }});
    const double surveyed_work = (worked() - before_surveys) / 4;
    fmt::print("survey, file to answer\n");
    for (std::size_t i = 0; i < surveys.size(); ++i) {
        fmt::print("  {} thread{}: best {:.2f} s, worst {:.2f} s\n", i + 1, i == 0 ? "" : "s",
                   surveys[i].best / 1000, surveys[i].worst / 1000);
    }
    fmt::print("  {:.2f} s of a processor's work; most memory at once: {:.0f} MB\n", surveyed_work,
               peak_memory());
    std::filesystem::remove(path);
    return 0;
}
