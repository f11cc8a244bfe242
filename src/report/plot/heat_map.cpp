#include "report/plot/heat_map.hpp"

#include "base/width.hpp"
#include "report/format/number.hpp"
#include "report/plot/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

// In pixels of SVG.
constexpr double least_width = 900, margin = 28, line = 16, gap = 8, cell_height = 30, least_cell = 46;
constexpr double size = 11, step_width = 26;
constexpr std::size_t longest_name = 30, longest_title = 78;
constexpr int steps = 4;  // of colour on each side of zero, in the legend

class Drawing {
public:
    Drawing(const HeatMap& map, const Palette& palette) : map_(map), palette_(palette) {
        for (std::size_t i = 0; i < map.names.size(); ++i) {
            name_width_ = std::max(name_width_, width_of(name(i), size));
            for (std::size_t j = 0; j < map.names.size(); ++j) {
                if (i == j) continue;
                const auto value = map.values[i][j];
                largest_ = std::max(largest_, std::isfinite(value) ? std::abs(value) : 0);
                cell_width_ = std::max(cell_width_, width_of(number(map.values[i][j]), size) + 2 * gap);
            }
        }
    }

    std::string drawn() {
        draw_head();
        draw_matrix();
        y_ += line;
        for (const auto& words : map_.caption)
            page_.text(margin, y_ += line, words, {colour(palette_, "muted"), 11});
        const auto wide = left() + cell_width_ * static_cast<double>(map_.names.size()) + margin;
        return page_.svg(map_.title, std::max(least_width, wide), y_ + margin, palette_);
    }

private:
    [[nodiscard]] std::string name(std::size_t i) const { return shortened(map_.names[i], longest_name); }
    [[nodiscard]] std::string number(double value) const {
        const auto text = rounded(value, map_.decimals);
        return value > 0 ? "+" + text : text;
    }
    [[nodiscard]] double left() const { return margin + name_width_ + gap; }
    [[nodiscard]] PlotText plain() const { return {colour(palette_, "text"), size}; }

    /// Of -1 to 1: the darker, the farther from zero.
    [[nodiscard]] std::string fill(double share) const {
        const auto* role = share < 0 ? "suspended" : "talks";
        return share == 0 ? colour(palette_, "panel")
                          : thinned(palette_, role, 0.12 + 0.88 * std::abs(share));
    }

    void draw_head() {
        page_.text(margin, y_ += 18, shortened(map_.title, longest_title),
                   {colour(palette_, "text"), 18, "start", true});
        page_.text(margin, y_ += 22, map_.unit, {colour(palette_, "text"), 12});
        y_ += 14;
        const auto below = fmt::format("{}  {}", map_.below, number(-largest_));
        auto x = margin + width_of(below, size) + gap;
        page_.text(x - gap, y_ + 13, below, {colour(palette_, "text"), size, "end"});
        for (int step = -steps; step <= steps; ++step) {
            page_.box(x, y_, step_width, line, fill(static_cast<double>(step) / steps));
            if (step == 0)
                page_.text(x + step_width / 2, y_ + 13, "0", {colour(palette_, "text"), size, "middle"});
            x += step_width;
        }
        page_.text(x + gap, y_ + 13, fmt::format("{}  {}", number(largest_), map_.above), plain());
        y_ += 2 * line;
    }

    void draw_matrix() {
        y_ += name_width_;
        for (std::size_t i = 0; i < map_.names.size(); ++i) {
            const auto middle = left() + cell_width_ * (static_cast<double>(i) + 0.5);
            auto upward = plain();
            upward.upward = true;
            page_.text(middle + 4, y_, name(i), upward);
        }
        y_ += gap;
        for (std::size_t i = 0; i < map_.names.size(); ++i) {
            page_.text(left() - gap, y_ + cell_height / 2 + 4, name(i),
                       {colour(palette_, "text"), size, "end"});
            for (std::size_t j = 0; j < map_.names.size(); ++j) draw_cell(i, j);
            y_ += cell_height;
        }
    }

    void draw_cell(std::size_t i, std::size_t j) {
        if (i == j) return;
        const auto value = map_.values[i][j];
        const auto x = left() + cell_width_ * static_cast<double>(j);
        const auto filled = fill(std::isinf(value) ? std::copysign(1.0, value)
                                 : largest_ == 0   ? 0
                                                   : value / largest_);
        page_.box(x + 1, y_ + 1, cell_width_ - 2, cell_height - 2, filled,
                  fmt::format("{} and {}: {}", map_.names[i], map_.names[j], number(value)));
        page_.text(x + cell_width_ / 2, y_ + cell_height / 2 + 4, number(value),
                   {std::string(ink_on(filled)), size, "middle"});
    }

    const HeatMap& map_;
    const Palette& palette_;
    double name_width_ = 0, cell_width_ = least_cell, largest_ = 0;
    PlotPage page_{};
    double y_ = margin;
};

}  // namespace

std::string to_svg(const HeatMap& map, const Palette& palette) {
    return Drawing(map, palette).drawn();
}

}  // namespace entente
