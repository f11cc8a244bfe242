#include "cli/session/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace entente;

namespace {

/// What is told of work that goes on at one pace, one step a tenth of a second.
std::string told(Progress::Where where, std::uint64_t steps, std::uint64_t before = 0) {
    std::ostringstream err;
    double time = 0;
    {
        Progress progress(err, where, [&] { return time; });
        progress.go_on_from(before);
        for (std::uint64_t done = before + 1; done <= steps; ++done) {
            time += 0.1;
            progress.tell(done, steps, "alliances");
        }
    }
    return err.str();
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("away from a terminal a line tells each tenth, with rate and time left") {
    const auto told_lines = lines(told({Progress::Place::lines}, 1000));
    REQUIRE(told_lines.size() == 10);
    CHECK(told_lines.front() == "100 of 1,000 alliances, 10 a second, 90 s left");
    CHECK(told_lines.back() == "1,000 of 1,000 alliances, 10 a second");
}

TEST_CASE("what takes long is told every ten seconds at first, then more rarely") {
    const auto hour = lines(told({Progress::Place::lines}, 36'000)).size();
    CHECK(hour > 15);
    CHECK(hour < 100);
    const auto day = lines(told({Progress::Place::lines}, 24 * 36'000)).size();
    CHECK(day < hour + 80);
}

TEST_CASE("what is short is not told, and nothing is told nowhere") {
    CHECK(told({Progress::Place::lines}, 4).empty());
    CHECK(told({Progress::Place::nowhere}, 10'000).empty());
}

TEST_CASE("what an earlier call did counts as done, but not in the rate") {
    CHECK(lines(told({Progress::Place::lines}, 1000, 800)).front() ==
          "900 of 1,000 alliances, 10 a second, 10 s left");
}

TEST_CASE("on a terminal one line is written over, never as wide as it, and wiped out at the end") {
    for (const std::size_t width : {20U, 60U, 100U}) {
        const auto text = told({Progress::Place::terminal, width}, 50);
        CHECK(text.find('\n') == std::string::npos);
        CHECK(text.ends_with("\r\033[K"));
        std::size_t shown = 0;
        for (auto at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1), ++shown)
            CHECK(text.find("\033[K", at) - at <= width);
        CHECK(shown > 20);
    }
}

TEST_CASE("a bar is as full as the work is done") {
    CHECK(bar_text(512, 1024, 100, "alliances", 200) ==
          "[############------------]  50 %  512 of 1,024 alliances, 100 a second, 5 s left");
    CHECK(bar_text(0, 0, 0, "stores", 200) == "[########################] 100 %  0 of 0 stores");
    CHECK(bar_text(512, 1024, 100, "alliances", 70) ==
          "[######-------]  50 %  512 of 1,024 alliances, 100 a second, 5 s left");
    CHECK(bar_text(512, 1024, 100, "alliances", 60) ==
          " 50 %  512 of 1,024 alliances, 100 a second, 5 s left");
}

TEST_CASE("a share of each thing that is done is told, with the time left of that") {
    std::ostringstream err;
    double time = 0;
    {
        Progress progress(err, {Progress::Place::lines}, [&] { return time; });
        for (const auto* what : {"reading", "surveying"}) {
            for (int done = 1; done <= 20; ++done) {
                time += 1;
                progress.tell(what, done / 20.0);
            }
        }
    }
    const auto told_lines = lines(err.str());
    REQUIRE(told_lines.size() == 20);
    CHECK(told_lines.front() == "10 % of reading, 18 s left");
    CHECK(told_lines[9] == "100 % of reading");
    CHECK(told_lines[14] == "50 % of surveying, 10 s left");
    CHECK(bar_text(0.25, 3, "reading", 80) == "[######------------------]  25 %  reading, 3 s left");
}

TEST_CASE("work of a size that nobody knows is told with its rate") {
    std::ostringstream err;
    double time = 0;
    Progress progress(err, {Progress::Place::lines, 0}, [&] { return time; });
    progress.tell(10, "supplies", "2 together");
    time = 20;
    progress.tell(4000, "supplies", "3 together");
    CHECK(err.str() == "4,000 supplies, 200 a second; 3 together\n");
}

TEST_CASE("a duration is told as people say it") {
    CHECK(duration_text(0.2) == "1 s");
    CHECK(duration_text(8.6) == "9 s");
    CHECK(duration_text(600) == "10 min");
    CHECK(duration_text(7200) == "2 h");
    CHECK(duration_text(86'400 * 30.0) == "30 days");
    CHECK(duration_text(86'400 * 365.25 * 2000) == "2,000 years");
}

TEST_CASE("a bar is as wide as the window is now") {
    std::size_t columns = 80;
    std::ostringstream err;
    double time = 0;
    Progress progress(err, {Progress::Place::terminal, 80, [&] { return columns; }}, [&] { return time; });
    const auto told_at = [&](std::size_t width, std::uint64_t done) {
        columns = width;
        time += 1;
        err.str("");
        progress.tell(done, 1000, "alliances");
        return err.str().size() - std::string("\r\033[K").size();
    };
    CHECK(told_at(80, 100) > 60);
    const auto narrow = told_at(40, 200);
    CHECK(narrow > 20);
    CHECK(narrow < 40);
}
