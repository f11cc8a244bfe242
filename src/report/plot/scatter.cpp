#include "report/plot/scatter.hpp"

#include "base/width.hpp"
#include "report/diagram/language/escape.hpp"
#include "report/plot/axis.hpp"
#include "report/plot/labels.hpp"
#include "report/plot/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace entente {

namespace {

// In pixels of SVG.
constexpr double width = 900, margin = 28, line = 16, top = 92, bottom = 520, left = 110, mark = 5;
constexpr std::size_t longest_label = 64;

struct Page {
    const Scatter& scatter;
    const Palette& palette;
    Axis across, up;
    std::string svg{};

    [[nodiscard]] double x(const PlotPoint& point) const { return across.place(point.across); }
    [[nodiscard]] double y(const PlotPoint& point) const { return up.place(point.up); }

    void text(double at, double height, const std::string& words, const char* role, double size,
              const char* anchor = "start", const std::string& more = "") {
        svg += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{}\"{}>{}</text>\n",
            at, height, size, anchor, colour(palette, role), more, escaped_html(clean(words)));
    }
    void stroke(double x1, double y1, double x2, double y2, const char* role) {
        svg += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"/>\n",
                           x1, y1, x2, y2, colour(palette, role));
    }
    void front_mark(double at, double height, const std::string& title) {
        svg += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"{}\" "
            "transform=\"rotate(45 {:.1f} {:.1f})\"><title>{}</title></rect>\n",
            at - mark, height - mark, 2 * mark, 2 * mark, colour(palette, "talks"),
            colour(palette, "background"), at, height, escaped_html(clean(title)));
    }
    void beaten_mark(double at, double height) {
        svg += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"none\" stroke=\"{}\"/>\n", at,
                           height, colour(palette, "faint"));
    }
};

Page page_of(const Scatter& scatter, const Palette& palette) {
    std::vector<double> across, up;
    for (const auto* points : {&scatter.front, &scatter.beaten}) {
        for (const auto& point : *points) {
            across.push_back(point.across);
            up.push_back(point.up);
        }
    }
    if (across.empty()) across = up = {0, 1};
    const auto [least, most] = std::minmax_element(across.begin(), across.end());
    const auto [lowest, highest] = std::minmax_element(up.begin(), up.end());
    return {scatter, palette, axis_for(*least, *most, left, width - margin),
            axis_for(*lowest, *highest, bottom, top)};
}

void draw_frame(Page& page) {
    page.text(margin, margin + 18, page.scatter.title, "text", 18, "start", " font-weight=\"bold\"");
    page.front_mark(margin + 7, margin + 38, page.scatter.front_means);
    page.text(margin + 20, margin + 42, page.scatter.front_means, "text", 12);
    if (!page.scatter.beaten_means.empty()) {
        page.beaten_mark(margin + 407, margin + 38);
        page.text(margin + 420, margin + 42, page.scatter.beaten_means, "text", 12);
    }
    for (const auto& [value, words] : marks(page.across)) {
        page.stroke(page.across.place(value), top, page.across.place(value), bottom, "rule");
        page.text(page.across.place(value), bottom + line, words, "muted", 11, "middle");
    }
    for (const auto& [value, words] : marks(page.up)) {
        page.stroke(left, page.up.place(value), width - margin, page.up.place(value), "rule");
        page.text(left - 8, page.up.place(value) + 4, words, "muted", 11, "end");
    }
    page.stroke(left, bottom, width - margin, bottom, "text");
    page.stroke(left, top, left, bottom, "text");
    page.text((left + width - margin) / 2, bottom + 2.4 * line, page.scatter.across, "text", 12, "middle");
    page.text(margin + 6, (top + bottom) / 2, page.scatter.up, "text", 12, "middle",
              fmt::format(" transform=\"rotate(-90 {:.1f} {:.1f})\"", margin + 6, (top + bottom) / 2));
}

void draw_beaten(Page& page) {
    std::set<std::pair<int, int>> drawn;
    for (const auto& point : page.scatter.beaten) {
        const std::pair place{static_cast<int>(std::lround(page.x(point) / 2)),
                              static_cast<int>(std::lround(page.y(point) / 2))};
        if (drawn.insert(place).second) page.beaten_mark(2.0 * place.first, 2.0 * place.second);
    }
}

/// Draws the labels of the front; how many found no place.
std::size_t draw_labels(Page& page) {
    LabelPlaces places({left + 2, top - 10, width - 4, bottom - 2});
    for (const auto& point : page.scatter.front) {
        const auto x = page.x(point), y = page.y(point);
        places.take({x - 1.5 * mark, y - 1.5 * mark, x + 1.5 * mark, y + 1.5 * mark});
    }
    for (const auto& point : page.scatter.beaten) {
        const auto x = page.x(point), y = page.y(point);
        places.avoid({x - mark, y - mark, x + mark, y + mark});
    }
    std::size_t left_out = 0;
    for (const auto& point : page.scatter.front) {
        const auto words = shortened(point.label, longest_label);
        const auto placed = places.place(page.x(point), page.y(point), words);
        if (!placed) {
            ++left_out;
            continue;
        }
        // A halo of its own: not every program knows to paint the outline of a text before the text.
        const auto halo =
            fmt::format(" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" aria-hidden=\"true\"",
                        colour(page.palette, "background"));
        page.text(placed->x, placed->base, words, "background", 11, placed->anchor, halo);
        page.text(placed->x, placed->base, words, "text", 11, placed->anchor);
    }
    return left_out;
}

}  // namespace

std::string to_svg(const Scatter& scatter, const Palette& palette) {
    auto page = page_of(scatter, palette);
    draw_frame(page);
    draw_beaten(page);
    for (const auto& point : scatter.front) page.front_mark(page.x(point), page.y(point), point.label);
    auto caption = scatter.caption;
    if (const auto left_out = draw_labels(page); left_out != 0)
        caption.push_back(fmt::format("{} of {} labels found no room", left_out, scatter.front.size()));
    auto y = bottom + 3.6 * line;
    for (const auto& words : caption) {
        page.text(margin, y, words, "muted", 11);
        y += line;
    }
    return plot_svg(scatter.title, width, y + margin / 2, palette, page.svg);
}

}  // namespace entente
