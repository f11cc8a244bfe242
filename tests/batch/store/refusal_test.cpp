#include "batch/store/sample.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using namespace entente;

namespace {

void put(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

bool says(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

/// Refused for this reason when opened and when read, and as it was.
void check_refused(const std::string& path, const Manifest& manifest, std::string_view why) {
    CAPTURE(why);
    const auto before = bytes_of(path);
    const auto text = refused(path, manifest);
    CAPTURE(text);
    CHECK(says(text, path));
    CHECK(says(text, why));
    Refusal refusal;
    CHECK_FALSE(Store::read(path, refusal).has_value());
    CHECK(says(refusal.text, why));
    CHECK(bytes_of(path) == before);
}

}  // namespace

TEST_CASE("what is no store is refused and stays as it was") {
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "file";
    put(path, "");
    check_refused(path, sample.manifest, "is no store of alliances: it is empty");
    put(path, "nations: {TUR: {}}\n");
    check_refused(path, sample.manifest, "is no store of alliances: it is no SQLite file");
    put(path, std::string("SQLite format 3\0 and no more", 28));
    check_refused(path, sample.manifest, "it is cut off");
    std::filesystem::create_directory(folder / "folder");
    CHECK(says(refused(folder / "folder", sample.manifest), "it is a directory"));
    CHECK(says(refused("/dev/null", sample.manifest), "it is no regular file"));
    const auto other = Database::in_memory("other");
    other.execute("CREATE TABLE results (future)");
    put(path, other.bytes());
    check_refused(path, sample.manifest, "it is an SQLite file of another program");
    Refusal refusal;
    CHECK_FALSE(Store::read(folder / "absent", refusal).has_value());
    CHECK(refusal.text == "there is no file " + folder / "absent");
}

TEST_CASE("a store of another form is refused") {
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "all.sqlite";
    { const auto store = sample.open(path); }
    Database(path, Access::write).execute("PRAGMA user_version = 2");
    check_refused(path, sample.manifest, "its form is 2, and this program knows form 1 only");
}

TEST_CASE("a store of another plan, network, call, program or division is refused with what differs") {
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "all.sqlite";
    const auto rows = lines(sample.evaluated(path));
    const auto before = bytes_of(path);
    const auto refused_for = [&](auto change) {
        auto manifest = sample.manifest;
        change(manifest);
        return refused(path, manifest);
    };
    CHECK(refused(path, Sample("few").manifest) == path + " is a store of another plan (all, here few)");
    CHECK(says(refused_for([](Manifest& m) { m.network = "1f"; }),
               "of another network or policy (Talks over ore, "
               "fingerprint 0f, here Talks over ore, fingerprint 1f)"));
    CHECK(says(refused_for([](Manifest& m) { m.program = "entente 9"; }), "of another program (entente 0."));
    CHECK(says(refused_for([](Manifest& m) { m.settings = "halt"; }), "of another call (none, here 'halt')"));
    CHECK(says(refused_for([](Manifest& m) { m.in_block = 8; }),
               "of another division (4 alliances in a block, here 8)"));
    CHECK(says(refused_for([](Manifest& m) { m.plan.replace(m.plan.find("size: 0..5"), 10, "size: 0..3"); }),
               "of another plan all ('size: 0..5', here 'size: 0..3')"));
    CHECK(bytes_of(path) == before);
    CHECK(lines(sample.open(path)) == rows);
}

TEST_CASE("a store cut off anywhere is refused and stays as it was") {
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "all.sqlite";
    (void)sample.evaluated(path);
    const auto whole = bytes_of(path);
    for (const auto size : {99UL, 100UL, 8191UL, 8192UL, 20000UL, whole.size() - 8192, whole.size() - 1}) {
        put(path, whole.substr(0, size));
        CAPTURE(size);
        CHECK_FALSE(refused(path, sample.manifest).empty());
        CHECK(bytes_of(path) == whole.substr(0, size));
    }
}

TEST_CASE("a byte of the header that is changed is refused, or changes nothing") {
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "all.sqlite";
    const auto rows = lines(sample.evaluated(path));
    const auto whole = bytes_of(path);
    for (std::size_t at = 0; at < 100; ++at) {
        CAPTURE(at);
        auto bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0xff);
        put(path, bytes);
        Refusal refusal;
        if (const auto store = Store::open(path, sample.manifest, refusal)) {
            CHECK(lines(*store) == rows);
        } else {
            CHECK(says(refusal.text, path));
            CHECK(bytes_of(path) == bytes);
        }
        std::filesystem::remove(path + "-journal");
    }
}

TEST_CASE("a figure that is changed in the file is told when it is read") {
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "all.sqlite";
    (void)sample.evaluated(path);
    Database(path, Access::write).execute("UPDATE results SET unmet_USA = unmet_USA + 1 WHERE alliance = 5");
    const auto store = sample.open(path);
    CHECK_THROWS_AS(lines(store), Damaged);
}

TEST_CASE("where nothing may be written, a store that is whole can be read, and no block is begun") {
    if (::geteuid() == 0) return;  // who may write everywhere
    const Folder folder;
    const Sample sample("all");
    const auto path = folder / "all.sqlite";
    const auto rows = lines(sample.evaluated(path, {1, 2}));
    std::filesystem::permissions(folder.path,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    Refusal refusal;
    const auto read = Store::read(path, refusal);
    REQUIRE(read.has_value());
    CHECK(lines(*read) == rows);
    auto store = sample.open(path);
    CHECK_THROWS_AS(run(sample.plan, sample.view, store), EnvironmentFailure);
    CHECK_THROWS_AS((void)sample.open(folder / "new.sqlite"), EnvironmentFailure);
    std::filesystem::permissions(folder.path, std::filesystem::perms::owner_all);
    CHECK(lines(store) == rows);
}
