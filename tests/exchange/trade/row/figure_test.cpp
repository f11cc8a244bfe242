#include "exchange/trade/row/figure.hpp"

#include "base/amount.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace entente;

namespace {

/// What a text of digits with one point or none is in quanta, worked out in 128 bits; -1 if too large.
std::int64_t quanta_of(const std::string& text, int shift) {
    Wide digits = 0;
    int decimals = 0;
    bool behind = false;
    for (const char c : text) {
        if (c == '.') {
            behind = true;
            continue;
        }
        digits = digits * 10 + (c - '0');
        decimals += behind ? 1 : 0;
    }
    for (; shift > decimals; --shift) digits *= 10;
    Wide under = 1;
    for (; shift < decimals; ++shift) under *= 10;
    const auto rest = digits % under * 2;
    auto quanta = digits / under;
    if (rest > under || (rest == under && quanta % 2 != 0)) ++quanta;
    return quanta > (Wide{1} << 53) ? -1 : static_cast<std::int64_t>(quanta);
}

}  // namespace

TEST_CASE("plain figures of every length are what long arithmetic makes of them") {
    std::mt19937 dice(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const auto digits = 1 + dice() % 15;
        for (unsigned i = 0; i < digits; ++i) text += static_cast<char>('0' + dice() % 10);
        if (dice() % 3 != 0) text.insert(1 + dice() % digits, ".");
        const int shift = static_cast<int>(dice() % 7);
        CAPTURE(text);
        CAPTURE(shift);
        const auto expected = quanta_of(text, shift);
        const auto figure = read_figure(text, {DecimalMark::point, shift});
        if (expected < 0) {
            CHECK(figure.kind == FigureKind::too_large);
        } else {
            CHECK(figure.kind == FigureKind::known);
            CHECK(figure.quanta == expected);
        }
        std::string comma = text;
        if (const auto point = comma.find('.'); point != std::string::npos) comma[point] = ',';
        const auto with_comma = read_figure(" " + comma + " ", {DecimalMark::either, shift});
        CHECK(with_comma.kind == figure.kind);
        CHECK(with_comma.quanta == figure.quanta);
    }
}

TEST_CASE(
    "of all texts of three bytes that stand near digits, those of digits and at most one point are figures") {
    const std::string bytes = "059./:;@pP";
    for (std::size_t i = 0; i < bytes.size() * bytes.size() * bytes.size(); ++i) {
        const std::string text{bytes[i % bytes.size()], bytes[i / bytes.size() % bytes.size()],
                               bytes[i / bytes.size() / bytes.size()]};
        if (text == "..." || text.starts_with("..")) continue;  // a word for what is unknown
        CAPTURE(text);
        const bool plain = text.find_first_not_of("059.") == std::string::npos &&
                           std::count(text.begin(), text.end(), '.') <= 1;
        const auto figure = read_figure(text, {DecimalMark::point, 3});
        CHECK((figure.kind == FigureKind::known) == plain);
        if (plain) CHECK(figure.quanta == quanta_of(text, 3));
    }
}

TEST_CASE("what is none is told apart from what is unknown, negative or too large") {
    const FigureForm form{DecimalMark::point, 3};
    for (const char* text : {"", "NA", " NA ", "..", "-", "null"})
        CHECK(read_figure(text, form).kind == FigureKind::unknown);
    for (const char* text : {"1,5", "1.2.3", "12a", "1:0", "/00", "0x10", "1 00", "1_000", "--1"})
        CHECK(read_figure(text, form).kind == FigureKind::not_a_number);
    for (const char* text : {"-1", "-0.5"}) CHECK(read_figure(text, form).kind == FigureKind::negative);
    for (const char* text : {"9007199254740993", "99999999999999999999", "1e30"})
        CHECK(read_figure(text, form).kind == FigureKind::too_large);
    CHECK(read_figure("1e+05", form).quanta == 100'000'000);
    CHECK(read_figure(".5", form).quanta == 500);
    CHECK(read_figure("0.0005", form).rounded);
    CHECK(read_figure("0.0005", form).quanta == 0);
    CHECK(read_figure("0.0015", form).quanta == 2);
    CHECK(read_figure("0", {DecimalMark::point, 30}).quanta == 0);
}
