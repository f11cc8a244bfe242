#pragma once

#include "cli/command.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>

namespace entente {

/// How far long work has come, on `err`: on a terminal one line that is written over, with a bar where it is known how
/// much there is; elsewhere, and where TERM=dumb, a plain line for each tenth of it, or, where a tenth takes long, first every ten seconds and
/// then more rarely. Quiet calls, and calls for JSON that no terminal follows, hear nothing. One call at a time.
class Progress {
public:
    /// Where it is told: nowhere, as plain lines, or over one line of a terminal so many columns wide.
    enum class Place : std::uint8_t { nowhere, lines, terminal };
    struct Where {
        Place place{};
        std::size_t width = 80;
        std::function<std::size_t()>
            width_now{};  ///< asked for each line, since windows change; absent: `width`
    };
    using Clock = std::function<double()>;  ///< seconds, from any moment on

    Progress(Streams streams, bool quiet);
    Progress(std::ostream& err, Where where, Clock clock);
    ~Progress();  ///< leaves no line on the terminal
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// So much was done before, by another call: it is no part of the rate.
    void go_on_from(std::uint64_t done) { before_ = done; }

    /// So much is done of work of a known size: "alliances".
    void tell(std::uint64_t done, std::uint64_t of, const std::string& what);

    /// So much is done of work of a size that nobody knows; `more` says in words how far that is.
    void tell(std::uint64_t done, const std::string& what, const std::string& more);

    /// This share, from 0 to 1, of what is being done: "reading". Another `what` begins anew. Several threads may tell.
    void tell(const std::string& what, double share);

private:
    [[nodiscard]] bool is_due(std::uint64_t tenth);
    [[nodiscard]] double rate(std::uint64_t done) const;
    void write(const std::string& line);
    [[nodiscard]] std::size_t width() const;

    std::ostream& err_;
    Where where_;
    Clock clock_;
    double begun_, told_;
    std::uint64_t before_{}, tenth_{};
    std::mutex lock_;
    std::string what_;
    double begun_at_{};     // the share of it that was done when it was first told
    bool written_ = false;  // whether the terminal's line holds something
};

/// How long something takes, as people say it: "9 s", "12 min", "3 h", "5 days", "2,000 years".
std::string duration_text(double seconds);

/// A line of a terminal: `[#####-----]  50 %  512 of 1,024 alliances, 100 a second, 5 s left`, as wide as that is.
/// The rate is 0 where nobody knows it yet.
std::string bar_text(std::uint64_t done, std::uint64_t of, double rate, const std::string& what,
                     std::size_t width);

/// The same of a share: `[#####-----]  50 %  reading, 5 s left`. How long it takes is 0 where nobody knows it yet.
std::string bar_text(double share, double seconds_left, const std::string& what, std::size_t width);

}  // namespace entente
