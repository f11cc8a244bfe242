#include "bench/trade_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

namespace entente::bench {

namespace {

// The standard's distributions differ between libraries; these do not.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    double share() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
    std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
    /// About normal, by the sum of twelve.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += share();
        return sum;
    }

private:
    std::mt19937_64 engine_;
};

/// BACI's numbers of nations, as many as there are wanted.
std::vector<unsigned> nation_numbers(std::size_t count) {
    static const std::vector<unsigned> all{
        4,   8,   12,  16,  20,  24,  28,  31,  32,  36,  40,  44,  48,  50,  51,  52,  56,  60,  64,  68,
        70,  72,  76,  84,  86,  90,  92,  96,  100, 104, 108, 112, 116, 120, 124, 132, 136, 140, 144, 148,
        152, 156, 162, 166, 170, 174, 175, 178, 180, 184, 188, 191, 192, 196, 203, 204, 208, 212, 214, 218,
        222, 226, 231, 232, 233, 238, 242, 246, 251, 258, 260, 262, 266, 268, 270, 275, 276, 288, 292, 296,
        300, 304, 308, 316, 320, 324, 328, 332, 340, 344, 348, 352, 360, 364, 368, 372, 376, 380, 384, 388,
        392, 398, 400, 404, 408, 410, 414, 417, 418, 422, 426, 428, 430, 434, 440, 442, 446, 450, 454, 458,
        462, 466, 470, 478, 480, 484, 490, 496, 498, 499, 500, 504, 508, 512, 516, 520, 524, 528, 531, 533,
        534, 535, 540, 548, 554, 558, 562, 566, 570, 574, 579, 580, 583, 584, 585, 586, 591, 598, 600, 604,
        608, 612, 616, 620, 624, 626, 634, 642, 643, 646, 652, 654, 659, 660, 662, 666, 670, 674, 678, 682,
        686, 688, 690, 694, 699, 702, 703, 704, 705, 706, 710, 716, 724, 728, 729, 740, 748, 752, 757, 760,
        762, 764, 768, 772, 776, 780, 784, 788, 792, 795, 796, 798, 800, 804, 807, 818, 826, 834, 842, 854,
        858, 860, 862, 876, 882, 887, 894, 10,  74,  86,  239, 334};
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()))};
}

/// Sizes that add up to 1 and fall as a power of the rank, in the order of a shuffle.
std::vector<double> sizes(std::size_t count, double power, Dice& dice) {
    std::vector<double> size(count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += size[i] = std::pow(static_cast<double>(i + 1), -power);
    for (auto& part : size) part /= sum;
    for (std::size_t i = count; i > 1; --i) std::swap(size[i - 1], size[dice.below(i)]);
    return size;
}

}  // namespace

void write_trade_year(const std::string& path, const TradeYear& year) {
    Dice dice(year.seed);
    const auto numbers = nation_numbers(year.nations);
    const auto nation = sizes(numbers.size(), 0.9, dice);
    const auto product = sizes(year.products, 0.45, dice);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "w"), std::fclose);
    if (!file) throw std::runtime_error("cannot write " + path);

    // Chance that a product goes from one nation to another, such that the expected number of rows is the one wanted.
    const auto chance = [&](double scale, std::size_t i, std::size_t j, std::size_t k) {
        return 1 - std::exp(-scale * std::sqrt(nation[i] * nation[j]) * product[k]);
    };
    const auto expected = [&](double scale) {
        double sum = 0;
        for (std::size_t i = 0; i < numbers.size(); i += 2) {
            for (std::size_t j = 0; j < numbers.size(); j += 2) {
                for (std::size_t k = 0; k < product.size(); k += 50)
                    sum += i == j ? 0 : chance(scale, i, j, k);
            }
        }
        return sum * 2 * 2 * 50;
    };
    double low = 0;
    double high = 1e9;
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2;
        (expected(middle) < static_cast<double>(year.rows) ? low : high) = middle;
    }

    std::string text = "t,i,j,k,v,q\n";
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        for (std::size_t j = 0; j < numbers.size(); ++j) {
            for (std::size_t k = 0; i != j && k < product.size(); ++k) {
                if (dice.share() >= chance(low, i, j, k)) continue;
                const double money = std::exp(2.5 + 2.6 * dice.normal());
                const auto value = static_cast<std::uint64_t>(std::max(1.0, money * 1000));
                const auto quantity =
                    static_cast<std::uint64_t>(std::max(1.0, money * 300 * (0.2 + dice.share())));
                fmt::format_to(std::back_inserter(text), "2024,{},{},{:06},{}.{:03},", numbers[i], numbers[j],
                               10'000 + k * 197 % 980'000, value / 1000, value % 1000);
                if (dice.below(50) == 0) {
                    text += "          NA\n";
                } else {
                    fmt::format_to(std::back_inserter(text), "{}.{:03}\n", quantity / 1000, quantity % 1000);
                }
            }
        }
        std::fwrite(text.data(), 1, text.size(), file.get());
        text.clear();
    }
}

}  // namespace entente::bench
