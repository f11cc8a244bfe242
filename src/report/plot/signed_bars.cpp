#include "report/plot/signed_bars.hpp"

#include "base/width.hpp"
#include "report/plot/axis.hpp"
#include "report/plot/page.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace entente {

namespace {

// In pixels of SVG.
constexpr double width = 900, margin = 28, line = 16, bar_height = 16, row = 21, between_groups = 9;
constexpr double group_width = 150, label_width = 150, gap = 8;
constexpr std::size_t longest_label = 21, longest_caption = 122;

class Drawing {
public:
    Drawing(const SignedBars& bars, const Palette& palette)
        : bars_(bars), palette_(palette), axis_(axis_of(bars)) {}

    std::string drawn() {
        draw_head();
        const auto top = y_;
        draw_marks(top, height_of_bars());
        for (const auto& group : bars_.groups) draw(group);
        page_.line(axis_.place(0), top, axis_.place(0), y_, colour(palette_, "text"));
        y_ += 2.6 * line;
        page_.text((axis_.first + axis_.last) / 2, y_, bars_.axis, {colour(palette_, "text"), 12, "middle"});
        y_ += line / 2;
        for (const auto& words : bars_.caption)
            page_.text(margin, y_ += line, shortened(words, longest_caption), muted());
        return page_.svg(bars_.title, width, y_ + margin, palette_);
    }

private:
    /// From the least to the most, zero among them, with room for the figures at both ends.
    static Axis axis_of(const SignedBars& bars) {
        double least = 0, most = 0, widest = 0;
        bool labelled = false, endless = false, endless_below = false;
        for (const auto& group : bars.groups) {
            for (const auto& bar : group.bars) {
                least = std::min(least, std::isfinite(bar.value) ? bar.value : 0);
                most = std::max(most, std::isfinite(bar.value) ? bar.value : 0);
                endless_below = endless_below || bar.value == -std::numeric_limits<double>::infinity();
                endless = endless || bar.value == std::numeric_limits<double>::infinity();
                widest = std::max(widest, width_of(bar.figure, 12) + 2 * gap);
                labelled = labelled || !bar.label.empty();
            }
        }
        const auto span = least == most ? 1 : most - least;
        if (endless_below && least == 0) least = -span;
        if ((endless && most == 0) || least == most) most = span;
        const auto left = margin + group_width + (labelled ? label_width : 0);
        return {least, most, left + (least < 0 ? widest : gap), width - margin - (most > 0 ? widest : gap)};
    }

    [[nodiscard]] PlotText muted() const { return {colour(palette_, "muted"), 11}; }
    [[nodiscard]] std::string fill(double value) const {
        return colour(palette_, value < 0 ? "suspended" : "talks");
    }

    void draw_head() {
        page_.text(margin, y_ += 18, shortened(bars_.title, 78),
                   {colour(palette_, "text"), 18, "start", true});
        y_ += 26;
        for (const auto& [words, sign, x] :
             {std::tuple{bars_.above, 1.0, margin}, {bars_.below, -1.0, width / 2}}) {
            page_.box(x, y_ - 10, 14, 10, fill(sign));
            page_.text(x + 20, y_, words, {colour(palette_, "text"), 12});
        }
        y_ += 20;
    }

    [[nodiscard]] double height_of_bars() const {
        double height = 0;
        for (const auto& group : bars_.groups)
            height += row * static_cast<double>(group.bars.size()) + between_groups;
        return height;
    }

    void draw_marks(double top, double high) {
        for (const auto& [value, words] : marks(axis_)) {
            const auto x = axis_.place(value);
            page_.line(x, top, x, top + high, colour(palette_, "rule"));
            page_.text(x, top + high + line, words, {colour(palette_, "muted"), 11, "middle"});
        }
    }

    void draw(const SignedBarGroup& group) {
        y_ += between_groups / 2;
        page_.text(margin, y_ + 13, shortened(group.label, longest_label),
                   {colour(palette_, "text"), 12, "start", true});
        for (const auto& bar : group.bars) {
            page_.text(margin + group_width, y_ + 13, shortened(bar.label, longest_label), muted());
            // What is without bound goes to the end.
            const auto zero = axis_.place(0), end = axis_.place(std::clamp(bar.value, axis_.from, axis_.to));
            page_.box(std::min(zero, end), y_ + 1, std::max(0.8, std::abs(end - zero)), bar_height,
                      fill(bar.value));
            const bool below = bar.value < 0;
            page_.text(below ? end - gap : end + gap, y_ + 13, bar.figure,
                       {colour(palette_, "text"), 12, below ? "end" : "start"});
            y_ += row;
        }
        y_ += between_groups / 2;
    }

    const SignedBars& bars_;
    const Palette& palette_;
    Axis axis_;
    PlotPage page_{};
    double y_ = margin;
};

}  // namespace

std::string to_svg(const SignedBars& bars, const Palette& palette) {
    return Drawing(bars, palette).drawn();
}

}  // namespace entente
