#include "base/file.hpp"

#include "base/failure.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace entente {

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }
    int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

std::string last_error() {
    return std::system_category().message(errno);
}

bool is_device_or_pipe(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

void write_all(int descriptor, std::string_view content, const std::string& path) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw EnvironmentFailure(fmt::format("cannot write {}: {}", path, last_error()));
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// The permissions a new file would get, or those of the file that is replaced.
mode_t permissions(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::uint64_t limit, Unreadable& unreadable) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
        unreadable.why = last_error();
        return std::nullopt;
    }
    if (S_ISDIR(status.st_mode)) {
        unreadable.why = "it is a directory";
        return std::nullopt;
    }
    const auto too_large = [&] {
        unreadable.why = fmt::format("it is larger than {} MB", limit / 1'000'000);
        return std::nullopt;
    };
    if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) > limit) return too_large();
    std::string content;
    content.reserve(static_cast<std::size_t>(S_ISREG(status.st_mode) ? status.st_size : 0));
    char block[65536];
    for (;;) {
        const auto got = ::read(file.number(), block, sizeof block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            unreadable.why = last_error();
            return std::nullopt;
        }
        if (got == 0) return content;
        content.append(block, static_cast<std::size_t>(got));
        if (content.size() > limit) return too_large();
    }
}

void write_file(const std::string& path, std::string_view content) {
    if (is_device_or_pipe(path)) {  // such as /dev/stdout: there is nothing to replace
        const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (file.number() < 0)
            throw EnvironmentFailure(fmt::format("cannot write {}: {}", path, last_error()));
        write_all(file.number(), content, path);
        return;
    }
    // A link keeps pointing where it points: the file behind it is replaced.
    std::error_code none;
    auto target = std::filesystem::weakly_canonical(path, none).string();
    if (target.empty()) target = path;
    const mode_t mode = permissions(target);
    std::string neighbour = target + ".XXXXXX";
    Descriptor file(::mkostemp(neighbour.data(), O_CLOEXEC));
    if (file.number() < 0) throw EnvironmentFailure(fmt::format("cannot write {}: {}", path, last_error()));
    try {
        write_all(file.number(), content, path);
        ::fchmod(file.number(), mode);
        if (::fsync(file.number()) != 0 || ::close(file.release()) != 0 ||
            std::rename(neighbour.c_str(), target.c_str()) != 0) {
            throw EnvironmentFailure(fmt::format("cannot write {}: {}", path, last_error()));
        }
    } catch (...) {
        ::unlink(neighbour.c_str());
        throw;
    }
}

}  // namespace entente
