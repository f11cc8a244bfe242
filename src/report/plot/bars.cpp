#include "report/plot/bars.hpp"

#include "report/diagram/language/escape.hpp"
#include "report/format/number.hpp"
#include "report/plot/axis.hpp"
#include "report/plot/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

// In pixels of SVG.
constexpr double width = 900, margin = 28, label_width = 150, figure_width = 170, bar_height = 22, line = 16;
constexpr double left = margin + label_width, right = width - margin - figure_width;

struct Page {
    const Bars& bars;
    const Palette& palette;
    double largest;
    std::string svg{};
    double y = margin;

    /// What is without bound goes to the end.
    [[nodiscard]] double x(double value) const {
        return left + (right - left) * (std::isinf(value) ? 1 : value / largest);
    }

    void text(double at, double height, const std::string& words, const std::string& role, double size,
              const char* anchor = "start", const char* weight = "normal") {
        svg += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" text-anchor=\"{}\" font-weight=\"{}\" "
            "fill=\"{}\">{}</text>\n",
            at, height, size, anchor, weight, colour(palette, role), escaped_html(clean(words)));
    }
    void box(double at, double height, double wide, double high, const std::string& fill,
             const std::string& stroke) {
        svg += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\" "
            "stroke=\"{}\"/>\n",
            at, height, wide, high, fill, stroke);
    }
};

void draw_head(Page& page) {
    page.y += 18;
    page.text(margin, page.y, page.bars.title, "text", 18, "start", "bold");
    page.y += 26;
    page.box(margin, page.y - 10, 14, 10, colour(page.palette, "cut"), colour(page.palette, "cut"));
    page.text(margin + 20, page.y, page.bars.value_means, "text", 12);
    if (!page.bars.compared_means.empty()) {
        page.box(margin + 330, page.y - 10, 14, 10, "none", colour(page.palette, "text"));
        page.text(margin + 350, page.y, page.bars.compared_means, "text", 12);
    }
    page.y += 22;
}

void draw_bar(Page& page, const Bar& bar) {
    page.text(left - 10, page.y + 15, bar.label, "text", 13, "end", "bold");
    page.box(left, page.y, page.x(bar.value) - left, bar_height, colour(page.palette, "cut"), "none");
    if (bar.compared >= 0) {
        page.box(left, page.y - 2, page.x(bar.compared) - left, bar_height + 4, "none",
                 colour(page.palette, "text"));
    }
    page.text(page.x(std::max(bar.value, bar.compared)) + 8, page.y + 15, bar.figure, "text", 13);
    page.y += bar_height + line;
    for (const auto& words : bar.words) {
        page.text(left, page.y, words, "muted", 12);
        page.y += line;
    }
    page.y += 8;
}

void draw_axis(Page& page, double top) {
    const auto& bars = page.bars.bars;
    const bool measures =
        bars.empty() || std::any_of(bars.begin(), bars.end(), [](const Bar& bar) {
            return std::isfinite(bar.value) || (bar.compared >= 0 && std::isfinite(bar.compared));
        });
    const auto step = std::max(mark_distance(page.largest), page.bars.counts ? 1.0 : 0.0);
    const auto decimals = mark_decimals(step);
    for (double mark = 0; measures && mark <= page.largest * 1.0001; mark += step) {
        page.svg += fmt::format(
            "<line x1=\"{0:.1f}\" y1=\"{1:.1f}\" x2=\"{0:.1f}\" y2=\"{2:.1f}\" stroke=\"{3}\"/>\n",
            page.x(mark), top, page.y, colour(page.palette, "rule"));
        page.text(page.x(mark), page.y + line, rounded(mark, decimals), "muted", 11, "middle");
    }
    page.y += 2 * line;
    page.text(left, page.y + 4, page.bars.axis, "muted", 12);
    page.y += 10;
}

double largest_of(const Bars& bars) {
    double largest = 0;
    for (const auto& bar : bars.bars) {
        for (const auto value : {bar.value, bar.compared}) {
            if (std::isfinite(value)) largest = std::max(largest, value);
        }
    }
    return largest > 0 ? largest : 1;
}

}  // namespace

std::string to_svg(const Bars& bars, const Palette& palette) {
    Page page{bars, palette, largest_of(bars)};
    draw_head(page);
    const auto top = page.y - 6;
    Page rows{bars, palette, page.largest};
    rows.y = page.y;
    for (const auto& bar : bars.bars) draw_bar(rows, bar);
    page.y = rows.y;
    draw_axis(page, top);  // below the bars
    page.svg += rows.svg;
    for (const auto& words : bars.caption) {
        page.y += line;
        page.text(margin, page.y, words, "muted", 11);
    }
    page.y += margin;
    return plot_svg(bars.title, width, page.y, palette, page.svg);
}

}  // namespace entente
