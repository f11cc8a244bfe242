#include "base/decimal.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace entente {

namespace {

constexpr int largest_exponent = 30;
constexpr int most_digits = 18;

Decimal normalised(std::int64_t digits, int exponent) {
    if (digits == 0) return {};
    while (digits % 10 == 0) {
        digits /= 10;
        ++exponent;
    }
    return {digits, exponent};
}

std::optional<Wide> checked(Wide a, Wide b) {
    Wide product{};
    if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
    return product;
}

std::optional<Wide> power_of_ten(int exponent) {
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) {
        const auto next = checked(power, 10);
        if (!next) return std::nullopt;
        power = *next;
    }
    return power;
}

Wide gcd(Wide a, Wide b) {
    if (a < 0) a = -a;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

Fraction reduced(Wide over, Wide under) {
    const Wide common = gcd(over, under);
    if (common > 1) {
        over /= common;
        under /= common;
    }
    return {over, under};
}

/// The digits of a number, its sign and where its point is.
struct Scan {
    std::int64_t digits{};
    int significant{};
    int after_point{};
    bool any{};
};

/// Reads digits with `_` between them and one point; stops at the first other character.
std::optional<Scan> scan_digits(std::string_view& text) {
    Scan scan;
    bool point = false;
    bool after_digit = false;
    while (!text.empty()) {
        const char c = text.front();
        if (c == '.' && !point) {
            point = true;
            after_digit = false;
        } else if (c == '_' && after_digit) {
            after_digit = false;
        } else if (c >= '0' && c <= '9') {
            if (scan.significant > 0 || c != '0') ++scan.significant;
            if (scan.significant > most_digits) return std::nullopt;
            scan.digits = scan.digits * 10 + (c - '0');
            scan.after_point += point ? 1 : 0;
            scan.any = after_digit = true;
        } else {
            break;
        }
        text.remove_prefix(1);
    }
    if (!scan.any) return std::nullopt;
    return scan;
}

/// Reads `e+12`; nothing where it is malformed; 0 where there is none.
std::optional<int> scan_exponent(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
    text.remove_prefix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return exponent;
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto scan = scan_digits(text);
    if (!scan) return std::nullopt;
    const auto exponent = scan_exponent(text);
    if (!exponent || std::abs(*exponent) > 2 * largest_exponent) return std::nullopt;
    const auto number =
        normalised(negative ? -scan->digits : scan->digits, *exponent - scan->after_point);
    if (std::abs(number.exponent) > largest_exponent) return std::nullopt;
    return number;
}

std::string write(Decimal number) {
    auto digits = std::to_string(number.digits < 0 ? -number.digits : number.digits);
    if (number.exponent >= 0) {
        digits.append(static_cast<std::size_t>(number.exponent), '0');
    } else {
        const auto after = static_cast<std::size_t>(-number.exponent);
        if (digits.size() <= after) digits.insert(0, after + 1 - digits.size(), '0');
        digits.insert(digits.size() - after, ".");
    }
    return number.digits < 0 ? "-" + digits : digits;
}

double to_double(Decimal number) {
    return std::strtod((std::to_string(number.digits) + "e" + std::to_string(number.exponent)).c_str(), nullptr);
}

int compare(Decimal a, Decimal b) {
    const auto sign = [](std::int64_t x) { return (x > 0) - (x < 0); };
    if (sign(a.digits) != sign(b.digits)) return sign(a.digits) < sign(b.digits) ? -1 : 1;
    // Equal signs: bring both to the smaller exponent. Beyond what fits, the larger magnitude is clear.
    const int apart = a.exponent - b.exponent;
    const auto power = power_of_ten(std::abs(apart));
    const auto raised = power ? checked(apart >= 0 ? a.digits : b.digits, *power) : std::nullopt;
    if (!raised) return (apart > 0) == (a.digits > 0) ? 1 : -1;
    const Wide left = apart >= 0 ? *raised : Wide{a.digits};
    const Wide right = apart >= 0 ? Wide{b.digits} : *raised;
    return (left > right) - (left < right);
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
    const auto digits = checked_multiply(a.digits, b.digits);
    if (!digits) return std::nullopt;
    return normalised(*digits, a.exponent + b.exponent);
}

std::optional<Fraction> to_fraction(Decimal number) {
    const auto power = power_of_ten(std::abs(number.exponent));
    if (!power) return std::nullopt;
    if (number.exponent < 0) return reduced(number.digits, *power);
    const auto over = checked(number.digits, *power);
    if (!over) return std::nullopt;
    return Fraction{*over, 1};
}

std::optional<Fraction> multiply(Fraction a, Fraction b) {
    const auto first = reduced(a.over, b.under);
    const auto second = reduced(b.over, a.under);
    const auto over = checked(first.over, second.over);
    const auto under = checked(first.under, second.under);
    if (!over || !under) return std::nullopt;
    return Fraction{*over, *under};
}

std::optional<Fraction> divide(Fraction a, Fraction b) {
    if (b.over == 0) return std::nullopt;
    return multiply(a, b.over < 0 ? Fraction{-b.under, -b.over} : Fraction{b.under, b.over});
}

std::optional<std::int64_t> round(Fraction number) {
    const bool negative = number.over < 0;
    const Wide over = negative ? -number.over : number.over;
    Wide whole = over / number.under;
    const Wide rest = over % number.under;
    const Wide other = number.under - rest;
    if (rest > other || (rest == other && whole % 2 != 0)) ++whole;
    if (whole > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    return static_cast<std::int64_t>(negative ? -whole : whole);
}

bool is_whole(Fraction number) { return number.under == 1; }

}  // namespace entente
