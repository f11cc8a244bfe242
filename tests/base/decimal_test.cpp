#include "base/decimal.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace entente {
namespace {

std::string written(std::string_view text) {
    const auto number = read_decimal(text);
    return number ? write(*number) : "none";
}

std::vector<Decimal> seeded_decimals(unsigned seed, int count) {
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<std::int64_t> digits(-999'999'999'999'999'999, 999'999'999'999'999'999);
    std::uniform_int_distribution<int> shift(0, 17);
    std::uniform_int_distribution<int> exponent(-20, 10);
    std::vector<Decimal> found;
    while (static_cast<int>(found.size()) < count) {
        std::int64_t value = digits(random);
        for (int i = shift(random); i > 0; --i) value /= 10;
        const auto number = read_decimal(std::to_string(value) + "e" + std::to_string(exponent(random)));
        if (number) found.push_back(*number);
    }
    return found;
}

}  // namespace

TEST_CASE("a decimal is read as people write it") {
    CHECK(read_decimal("12") == Decimal{12, 0});
    CHECK(read_decimal("-3.50") == Decimal{-35, -1});
    CHECK(read_decimal("+1e-3") == Decimal{1, -3});
    CHECK(read_decimal("1_000") == Decimal{1, 3});
    CHECK(read_decimal("12_072.5") == Decimal{120725, -1});
    CHECK(read_decimal(".5") == Decimal{5, -1});
    CHECK(read_decimal("5.") == Decimal{5, 0});
    CHECK(read_decimal("1E+2") == Decimal{1, 2});
    CHECK(read_decimal("007") == Decimal{7, 0});
}

TEST_CASE("every zero is the same number") {
    for (const auto* zero : {"0", "-0", "+0", "0.000", "0e20", "00"}) CHECK(read_decimal(zero) == Decimal{});
}

TEST_CASE("what is no decimal number is not read as one") {
    for (const auto* text : {"",      "-",    "+",   ".",    "-.",  "e5",    "1e",    "1e+",  "1e+-2", "1e 2",
                             "12 kt", " 1",   "1 ",  "--1",  "+-1", "1.2.3", "1,5",   "1__0", "_1",    "1_",
                             "1_.5",  "1._5", "inf", "-inf", "nan", "0x10",  "1e2.5", "١"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(read_decimal(text));
    }
}

TEST_CASE("a decimal has at most 18 significant digits") {
    CHECK(written("999999999999999999") == "999999999999999999");
    CHECK(written("0.000999999999999999999") == "0.000999999999999999999");
    CHECK_FALSE(read_decimal("1234567890123456789"));
    CHECK_FALSE(read_decimal("0.1234567890123456789"));
    SUBCASE("zeros that only hold the place are not significant") {
        CHECK(read_decimal("1000000000000000000000") == Decimal{1, 21});
        CHECK(read_decimal("1.0000000000000000000000") == Decimal{1, 0});
        CHECK(read_decimal("000000000000000000000000.5") == Decimal{5, -1});
        CHECK_FALSE(read_decimal("100000000000000000001"));
    }
}

TEST_CASE("the exponent of a decimal stays within 30") {
    CHECK(read_decimal("1e30") == Decimal{1, 30});
    CHECK(read_decimal("1e-30") == Decimal{1, -30});
    CHECK_FALSE(read_decimal("1e31"));
    CHECK_FALSE(read_decimal("1e-31"));
    CHECK_FALSE(read_decimal("1e99999999999999999999"));
    CHECK(read_decimal("1000e-33") == Decimal{1, -30});
}

TEST_CASE("a number of endless digits is refused") {
    CHECK(read_decimal(std::string(200, '0')) == Decimal{});
    CHECK_FALSE(read_decimal(std::string(201, '0')));
}

TEST_CASE("a decimal is written plainly and as short as can be") {
    CHECK(written("1e3") == "1000");
    CHECK(written("-0.50") == "-0.5");
    CHECK(written("5e-7") == "0.0000005");
    CHECK(written("-12.345e1") == "-123.45");
    CHECK(written("-0") == "0");
}

TEST_CASE("a decimal that is written reads back as the same") {
    const unsigned seed = 1;
    CAPTURE(seed);
    for (const auto number : seeded_decimals(seed, 2000)) {
        CAPTURE(write(number));
        CHECK(read_decimal(write(number)) == number);
    }
}

TEST_CASE("decimals compare as numbers, not as texts") {
    const auto order = [](std::string_view a, std::string_view b) {
        return compare(*read_decimal(a), *read_decimal(b));
    };
    CHECK(order("2", "10") == -1);
    CHECK(order("-2", "-10") == 1);
    CHECK(order("1.0", "1") == 0);
    CHECK(order("0", "-1e-30") == 1);
    CHECK(order("0", "1e-30") == -1);
    CHECK(order("1e30", "999999999999999999") == 1);
    CHECK(order("999999999999999999e12", "1e-30") == 1);
    CHECK(order("-999999999999999999e12", "-1e-30") == -1);
    CHECK(order("0.1", "0.10000000000000001") == -1);
}

TEST_CASE("the order of decimals is total and agrees with floating point where that can tell") {
    const unsigned seed = 2;
    CAPTURE(seed);
    const auto numbers = seeded_decimals(seed, 120);
    for (const auto a : numbers) {
        CHECK(compare(a, a) == 0);
        for (const auto b : numbers) {
            CAPTURE(write(a));
            CAPTURE(write(b));
            CHECK(compare(a, b) == -compare(b, a));
            CHECK((compare(a, b) == 0) == (a == b));
            if (to_double(a) < to_double(b)) CHECK(compare(a, b) == -1);
        }
    }
}

TEST_CASE("a product of decimals is exact or refused") {
    CHECK(multiply(*read_decimal("1.5"), *read_decimal("-0.2")) == read_decimal("-0.3"));
    CHECK(multiply(*read_decimal("25"), *read_decimal("4")) == Decimal{1, 2});
    CHECK(multiply(*read_decimal("0"), *read_decimal("1e30")) == Decimal{});
    CHECK_FALSE(multiply(*read_decimal("9999999999"), *read_decimal("9999999999")));
}

TEST_CASE("a product of decimals too fine or too large to be read back is refused") {
    CHECK_FALSE(multiply(*read_decimal("1e30"), *read_decimal("1e1")));
    CHECK_FALSE(multiply(*read_decimal("1e-30"), *read_decimal("1e-1")));
    CHECK_FALSE(multiply(*read_decimal("999999999.9"), *read_decimal("999999999.9")));
}

TEST_CASE("a decimal is the floating-point number nearest to it") {
    CHECK(to_double(*read_decimal("0.1")) == 0.1);
    CHECK(to_double(*read_decimal("-12.5")) == -12.5);
    CHECK(to_double(*read_decimal("1e30")) == 1e30);
    CHECK(to_double(Decimal{}) == 0.0);
}

TEST_CASE("a fraction of a decimal is reduced") {
    CHECK(to_fraction(*read_decimal("0.30")) == Fraction{3, 10});
    CHECK(to_fraction(*read_decimal("-2.5")) == Fraction{-5, 2});
    CHECK(to_fraction(*read_decimal("1200")) == Fraction{1200, 1});
    CHECK(to_fraction(Decimal{}) == Fraction{0, 1});
    CHECK_FALSE(to_fraction(*read_decimal("123456789012e30")));
}

}  // namespace entente
