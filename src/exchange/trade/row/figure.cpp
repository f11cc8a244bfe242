#include "exchange/trade/row/figure.hpp"

#include "base/decimal.hpp"
#include "base/short_text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
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
TradeFigure in_quanta(Decimal number, int shift) {
    TradeFigure figure{FigureKind::known, number.digits, false};
    if (number.digits < 0) return {FigureKind::negative, 0, false};
    const int exponent = number.exponent + shift;
    if (exponent >= 0) {
        if (number.digits == 0) return figure;
        if (exponent > 18) return {FigureKind::too_large, 0, false};
        const auto times = power_of_ten[static_cast<std::size_t>(exponent)];
        if (number.digits > largest / times) return {FigureKind::too_large, 0, false};
        figure.quanta *= times;
        return figure;
    }
    figure.rounded = true;
    if (exponent < -18) return {FigureKind::known, 0, true};
    const auto under = power_of_ten[static_cast<std::size_t>(-exponent)];
    const auto rest = figure.quanta % under;
    figure.quanta /= under;
    if (rest > under / 2 || (rest == under / 2 && figure.quanta % 2 != 0)) ++figure.quanta;
    return figure;
}

constexpr std::uint64_t in_each_byte(std::uint8_t byte) {
    return 0x0101010101010101U * byte;
}

/// Whether each of eight bytes is a digit.
bool all_digits(std::uint64_t bytes) {
    const auto high = in_each_byte(0xF0);
    return (bytes & high) == in_each_byte('0') && ((bytes + in_each_byte(6)) & high) == in_each_byte('0');
}

/// What eight digits are worth: by pairs, by fours, and all together.
std::int64_t value_of(std::uint64_t digits) {
    digits = (digits & in_each_byte(0x0F)) * (1 + (10U << 8U)) >> 8U;
    digits = (digits & 0x00FF00FF00FF00FFU) * (1 + (100U << 16U)) >> 16U;
    digits = (digits & 0x0000FFFF0000FFFFU) * (1 + (std::uint64_t{10'000} << 32U)) >> 32U;
    return static_cast<std::int64_t>(digits);
}

/// Up to eight bytes that are digits, and a point among them but not first: what most figures are, read without a look at each.
std::optional<Decimal> read_short(std::string_view text, char point) {
    if (text.empty() || text.size() > 8) return std::nullopt;
    auto bytes = packed(text);
    auto digits = text.size();
    int decimals = 0;
    const auto differs = bytes ^ in_each_byte(static_cast<std::uint8_t>(point));
    const auto points = (differs - in_each_byte(1)) & ~differs & in_each_byte(0x80);
    if (points != 0) {
        const auto at = static_cast<unsigned>(std::countr_zero(points)) / 8;
        if (at == 0) return std::nullopt;
        const auto before = (std::uint64_t{1} << 8 * at) - 1;
        bytes = (bytes & before) | (bytes >> 8U & ~before);
        --digits;
        decimals = static_cast<int>(digits - at);
    }
    if (digits < 8) bytes = bytes << 8 * (8 - digits) | in_each_byte('0') >> 8 * digits;
    if (!all_digits(bytes)) return std::nullopt;
    return Decimal{value_of(bytes), -decimals};
}

/// Whether marks part the digits before the point into threes: `1,234,567.8`, where at least one mark stands.
bool is_grouped(std::string_view text, char mark, char point) {
    const auto whole = text.substr(0, text.find(point));
    const auto first = whole.find(mark);
    if (first == std::string_view::npos || first == 0 || first > 3) return false;
    if (text.size() > whole.size() && text.find(mark, whole.size()) != std::string_view::npos) return false;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const bool marked = at >= first && (at - first) % 4 == 0;
        if (marked ? whole[at] != mark : whole[at] < '0' || whole[at] > '9') return false;
    }
    return (whole.size() - first) % 4 == 0;
}

/// Takes out of a number the marks that part its digits into threes: the other mark than that of decimals, blanks, also
/// those that keep a line together, and apostrophes.
void ungroup(std::string& number, char decimals) {
    for (const std::string_view blank : {"\xC2\xA0", "\xE2\x80\xAF"}) {
        for (auto at = number.find(blank); at != std::string::npos; at = number.find(blank))
            number.replace(at, blank.size(), " ");
    }
    for (const char mark : {decimals == '.' ? ',' : '.', ' ', '\''}) {
        if (is_grouped(number, mark, decimals)) std::erase(number, mark);
    }
}

/// The mark that parts the decimals of a number.
char decimal_mark(std::string_view number, DecimalMark mark) {
    if (mark != DecimalMark::either) return mark == DecimalMark::comma ? ',' : '.';
    const auto use = mark_use(number);
    return use == MarkUse::comma || use == MarkUse::comma_before_three ? ',' : '.';
}

}  // namespace

std::optional<std::string> plain_number(std::string_view text, DecimalMark mark) {
    std::string plain(text);
    const char decimals = decimal_mark(text, mark);
    ungroup(plain, decimals);
    if (decimals == ',') {
        if (plain.find('.') != std::string::npos) return std::nullopt;
        std::replace(plain.begin(), plain.end(), ',', '.');
    }
    return plain;
}

namespace {

/// A number written in any way: longer, with an exponent, or a sign.
TradeFigure read_any(std::string_view text, const FigureForm& form) {
    if (stands_for_nothing(text)) return {};
    const auto pointed = plain_number(text, form.mark);
    if (!pointed) return {FigureKind::not_a_number, 0, false};
    auto plain = *pointed;
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

TradeFigure read_figure(std::string_view text, const FigureForm& form) {
    if (const auto number = read_short(text, form.mark == DecimalMark::point ? '.' : ','))
        return in_quanta(*number, form.shift);
    return read_any(trimmed(text), form);
}

}  // namespace entente
