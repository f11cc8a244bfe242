#include "report/plot/scatter.hpp"

#include "report/plot/axis.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <vector>

using namespace entente;

namespace {

const Palette ground{{"talks", "#0072b2"}, {"text", "#000000"},  {"muted", "#555555"},
                     {"rule", "#dddddd"},  {"faint", "#8a959e"}, {"background", "#ffffff"}};

struct Label {
    double left, base, wide;
};

/// The labels of points, by the halo that only they have.
std::vector<Label> labels_of(const std::string& svg) {
    std::vector<Label> labels;
    const std::regex text(
        "<text x=\"([0-9.]*)\" y=\"([0-9.]*)\"[^>]*text-anchor=\"([a-z]*)\"[^>]*"
        "aria-hidden=\"true\">([^<]*)</text>");
    for (std::sregex_iterator at(svg.begin(), svg.end(), text), end; at != end; ++at) {
        const auto wide = 6.6 * static_cast<double>((*at)[4].length()), x = std::stod((*at)[1]);
        labels.push_back({(*at)[3] == "end" ? x - wide : x, std::stod((*at)[2]), wide});
    }
    return labels;
}

std::size_t count_of(const std::string& svg, const std::string& what) {
    std::size_t count = 0;
    for (auto at = svg.find(what); at != std::string::npos; at = svg.find(what, at + 1)) ++count;
    return count;
}

Scatter crowd(int count) {
    Scatter scatter{"A crowd", "unmet, t", "cost, USD", "unbeaten", "others", {}, {}, {}};
    for (int i = 0; i < count; ++i)
        scatter.front.push_back({1.0 * i / count, 100 - 0.01 * i, "alliance number " + std::to_string(i)});
    return scatter;
}

}  // namespace

TEST_CASE("labels do not overlap, and those without room are counted") {
    const auto svg = to_svg(crowd(200), ground);
    const auto labels = labels_of(svg);
    CHECK(labels.size() > 10);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            const bool beside = labels[i].left + labels[i].wide <= labels[j].left + 0.2 ||
                                labels[j].left + labels[j].wide <= labels[i].left + 0.2;
            const auto apart = labels[i].base - labels[j].base;
            CHECK((beside || apart > 13 || apart < -13));
        }
        CHECK(labels[i].left > 0);
        CHECK(labels[i].left + labels[i].wide < 900);
    }
    CHECK(svg.find(std::to_string(200 - labels.size()) + " of 200 labels found no room") !=
          std::string::npos);
}

TEST_CASE("many points on one place are drawn once, and every point of the front is drawn") {
    Scatter scatter = crowd(3);
    for (int i = 0; i < 1000; ++i) scatter.beaten.push_back({0.5, 100, ""});
    const auto svg = to_svg(scatter, ground);
    CHECK(count_of(svg, "<circle") == 2);  // and the legend's
    CHECK(count_of(svg, "transform=\"rotate(45") == 4);
}

TEST_CASE("names are shown as written, whatever they hold") {
    Scatter scatter = crowd(0);
    scatter.front.push_back({1, 1, "A & <script>"});
    const auto svg = to_svg(scatter, ground);
    CHECK(svg.find("<script>") == std::string::npos);
    CHECK(svg.find("A &amp; &lt;script&gt;") != std::string::npos);
}

TEST_CASE("no points, one point and points that are all alike are still a plot") {
    for (const int count : {0, 1, 4}) {
        Scatter scatter = crowd(0);
        for (int i = 0; i < count; ++i) scatter.front.push_back({0, 7, "same"});
        const auto svg = to_svg(scatter, ground);
        CHECK(svg.find("nan") == std::string::npos);
        CHECK(svg.find("inf") == std::string::npos);
        CHECK(svg.find("A crowd") != std::string::npos);
    }
}

TEST_CASE("an axis begins at zero where its values come near it, and has marks at round values") {
    const auto near = axis_for(1, 100, 0, 500), far = axis_for(1000, 1010, 0, 500);
    CHECK(near.from == 0);
    CHECK(far.from > 990);
    CHECK(far.place(far.from) == doctest::Approx(0));
    CHECK(far.place(far.to) == doctest::Approx(500));
    const auto found = marks(near);
    REQUIRE(found.size() == 3);
    CHECK(found.front().text == "0");
    CHECK(found[1].value == doctest::Approx(found[2].value / 2));
    CHECK(mark_distance(100) == 20);
    CHECK(mark_distance(0.7) == doctest::Approx(0.2));
}

TEST_CASE("a label stands off the other points where it finds room") {
    Scatter scatter{"One", "unmet, t", "cost, USD", "unbeaten", "others", {}, {}, {}};
    scatter.front.push_back({1, 1, "the best"});
    const auto alone = labels_of(to_svg(scatter, ground));
    REQUIRE(alone.size() == 1);
    for (int i = 0; i < 20; ++i) scatter.beaten.push_back({1 + 0.03 * i, 1, "other"});
    scatter.beaten.push_back({2, 2, "other"});
    scatter.beaten.push_back({0, 0, "other"});
    const auto crowded = labels_of(to_svg(scatter, ground));
    REQUIRE(crowded.size() == 1);
    const std::regex circle("<circle cx=\"([0-9.]*)\" cy=\"([0-9.]*)\"");
    const auto svg = to_svg(scatter, ground);
    for (std::sregex_iterator at(svg.begin(), svg.end(), circle), end; at != end; ++at) {
        const auto x = std::stod((*at)[1]), y = std::stod((*at)[2]);
        const bool covers = x > crowded[0].left && x < crowded[0].left + crowded[0].wide &&
                            y > crowded[0].base - 10 && y < crowded[0].base;
        CHECK_FALSE(covers);
    }
}

TEST_CASE("a plot says what it shows first, and looks the same in programs that know little of SVG") {
    const auto svg = to_svg(crowd(3), ground);
    CHECK(svg.find("role=\"img\">\n<title>A crowd</title>\n") != std::string::npos);
    for (const auto* unsure : {"paint-order", "<style", "class=", "%\"", "transparent"})
        CHECK(svg.find(unsure) == std::string::npos);
}
