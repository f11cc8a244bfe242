#include "network_of.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/drawing.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <string>

using namespace entente;

namespace {

/// A picture with all that drawings have: bands, wedges, double and red borders, routes, plants, passages, blocs, names of
/// every script and words that XML does not like.
std::string picture(Sight sight) {
    const auto network = network_of(R"(
        name: "R&D <b>\"Сеть\" 网络"
        blocs: {PACT: {name: A pact, members: [DEU, FRA, JPN]}}
        nations:
          DEU: {demand: {magnet: 10}}
          JPN: {capacity: {magnet: null}}
        areas: {_OTH: {name: Other & <others>}}
        plants: {works: {name: The works, nation: CHN, into: magnet, capacity: 5}}
        passages: {strait: {name: مضيق هرمز, at: [26.6, 56.3]}}
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 10, via: [strait]}
          - {from: MYS, to: DEU, stage: magnet, quantity: 50, requires: talks}
          - {from: CHN, to: FRA, stage: magnet, quantity: null, status: informal}
          - {from: _OTH, to: DEU, stage: magnet, quantity: 4, status: blocked}
        agreements:
          talks: {parties: [MYS, DEU], instrument: treaty, state: under_negotiation}
          pact: {parties: [PACT, CHN], instrument: mou, state: suspended}
          alone: {parties: [CHN], instrument: licence, state: in_force}
    )");
    Highlight highlight{.say = "Look here.", .marks = {}};
    highlight.marks.push_back({element(*network.nation("CHN")), Point_at::single_point, ""});
    highlight.marks.push_back({element(*network.nation("FRA")), Point_at::cut, "<closed>"});
    highlight.unmet = {{element(*network.nation("DEU")), 0.4}, {element(network["DEU"]), 0.4}};
    return render(to_dot(draw(network, network.view(), {}, {.sight = sight, .highlight = highlight})),
                  Picture::svg);
}

std::set<std::string> all(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
        found.insert((*at)[1]);
    return found;
}

void check_only(const std::set<std::string>& found, const std::set<std::string>& allowed) {
    for (const auto& one : found) CHECK_MESSAGE(allowed.contains(one), one);
}

}  // namespace

TEST_CASE(
    "a picture for slides holds nothing but plain shapes and words, in looks that every program reads") {
    for (const auto sight : {Sight::nations, Sight::markets, Sight::map}) {
        CAPTURE(static_cast<int>(sight));
        const auto svg = picture(sight);
        check_only(all(svg, "<([A-Za-z]+)"),
                   {"svg", "g", "title", "path", "polygon", "polyline", "ellipse", "text"});
        check_only(all(svg, " ([A-Za-z:-]+)=\""), {"version",
                                                   "encoding",
                                                   "standalone",
                                                   "width",
                                                   "height",
                                                   "viewBox",
                                                   "xmlns",
                                                   "role",
                                                   "id",
                                                   "class",
                                                   "transform",
                                                   "fill",
                                                   "stroke",
                                                   "stroke-width",
                                                   "points",
                                                   "d",
                                                   "stroke-dasharray",
                                                   "cx",
                                                   "cy",
                                                   "rx",
                                                   "ry",
                                                   "x",
                                                   "y",
                                                   "text-anchor",
                                                   "font-family",
                                                   "font-size",
                                                   "font-weight",
                                                   "fill-opacity",
                                                   "stroke-opacity"});
        for (const auto& ink : all(svg, "(?:fill|stroke)=\"([^\"]*)\""))
            CHECK_MESSAGE(std::regex_match(ink, std::regex("none|black|#[0-9a-f]{6}")), ink);
        for (const auto& size : all(svg, "font-size=\"([^\"]*)\"")) CHECK(std::stod(size) >= 7);
        CHECK(all(svg, "font-family=\"([^\"]*)\"") ==
              std::set<std::string>{"DejaVu Sans,Verdana,sans-serif"});
    }
}

TEST_CASE("the letters of a picture in PDF are in it, so that it prints the same anywhere") {
    const auto network = network_of("links: [{from: CHN, to: DEU, stage: magnet, quantity: 10}]");
    const auto pdf = render(to_dot(draw(network, network.view(), {}, {.sight = Sight::map})), Picture::pdf);
    const auto count = [&](const std::string& word) {
        std::size_t found = 0;
        for (auto at = pdf.find(word); at != std::string::npos; at = pdf.find(word, at + 1)) ++found;
        return found;
    };
    CHECK(count("/FontDescriptor") > 0);
    CHECK(count("/FontFile") >= count("/Type /FontDescriptor"));
    CHECK(count("/Subtype /Image") == 0);  // all is lines and letters
}
