#pragma once

#include "serve/live/engine.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

namespace entente {

/// A network as it was read once: its page, and what answers questions about it.
struct Edition {
    std::shared_ptr<const void> keeps;  ///< what the engine's network lives in
    std::unique_ptr<Engine> engine;
    std::string title;
    std::string page{};  ///< HTML; empty as long as it is made
};

/// What tells a changed file from an unchanged one, without reading it: when it was written, how long it is, and which.
using Stamp = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::uint64_t>;

/// What came of reading the files.
struct Reading {
    std::shared_ptr<Edition> edition;  ///< nothing where they have errors
    std::string errors;                ///< which stand here, as `problems_json` writes them
    std::vector<std::string> files;    ///< that were read
};

/// Reads the files for the edition of this number; should end soon, with whatever, once it is to stop.
using Reader = std::function<Reading(int number, const std::atomic<bool>& stop)>;

/// The last edition that had no errors, and what is wrong with the files since. Reads them again when they change on disk,
/// in a thread of its own; meanwhile the last edition stays.
///
/// The page of the first edition may be made while it already answers; from then on the files are watched.
class Editions {
public:
    Editions(Reader reader, Reading first);
    ~Editions();
    Editions(const Editions&) = delete;
    Editions& operator=(const Editions&) = delete;

    struct Current {
        int number{};
        std::shared_ptr<Edition> edition;
    };
    [[nodiscard]] Current current() const;
    /// Of the current edition; nothing as long as it is made.
    [[nodiscard]] std::optional<std::string> page() const;
    /// The first edition gets its page; a change of the files since they were read is seen. To be called once.
    void complete(std::string page);
    /// {"edition": the number, "reading": whether the files are being read, or their page is made,
    /// "problems": what is wrong with them since the edition, or null}.
    [[nodiscard]] std::string status() const;

private:
    void watch();
    void read_again();

    Reader reader_;
    mutable std::mutex mutex_;  // of all below
    Current current_;
    std::vector<std::string> files_;
    std::vector<Stamp> read_;  // of the files, as they were read
    std::string errors_;
    bool reading_ = false;
    std::condition_variable ends_;
    std::atomic<bool> stop_{false};
    std::thread watcher_;
};

}  // namespace entente
