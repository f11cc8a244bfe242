#include "report/plot/page.hpp"

#include "base/width.hpp"
#include "report/diagram/language/escape.hpp"

#include <fmt/format.h>

namespace entente {

void PlotPage::text(double x, double base, const std::string& words, const PlotText& how) {
    const auto turn =
        how.upward ? fmt::format(" transform=\"rotate(-90 {:.1f} {:.1f})\"", x, base) : std::string();
    drawn_ += fmt::format(
        "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" text-anchor=\"{}\"{} fill=\"{}\"{}>{}</text>\n", x,
        base, how.size, how.anchor, how.bold ? " font-weight=\"bold\"" : "", how.colour, turn,
        escaped_html(clean(words)));
}

void PlotPage::box(double x, double y, double wide, double high, const std::string& fill,
                   const std::string& title) {
    drawn_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"", x,
                          y, wide, high, fill);
    drawn_ += title.empty() ? "/>\n" : fmt::format("><title>{}</title></rect>\n", escaped_html(clean(title)));
}

void PlotPage::line(double x1, double y1, double x2, double y2, const std::string& colour) {
    drawn_ += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"/>\n",
                          x1, y1, x2, y2, colour);
}

std::string PlotPage::svg(const std::string& title, double width, double height,
                          const Palette& palette) const {
    return plot_svg(title, width, height, palette, drawn_);
}

std::string plot_svg(const std::string& title, double width, double height, const Palette& palette,
                     const std::string& drawn) {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 "
        "{0:.0f} {1:.0f}\" "
        "font-family=\"DejaVu Sans, Verdana, sans-serif\" role=\"img\">\n<title>{2}</title>\n"
        "<rect width=\"{0:.0f}\" height=\"{1:.0f}\" fill=\"{3}\"/>\n{4}</svg>\n",
        width, height, escaped_html(clean(title)), colour(palette, "background"), drawn);
}

double width_of(const std::string& text, double size) {
    return 0.62 * size * static_cast<double>(shown_width(text));
}

}  // namespace entente
