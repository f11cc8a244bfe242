#include "base/file.hpp"
#include "batch/store/form.hpp"
#include "batch/store/store.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace entente {

namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t header_size = 100;
constexpr std::size_t page_size_at = 16, pages_at = 28, format_at = 60, mark_at = 68;  // in the header
constexpr std::string_view left_alone = "it is left as it was; name another file";

std::string mend_of_damage() {
    return "it is left as it was; take a copy that is whole, or begin again in another file";
}

bool exists(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

/// Four bytes, the highest first.
std::int64_t number(std::string_view header, std::size_t at) {
    std::int64_t number = 0;
    for (const auto byte : header.substr(at, 4)) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

/// What a file that begins with these bytes is, if it is no store of ours.
std::optional<std::string> strangeness(std::string_view header) {
    if (header.empty()) return "it is empty";
    if (!header.starts_with(magic)) return "it is no SQLite file";
    if (header.size() < header_size) return "it is cut off";
    if (number(header, mark_at) != store_mark) return "it is an SQLite file of another program";
    if (number(header, format_at) != store_format)
        return fmt::format("its form is {}, and this program knows form {} only", number(header, format_at),
                           store_format);
    return std::nullopt;
}

/// Whether the file has fewer bytes than its header says. Where a journal lies beside it, that is to judge.
bool cut_off(std::string_view header, const std::string& path, std::int64_t size) {
    const auto page_size = number(header, page_size_at) >> 16;
    return size < page_size * number(header, pages_at) && !exists(path + "-journal");
}

std::optional<Refusal> refusal_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return Refusal{fmt::format("there is no file {}", path), ""};
    const auto refused = [&](std::string_view why) {
        return Refusal{fmt::format("{} is no store of alliances: {}", path, why), std::string(left_alone)};
    };
    if (S_ISDIR(status.st_mode)) return refused("it is a directory");
    if (!S_ISREG(status.st_mode)) return refused("it is no regular file");
    std::string header(header_size, '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file) throw EnvironmentFailure(fmt::format("cannot read {}: permission denied", path));
    file.read(header.data(), header_size);
    header.resize(static_cast<std::size_t>(file.gcount()));
    if (const auto why = strangeness(header)) return refused(*why);
    if (cut_off(header, path, status.st_size))
        return Refusal{fmt::format("{} is damaged: it is cut off", path), mend_of_damage()};
    return std::nullopt;
}

/// Makes a file that is a store from its first moment on. Where another program made one meanwhile, that one stays.
void create(const std::string& path, const Manifest& manifest) {
    const auto folder = std::filesystem::absolute(path).parent_path();
    if (::access(folder.c_str(), W_OK) != 0)
        throw EnvironmentFailure(
            fmt::format("cannot write {}: {}", path, std::system_category().message(errno)));
    const auto neighbour = fmt::format("{}.{}", path, ::getpid());
    write_file(neighbour, empty_store(manifest, path));
    const bool made = ::link(neighbour.c_str(), path.c_str()) == 0 || errno == EEXIST ||
                      std::rename(neighbour.c_str(), path.c_str()) == 0;
    const auto why = std::system_category().message(errno);
    ::unlink(neighbour.c_str());
    if (!made) throw EnvironmentFailure(fmt::format("cannot write {}: {}", path, why));
}

/// Opens the file and goes through its pages and rows. What a killed program left half done is taken back by that,
/// which needs to write; where there is nothing of it, reading is enough.
Database checked(const std::string& path, Access access) {
    Database database(path, access);
    const auto found = database.text("PRAGMA quick_check(1)");
    if (found != "ok") throw Damaged(fmt::format("{} is damaged: {}", path, found));
    return database;
}

}  // namespace

std::optional<Store> Store::read(const std::string& path, Refusal& refusal) {
    if (auto refused = refusal_of(path)) {
        refusal = *refused;
        return std::nullopt;
    }
    try {
        const bool half_done = exists(path + "-journal");
        auto database = checked(path, half_done ? Access::write : Access::read);
        auto manifest = read_manifest(database, path);
        return Store(path, std::move(database), std::move(manifest));
    } catch (const Damaged& damage) {
        refusal = {damage.what(), mend_of_damage()};
        return std::nullopt;
    }
}

std::optional<Store> Store::open(const std::string& path, const Manifest& manifest, Refusal& refusal) {
    if (!exists(path)) create(path, manifest);
    if (auto refused = refusal_of(path)) {
        refusal = *refused;
        return std::nullopt;
    }
    try {
        auto database = checked(path, Access::write);
        if (const auto differs = difference(read_manifest(database, path), manifest)) {
            refusal = {fmt::format("{} is a store {}", path, *differs), std::string(left_alone)};
            return std::nullopt;
        }
        return Store(path, std::move(database), manifest);
    } catch (const Damaged& damage) {
        refusal = {damage.what(), mend_of_damage()};
        return std::nullopt;
    }
}

}  // namespace entente
