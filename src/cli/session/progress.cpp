#include "cli/session/progress.hpp"

#include "cli/session/terminal.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ostream>
#include <utility>

namespace entente {

namespace {

constexpr double between_bars = 0.1, between_lines = 10, between_tenths = 0.5;  // seconds
constexpr std::size_t widest_bar = 24, narrowest_bar = 6;

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Progress::Where where(const Streams& streams, bool quiet) {
    if (quiet) return {Progress::Place::nowhere, 0};
    const auto width = terminal_width(streams.err);
    if (width != 0 && !takes_escapes()) return {Progress::Place::lines, 0};
    if (width == 0) return {streams.json ? Progress::Place::nowhere : Progress::Place::lines, 0};
    return {Progress::Place::terminal, width, [&err = streams.err] { return terminal_width(err); }};
}

std::string rate_text(double rate) {
    return fmt::format("{} a second", rate < 10 ? rounded(rate, 1) : rounded(std::floor(rate), 0));
}

/// "512 of 1,024 alliances, 100 a second, 5 s left".
std::string far_text(std::uint64_t done, std::uint64_t of, double rate, const std::string& what) {
    auto text = fmt::format("{} of {} {}", grouped_count(done), grouped_count(of), what);
    if (rate <= 0) return text;
    text += ", " + rate_text(rate);
    if (done < of) text += fmt::format(", {} left", duration_text(static_cast<double>(of - done) / rate));
    return text;
}

/// As much of a text as a line of a terminal holds, letters whole.
std::string cut(const std::string& text, std::size_t width) {
    auto end = std::min(text.size(), width == 0 ? 0 : width - 1);
    while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

/// "reading, 5 s left".
std::string far_text(double seconds_left, const std::string& what) {
    return seconds_left > 0 ? fmt::format("{}, {} left", what, duration_text(seconds_left)) : what;
}

/// The bar as wide as there is room beside what is told; none where that is little.
std::string bar(double share, const std::string& far_told, std::size_t width) {
    const auto far = fmt::format("{:3.0f} %  {}", std::floor(100 * share), far_told);
    const auto room =
        width > far.size() + 4 ? width - far.size() - 4 : 0;  // beside "[] " and the last column
    const auto wide = std::min(room, widest_bar);
    if (wide < narrowest_bar) return cut(far, width);
    const auto full = static_cast<std::size_t>(share * static_cast<double>(wide));
    return fmt::format("[{:#<{}}{:-<{}}] {}", "", full, "", wide - full, far);
}

}  // namespace

std::string duration_text(double seconds) {
    constexpr double minute = 60, hour = 3600, day = 86'400, year = 365.25 * day;
    if (seconds < 100) return fmt::format("{:.0f} s", std::max(1.0, seconds));
    if (seconds < 100 * minute) return fmt::format("{:.0f} min", seconds / minute);
    if (seconds < 48 * hour) return fmt::format("{:.0f} h", seconds / hour);
    if (seconds < 2 * year) return fmt::format("{:.0f} days", seconds / day);
    if (seconds < 1e9 * year) return fmt::format("{} years", rounded(seconds / year, 0));
    return "more years than the sun has";
}

std::string bar_text(std::uint64_t done, std::uint64_t of, double rate, const std::string& what,
                     std::size_t width) {
    const auto share = of == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(of);
    return bar(share, far_text(done, of, rate, what), width);
}

std::string bar_text(double share, double seconds_left, const std::string& what, std::size_t width) {
    return bar(share, far_text(seconds_left, what), width);
}

Progress::Progress(Streams streams, bool quiet) : Progress(streams.err, where(streams, quiet), now) {}

Progress::Progress(std::ostream& err, Where where, Clock clock)
    : err_(err), where_(std::move(where)), clock_(std::move(clock)), begun_(clock_()), told_(begun_) {}

Progress::~Progress() {
    if (written_) err_ << "\r\033[K" << std::flush;
}

void Progress::tell(std::uint64_t done, std::uint64_t of, const std::string& what) {
    if (where_.place == Place::nowhere) return;
    if (of != 0) tenth_ = std::max(tenth_, 10 * before_ / of);
    if (!is_due(of == 0 ? 10 : 10 * done / of)) return;
    write(where_.place == Place::terminal ? bar_text(done, of, rate(done), what, width())
                                          : far_text(done, of, rate(done), what));
}

void Progress::tell(std::uint64_t done, const std::string& what, const std::string& more) {
    if (where_.place == Place::nowhere || !is_due(0)) return;
    const auto line = fmt::format("{} {}, {}; {}", grouped_count(done), what, rate_text(rate(done)), more);
    write(where_.place == Place::terminal ? cut(line, width()) : line);
}

void Progress::tell(const std::string& what, double share) {
    if (where_.place == Place::nowhere) return;
    const std::lock_guard guard(lock_);
    share = std::clamp(share, 0.0, 1.0);
    if (what != what_) {
        what_ = what;
        begun_ = clock_();
        begun_at_ = share;
        tenth_ = 0;
    }
    if (!is_due(static_cast<std::uint64_t>(10 * share))) return;
    const auto left = share > begun_at_ ? (clock_() - begun_) * (1 - share) / (share - begun_at_) : 0;
    write(where_.place == Place::terminal
              ? bar_text(share, left, what, width())
              : fmt::format("{:.0f} % of {}", std::floor(100 * share), far_text(left, what)));
}

std::size_t Progress::width() const {
    return where_.width_now ? where_.width_now() : where_.width;
}

double Progress::rate(std::uint64_t done) const {
    const auto seconds = clock_() - begun_;
    return seconds > 0 ? static_cast<double>(done - before_) / seconds : 0;
}

bool Progress::is_due(std::uint64_t tenth) {
    const auto time = clock_();
    const auto apart =
        where_.place == Place::terminal ? between_bars : std::max(between_lines, (time - begun_) / 20);
    const bool one_more = where_.place == Place::lines && tenth > tenth_ && time - told_ >= between_tenths;
    if (!one_more && time - told_ < apart) return false;
    told_ = time;
    tenth_ = tenth;
    return true;
}

void Progress::write(const std::string& line) {
    if (where_.place == Place::lines) {
        err_ << line << "\n" << std::flush;
    } else {
        err_ << "\r" << line << "\033[K" << std::flush;
        written_ = true;
    }
}

}  // namespace entente
