#include "batch/run.hpp"

#include "batch/store/sample.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace entente;

namespace {

/// A run in a process of its own that tells each stored block, killed after so many microseconds. Returns how many
/// blocks it told of.
std::size_t killed_run(const Sample& sample, const std::string& path, unsigned after) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Refusal refusal;
        auto store = Store::open(path, sample.manifest, refusal);
        if (!store) ::_exit(1);
        const auto tell = [&](const RunProgress&) { (void)!::write(ends[1], "b", 1); };
        run(sample.plan, sample.view, *store, {.threads = 2, .shard = {}, .stop = nullptr, .progress = tell});
        ::_exit(0);
    }
    ::close(ends[1]);
    std::this_thread::sleep_for(std::chrono::microseconds(after));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    std::size_t told = 0;
    for (char byte; ::read(ends[0], &byte, 1) == 1;) ++told;
    ::close(ends[0]);
    return told;
}

/// A block of 2000 rows, whatever they mean.
Block large_block(const Sample& sample, std::uint64_t index) {
    Block block;
    block.index = index;
    for (std::uint64_t row = 0; row < 2000; ++row) {
        block.alliance.push_back(index * 2000 + row);
        block.cost.push_back(static_cast<double>(row) / 3);
        for (std::size_t i = 0; i < sample.manifest.nations.size(); ++i) block.unmet.push_back(Parts{1});
        for (std::size_t i = 0; i < sample.manifest.measured.size(); ++i) block.measured.push_back(0.1);
    }
    return block;
}

}  // namespace

TEST_CASE("a run that is stopped is resumed until the store is that of one run") {
    const Folder folder;
    const Sample sample("all", 2);
    const auto whole = sample.evaluated(folder / "whole.sqlite");
    auto store = sample.open(folder / "stopped.sqlite");
    std::mt19937 random(7);
    Ran ran{0, 1};
    std::size_t runs = 0;
    for (; ran.left > 0; ++runs) {
        std::atomic<bool> stop{false};
        int left = static_cast<int>(random() % 4) + 1;
        ran = run(sample.plan, sample.view, store,
                  {.threads = 2, .shard = {}, .stop = &stop, .progress = [&](const RunProgress& progress) {
                       CHECK(progress.done <= progress.of);
                       if (--left == 0) stop = true;
                   }});
        CHECK(ran.evaluated > 0);
    }
    CHECK(runs > 3);
    CHECK(lines(store) == lines(whole));
    CHECK(store.count() == whole.count());
    CHECK(run(sample.plan, sample.view, store).evaluated == 0);
}

TEST_CASE("a stop before the beginning evaluates nothing") {
    const Folder folder;
    const Sample sample("all");
    auto store = sample.open(folder / "all.sqlite");
    const std::atomic<bool> stop{true};
    const auto ran =
        run(sample.plan, sample.view, store, {.threads = 2, .shard = {}, .stop = &stop, .progress = {}});
    CHECK(ran.evaluated == 0);
    CHECK(ran.left == 16);
}

TEST_CASE("progress ends with all alliances in all futures") {
    const Folder folder;
    for (const auto* id : {"all", "few"}) {
        const Sample sample(id, 3);
        auto store = sample.open(folder / id);
        for (std::uint64_t part = 1; part <= 3; ++part) {
            RunProgress last;
            run(sample.plan, sample.view, store,
                {.threads = 1,
                 .shard = {part, 3},
                 .stop = nullptr,
                 .progress = [&](const RunProgress& progress) { last = progress; }});
            CHECK(last.done == last.of);
            CHECK(last.of > 0);
        }
        CHECK(store.complete());
    }
}

TEST_CASE("killed at any moment, a run is resumed with nothing lost and no row twice") {
    const Folder folder;
    const Sample sample("all", 1);
    const auto path = folder / "killed.sqlite";
    const auto whole = sample.evaluated(folder / "whole.sqlite");
    const unsigned seed = 20261;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uint64_t stored = 0;
    for (int kill = 0; kill < 40; ++kill) {
        const auto told = killed_run(sample, path, static_cast<unsigned>(random() % 9000));
        if (!std::filesystem::exists(path)) continue;  // killed before there was a store
        Refusal refusal;
        const auto store = Store::read(path, refusal);
        REQUIRE_MESSAGE(store.has_value(), refusal.text);
        const auto count = store->count();
        CHECK(count.blocks >= stored + told);
        CHECK(count.blocks <= stored + told + 1);  // stored, and killed before it could be told
        stored = count.blocks;
        CHECK(lines(*store).size() == count.rows);
    }
    const auto store = sample.evaluated(path);
    CHECK(lines(store) == lines(whole));
    CHECK(store.count() == whole.count());
}

TEST_CASE("what does not fit on the disk fails with a clear error, and what was stored stays") {
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "full.sqlite";
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto store = sample.open(path);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{400'000, 400'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            for (std::uint64_t index = 0; index < 16; ++index) store.add(large_block(sample, index));
        } catch (const EnvironmentFailure& failure) {
            ::_exit(std::string_view(failure.what()).find(path) != std::string_view::npos ? 3 : 4);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 3);
    auto store = sample.open(path);
    const auto count = store.count();
    CHECK(count.blocks > 0);
    CHECK(count.blocks < 16);
    CHECK(lines(store).size() == 2000 * count.blocks);
    for (const auto index : store.missing(store.all(), 16)) store.add(large_block(sample, index));
    CHECK(lines(store).size() == 2000 * 16);
}

TEST_CASE("shards hold each block once, and differ in size by one at most") {
    for (const auto all : std::array<std::uint64_t, 6>{0, 1, 15, 16, 17, 1000}) {
        std::uint64_t next = 0;
        for (std::uint64_t part = 1; part <= 16; ++part) {
            const auto range = blocks(Shard{part, 16}, all);
            CHECK(range.first == next);
            CHECK((range.size() == all / 16 || range.size() == all / 16 + 1));
            next = range.last;
        }
        CHECK(next == all);
    }
}

TEST_CASE("a shard is written as a part of so many") {
    CHECK(read_shard("3/16") == Shard{3, 16});
    CHECK(write(Shard{3, 16}) == "3/16");
    for (const auto* wrong :
         {"", "3", "0/4", "5/4", "/4", "3/", "-1/4", "3/4x", "1/0", "3 /4", "1/99999999999999999999"})
        CHECK_FALSE(read_shard(wrong).has_value());
}
