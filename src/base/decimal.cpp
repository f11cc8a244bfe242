#include "base/decimal.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace entente {

namespace {

constexpr int largest_exponent = 30;
constexpr int most_digits = 18;
constexpr std::size_t longest = 200;
constexpr std::int64_t most = 999'999'999'999'999'999;  // 18 nines

Decimal normalised(std::int64_t digits, int exponent) {
    if (digits == 0) return {};
    while (digits % 10 == 0) {
        digits /= 10;
        ++exponent;
    }
    return {digits, exponent};
}

/// The number, normalised; nothing where it has more digits or a larger exponent than a decimal may.
std::optional<Decimal> within_bounds(std::int64_t digits, int exponent) {
    const auto number = normalised(digits, exponent);
    if (std::abs(number.digits) > most || std::abs(number.exponent) > largest_exponent) return std::nullopt;
    return number;
}

std::optional<Wide> power_of_ten(int exponent) {
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) {
        const auto next = checked_multiply(power, Wide{10});
        if (!next) return std::nullopt;
        power = *next;
    }
    return power;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A number without its sign: digits × 10^exponent.
struct Scan {
    std::int64_t digits{};
    int exponent{};
};

/// Takes the digits in one by one; zeros at the end are kept as a number until a digit follows them.
class Scanner {
public:
    /// False where there would be too many significant digits.
    bool take(char digit, bool after_point) {
        any_ = true;
        exponent_ -= after_point ? 1 : 0;
        if (digit == '0') {
            zeros_ += significant_ == 0 ? 0 : 1;
            return true;
        }
        significant_ += zeros_ + 1;
        if (significant_ > most_digits) return false;
        for (; zeros_ > 0; --zeros_) digits_ *= 10;
        digits_ = digits_ * 10 + (digit - '0');
        return true;
    }
    [[nodiscard]] bool any() const { return any_; }
    [[nodiscard]] Scan scan() const { return {digits_, exponent_ + zeros_}; }

private:
    std::int64_t digits_{};
    int significant_{};
    int zeros_{};
    int exponent_{};
    bool any_{};
};

/// Reads digits with `_` between them and one point; stops at the first other character.
std::optional<Scan> scan_digits(std::string_view& text) {
    Scanner scanner;
    bool point = false;
    char before = '.';
    while (!text.empty()) {
        const char c = text.front();
        if (c == '.' && !point && before != '_') {
            point = true;
        } else if (is_digit(c)) {
            if (!scanner.take(c, point)) return std::nullopt;
        } else if (c != '_' || !is_digit(before)) {
            break;
        }
        before = c;
        text.remove_prefix(1);
    }
    if (!scanner.any() || before == '_') return std::nullopt;
    return scanner.scan();
}

/// Reads `e+12`; nothing where it is malformed; 0 where there is none.
std::optional<int> scan_exponent(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
    text.remove_prefix(1);
    if (text.starts_with('+')) text.remove_prefix(text.starts_with("+-") ? 0 : 1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return exponent;
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text) {
    if (text.size() > longest) return std::nullopt;
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto scan = scan_digits(text);
    if (!scan) return std::nullopt;
    const auto exponent = scan_exponent(text);
    if (!exponent || std::abs(*exponent) > 2 * largest_exponent) return std::nullopt;
    return within_bounds(negative ? -scan->digits : scan->digits, *exponent + scan->exponent);
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
    return std::strtod((std::to_string(number.digits) + "e" + std::to_string(number.exponent)).c_str(),
                       nullptr);
}

int compare(Decimal a, Decimal b) {
    const auto sign = [](std::int64_t x) { return (x > 0) - (x < 0); };
    if (sign(a.digits) != sign(b.digits)) return sign(a.digits) < sign(b.digits) ? -1 : 1;
    // Equal signs: bring both to the smaller exponent. Beyond what fits, the larger magnitude is clear.
    const int apart = a.exponent - b.exponent;
    const auto power = power_of_ten(std::abs(apart));
    const auto raised =
        power ? checked_multiply(Wide{apart >= 0 ? a.digits : b.digits}, *power) : std::nullopt;
    if (!raised) return (apart > 0) == (a.digits > 0) ? 1 : -1;
    const Wide left = apart >= 0 ? *raised : Wide{a.digits};
    const Wide right = apart >= 0 ? Wide{b.digits} : *raised;
    return (left > right) - (left < right);
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
    const auto digits = checked_multiply(a.digits, b.digits);
    if (!digits) return std::nullopt;
    return within_bounds(*digits, a.exponent + b.exponent);
}

std::optional<Fraction> to_fraction(Decimal number) {
    const auto power = power_of_ten(std::abs(number.exponent));
    if (!power) return std::nullopt;
    if (number.exponent < 0) return reduced(number.digits, *power);
    const auto over = checked_multiply(Wide{number.digits}, *power);
    if (!over) return std::nullopt;
    return Fraction{*over, 1};
}

}  // namespace entente
