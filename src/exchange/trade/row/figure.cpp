#include "exchange/trade/row/figure.hpp"

#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {

namespace {

constexpr std::array<std::int64_t, 19> power_of_ten = [] {
    std::array<std::int64_t, 19> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

constexpr std::int64_t largest = std::int64_t{1} << 53U;

bool stands_for_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 13> words{"",    "NA", "N/A", "na",   "n/a",  "NaN", "nan",
                                                     "NAN", "..", "-",   "null", "NULL", "None"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// A decimal in quanta, rounded to the even one where it lies between two.
Figure in_quanta(Decimal number, int shift) {
    Figure figure{FigureKind::known, number.digits, false};
    if (number.digits < 0) return {FigureKind::negative, 0, false};
    int exponent = number.exponent + shift;
    for (; exponent > 0; --exponent) {
        if (figure.quanta > largest / 10) return {FigureKind::too_large, 0, false};
        figure.quanta *= 10;
    }
    if (exponent == 0) return figure.quanta > largest ? Figure{FigureKind::too_large, 0, false} : figure;
    figure.rounded = true;
    if (exponent < -18) return {FigureKind::known, 0, true};
    const auto under = power_of_ten[static_cast<std::size_t>(-exponent)];
    const auto rest = figure.quanta % under;
    figure.quanta /= under;
    if (rest > under / 2 || (rest == under / 2 && figure.quanta % 2 != 0)) ++figure.quanta;
    return figure;
}

/// A number that is not written plainly: with an exponent, a sign, or more digits than fit.
Figure read_any(std::string_view text, const FigureForm& form) {
    if (stands_for_nothing(text)) return {};
    std::string plain(text);
    if (form.decimal_comma) {
        const bool both = plain.find('.') != std::string::npos && plain.find(',') != std::string::npos;
        if (both) return {FigureKind::not_a_number, 0, false};
        std::replace(plain.begin(), plain.end(), ',', '.');
    }
    // Digits beyond the eighteenth, behind the point, are noise of a program that wrote binary numbers.
    const auto point = plain.find('.');
    if (point != std::string::npos && plain.find_first_not_of("0123456789.") == std::string::npos &&
        plain.size() > 19) {
        plain.resize(std::max<std::size_t>(point + 1, 19));
    }
    if (plain.find('_') != std::string::npos) return {FigureKind::not_a_number, 0, false};
    const auto number = read_decimal(plain);
    if (number) return in_quanta(*number, form.shift);
    const bool digits = plain.find_first_not_of("0123456789.") == std::string::npos;
    return {digits && plain.size() > 15 ? FigureKind::too_large : FigureKind::not_a_number, 0, false};
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

}  // namespace

Figure read_figure(std::string_view text, const FigureForm& form) {
    text = trimmed(text);
    const char point = form.decimal_comma ? ',' : '.';
    std::int64_t digits = 0;
    std::size_t at = 0;
    int decimals = 0;
    if (text.empty() || text.size() > 17) return read_any(text, form);
    for (; at < text.size() && text[at] != point; ++at) {
        const auto digit = static_cast<unsigned>(text[at] - '0');
        if (digit > 9) return read_any(text, form);
        digits = digits * 10 + digit;
    }
    if (at == 0) return read_any(text, form);
    if (at < text.size()) {
        for (++at; at < text.size(); ++at, ++decimals) {
            const auto digit = static_cast<unsigned>(text[at] - '0');
            if (digit > 9) return read_any(text, form);
            digits = digits * 10 + digit;
        }
    }
    const int shift = form.shift - decimals;
    if (shift < 0 || shift > 15) return in_quanta({digits, -decimals}, form.shift);
    const auto times = power_of_ten[static_cast<std::size_t>(shift)];
    if (digits > largest / times) return {FigureKind::too_large, 0, false};
    return {FigureKind::known, digits * times, false};
}

}  // namespace entente
