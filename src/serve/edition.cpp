#include "serve/edition.hpp"

#include "base/sort_once.hpp"
#include "report/format/problems.hpp"
#include "report/page/json_text.hpp"

#include <sys/stat.h>

#include <chrono>
#include <utility>

namespace entente {

namespace {

constexpr std::chrono::milliseconds pause{250};

std::vector<Stamp> stamps(const std::vector<std::string>& files) {
    std::vector<Stamp> all;
    for (const auto& file : files) {
        struct stat found {};
        if (::stat(file.c_str(), &found) != 0) found = {};
        all.emplace_back(found.st_mtim.tv_sec, found.st_mtim.tv_nsec, found.st_size, found.st_ino);
    }
    return all;
}

/// The first that is a pipe or a device: whoever reads it again may wait for ever.
std::optional<std::string> unending(const std::vector<std::string>& files) {
    for (const auto& file : files) {
        struct stat found {};
        if (::stat(file.c_str(), &found) != 0 || S_ISREG(found.st_mode) || S_ISDIR(found.st_mode)) continue;
        return file;
    }
    return std::nullopt;
}

}  // namespace

Editions::Editions(Reader reader, Reading first)
    : reader_(std::move(reader)),
      current_{1, std::move(first.edition)},
      files_(std::move(first.files)),
      read_(stamps(files_)),
      reading_(current_.edition->page.empty()) {
    if (!reading_) watcher_ = std::thread([this] { watch(); });
}

void Editions::complete(std::string page) {
    const std::lock_guard lock(mutex_);
    current_.edition->page = std::move(page);
    reading_ = false;
    watcher_ = std::thread([this] { watch(); });
}

std::optional<std::string> Editions::page() const {
    const std::lock_guard lock(mutex_);
    const auto& made = current_.edition->page;
    return made.empty() ? std::nullopt : std::optional(made);
}

Editions::~Editions() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    ends_.notify_all();
    if (watcher_.joinable()) watcher_.join();
}

Editions::Current Editions::current() const {
    const std::lock_guard lock(mutex_);
    return current_;
}

std::string Editions::status() const {
    const std::lock_guard lock(mutex_);
    return JsonObject{}
        .add("edition", std::to_string(current_.number))
        .add("reading", reading_ ? "true" : "false")
        .add("problems", errors_.empty() ? "null" : errors_)
        .text();
}

void Editions::watch() {
    std::unique_lock lock(mutex_);
    auto read = read_, seen = read;
    while (!ends_.wait_for(lock, pause, [this] { return stop_.load(); })) {
        auto now = stamps(files_);
        const bool still = now == seen;  // or somebody may be writing
        seen = std::move(now);
        if (!still || seen == read) continue;
        reading_ = true;
        lock.unlock();
        read_again();
        lock.lock();
        reading_ = false;
        // Files that the new text names are taken as they are now; a change while others were read is seen.
        const auto before = std::move(seen);
        seen = stamps(files_);
        read = seen.size() == before.size() ? before : seen;
    }
}

void Editions::read_again() {
    Reading reading;
    try {
        if (const auto file = unending(files_))
            reading.errors =
                problem_json({{}, *file + " is a pipe or a device, not a file", "put the file there again"});
        else
            reading = reader_(current().number + 1, stop_);
    } catch (const std::exception& failure) {
        reading.errors = problem_json({{}, failure.what(), {}});
    }
    const std::lock_guard lock(mutex_);
    if (stop_) return;
    errors_ = std::move(reading.errors);
    files_.insert(files_.end(), reading.files.begin(), reading.files.end());
    sort_once(files_);
    if (!reading.edition) return;
    current_ = {current_.number + 1, std::move(reading.edition)};
}

}  // namespace entente
