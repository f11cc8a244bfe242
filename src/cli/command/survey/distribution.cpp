#include "cli/command/survey/distribution.hpp"

#include "report/plot/bars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::size_t bins = 10;
using Histogram = std::array<std::size_t, bins>;

void count(Histogram& histogram, double share) {
    ++histogram[std::min(static_cast<std::size_t>(share * bins), bins - 1)];
}

}  // namespace

std::string loss_distribution(const SurveyAnswer& answer, const std::string& name, const Palette& palette) {
    Histogram at_once{}, for_good{};
    std::size_t without = 0;
    for (std::size_t i = 0; i < answer.products.size(); ++i) {
        const auto& vital = answer.leaders[i].vital;
        if (!vital) {
            ++without;
            continue;
        }
        const auto& nation = answer.products[i].nation[*vital];
        count(at_once, nation.loss);
        count(for_good, nation.loss_after);
    }
    Bars bars{"Share of the others' imports lost when the most vital nation leaves",
              "how many products",
              "still lost after refill",
              "lost at once",
              {},
              {},
              true};
    for (std::size_t bin = 0; bin < bins; ++bin) {
        bars.bars.push_back({fmt::format("{} to {} %", bin * 10, bin * 10 + 10),
                             {},
                             static_cast<double>(for_good[bin]),
                             static_cast<double>(at_once[bin]),
                             fmt::format("{}", for_good[bin])});
    }
    bars.caption.push_back(fmt::format("{}, {} products", name, answer.products.size()));
    if (without != 0)
        bars.caption.push_back(fmt::format("{} of them without known {}", without, answer.measure));
    return to_svg(bars, palette);
}

}  // namespace entente
