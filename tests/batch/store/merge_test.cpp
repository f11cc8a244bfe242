#include "batch/store/merge.hpp"

#include "batch/store/sample.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace entente;

namespace {

/// Stores of four shards. The third overlaps the second.
std::vector<std::string> shards(const Sample& sample, const Folder& folder) {
    std::vector<std::string> paths;
    for (const Shard shard : {Shard{1, 4}, Shard{2, 4}, Shard{1, 2}, Shard{2, 2}}) {
        paths.push_back(folder / fmt::format("shard-{}", paths.size()));
        (void)sample.evaluated(paths.back(), shard);
    }
    return paths;
}

Merged merged(const std::string& target, const std::vector<std::string>& sources) {
    Refusal refusal;
    const auto merged = merge(target, sources, {}, refusal);
    REQUIRE_MESSAGE(merged.has_value(), refusal.text);
    return *merged;
}

std::string refused_merge(const std::string& target, const std::vector<std::string>& sources) {
    Refusal refusal;
    return merge(target, sources, {}, refusal) ? "" : refusal.text;
}

}  // namespace

TEST_CASE("shards that are merged, in any order and as often, are the store of one run") {
    const Folder folder;
    const Sample sample("all", 2);
    const auto whole = sample.evaluated(folder / "whole");
    auto sources = shards(sample, folder);
    std::vector<std::string> bytes;
    for (const auto& source : sources) bytes.push_back(bytes_of(source));
    const auto first = merged(folder / "merged", {sources[3], sources[0]});
    CHECK(first.missing == whole.count().blocks / 4);
    const auto rest = merged(folder / "merged", sources);
    CHECK(rest.added == whole.count().blocks / 4);
    CHECK(rest.missing == 0);
    CHECK(rest.count == whole.count());
    CHECK(merged(folder / "merged", sources).added == 0);
    Refusal refusal;
    CHECK(lines(*Store::read(folder / "merged", refusal)) == lines(whole));
    for (std::size_t i = 0; i < sources.size(); ++i) CHECK(bytes_of(sources[i]) == bytes[i]);
}

TEST_CASE("a target among its sources adds nothing, and what is missing after a merge can be run") {
    const Folder folder;
    const Sample sample("all", 2);
    const auto one = folder / "one", two = folder / "two";
    (void)sample.evaluated(one, {1, 3});
    (void)sample.evaluated(two, {3, 3});
    CHECK(merged(one, {one, two}).missing > 0);
    CHECK(lines(sample.evaluated(one)) == lines(sample.evaluated(folder / "whole")));
}

TEST_CASE("stores of another plan are refused before anything is written, with both names and what differs") {
    const Folder folder;
    const Sample all("all"), few("few");
    const auto one = folder / "one", two = folder / "two", target = folder / "target";
    (void)all.evaluated(one);
    (void)few.evaluated(two);
    CHECK(refused_merge(target, {one, two}) ==
          fmt::format("cannot merge {} with {}: it is a store of another plan (few, in {} all)", two, one,
                      one));
    CHECK_FALSE(std::filesystem::exists(target));
    const auto before = bytes_of(one);
    CHECK(refused_merge(one, {two}).find("of another plan") != std::string::npos);
    CHECK(bytes_of(one) == before);
    CHECK(refused_merge(target, {one, folder / "absent"}) == "there is no file " + folder / "absent");
    CHECK_FALSE(std::filesystem::exists(target));
}

TEST_CASE("a source whose results were changed adds nothing") {
    const Folder folder;
    const Sample sample("all");
    const auto one = folder / "one", two = folder / "two";
    const auto rows = lines(sample.evaluated(one, {1, 2}));
    (void)sample.evaluated(two, {2, 2});
    Database(two, Access::write).execute("UPDATE results SET cost = cost + 1 WHERE alliance = 4");
    Refusal refusal;
    CHECK_THROWS_AS(merge(one, {two}, {}, refusal), Damaged);
    CHECK(lines(sample.open(one)) == rows);
}

TEST_CASE("a block that two stores have differently is no block to merge") {
    const Folder folder;
    const Sample sample("all");
    const auto one = folder / "one", two = folder / "two";
    (void)sample.evaluated(one, {1, 2});
    (void)sample.evaluated(two);
    Database(two, Access::write).execute("UPDATE blocks SET checksum = 5 WHERE block = 1");
    Refusal refusal;
    CHECK_THROWS_AS(merge(one, {two}, {}, refusal), Damaged);
}

TEST_CASE("a merge that is stopped or killed is resumed") {
    const Folder folder;
    const Sample sample("all", 2);
    const auto sources = shards(sample, folder);
    const auto whole = lines(sample.evaluated(folder / "whole"));
    const unsigned seed = 20262;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int kill = 0; kill < 12; ++kill) {
        const auto child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            Refusal refusal;
            (void)merge(folder / "merged", sources, {}, refusal);
            ::_exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 20000));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
    std::atomic<bool> stop{false};
    Refusal refusal;
    const auto stopped =
        merge(folder / "stopped", sources, {&stop, [&](const MergeProgress&) { stop = true; }}, refusal);
    REQUIRE(stopped.has_value());
    CHECK(stopped->stopped);
    CHECK(stopped->missing > 0);
    for (const auto* target : {"merged", "stopped"}) {
        merged(folder / target, sources);
        CHECK(lines(sample.open(folder / target)) == whole);
    }
}
