#include "base/date.hpp"

#include <fmt/format.h>

#include <chrono>

namespace entente {

namespace {

std::optional<int> number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::year_month_day calendar(int year, int month, int day) {
    return {std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

long days(std::chrono::year_month_day date) {
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    if (text.size() > 4 && text[4] != '-') return std::nullopt;
    if (text.size() > 7 && text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = text.size() > 4 ? number(text.substr(5, 2)) : 1;
    const auto day = text.size() > 7 ? number(text.substr(8, 2)) : 1;
    if (!year || !month || !day || *year == 0 || !calendar(*year, *month, *day).ok()) return std::nullopt;
    return Date{*year, text.size() > 4 ? *month : 0, text.size() > 7 ? *day : 0};
}

std::string write(Date date) {
    if (date.month == 0) return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

long first_day(Date date) {
    return days(calendar(date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day));
}

long last_day(Date date) {
    if (date.day != 0) return first_day(date);
    if (date.month == 0) return days(calendar(date.year, 12, 31));
    const auto month = std::chrono::year_month(std::chrono::year{date.year},
                                               std::chrono::month(static_cast<unsigned>(date.month)));
    return std::chrono::sys_days{month / std::chrono::last}.time_since_epoch().count();
}

int months_between(Date from, Date to) {
    const auto months = [](Date d) { return d.year * 12 + (d.month == 0 ? 1 : d.month); };
    const auto day = [](Date d) { return d.day == 0 ? 1 : d.day; };
    const int whole = months(to) - months(from);
    if (whole > 0 && day(to) < day(from)) return whole - 1;
    if (whole < 0 && day(to) > day(from)) return whole + 1;
    return whole;
}

}  // namespace entente
