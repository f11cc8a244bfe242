#include "definition/read.hpp"
#include "network_of.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/ink/label.hpp"
#include "report/diagram/ink/stroke.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/collisions.hpp"
#include "report/drawing/drawing.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace entente;

namespace {

// Long names, and names of many scripts: without spaces, from right to left, with marks over letters.
const std::string many_scripts = R"(
    name: Сеть 网络 شبكة
    chains:
      c:
        name: 稀土
        unit: t
        quantum: 1 t
        stages: [{stage: mine, product: 精矿}, {stage: metal, product: оксид}, {stage: magnet, product: مغناطيس}]
    nations:
      CHN: {name: 中华人民共和国, production: {mine: 100}, capacity: {metal: 90}}
      RUS: {name: Российская Федерация, production: {mine: 30}}
      SAU: {name: المملكة العربية السعودية, capacity: {magnet: 20}, demand: {magnet: 20}}
      FJI: {name: Saint Vincent and the Grenadines of the Lesser Antilles, demand: {magnet: 10}}
      IND: {name: भारत गणराज्य, capacity: {magnet: 40}, demand: {magnet: 3}}
      TUR: {name: Ọ̀rílẹ̀-èdè Nàìjíríà, demand: {magnet: 5}}
    links:
      - {from: RUS, to: CHN, stage: mine, quantity: 25}
      - {from: CHN, to: SAU, stage: metal, quantity: 20, via: [strait]}
      - {from: CHN, to: IND, stage: metal, quantity: 30}
      - {from: SAU, to: FJI, stage: magnet, quantity: 10, requires: deal}
      - {from: IND, to: TUR, stage: magnet, quantity: 5}
    passages: {strait: {name: مضيق هرمز Strait of Hormuz, at: [26.6, 56.3]}}
    agreements:
      deal: {name: 中国—玻利维亚 Comprehensive partnership, parties: [SAU, FJI], instrument: treaty, state: under_negotiation}
      rules: {name: Соглашение о сотрудничестве в области редких земель, parties: [RUS], instrument: quota, state: in_force}
)";

}  // namespace

TEST_CASE("the name of a stage lies within its band, however wide its words are") {
    const auto network = network_of(R"(
        chains:
          c: {unit: t, stages: [{stage: mine, product: Concentrates and intermediates}, {stage: unpronounceably-long-stage}]}
        nations: {DEU: {production: {mine: 9}, capacity: {unpronounceably-long-stage: 9}}, FRA: {demand: {unpronounceably-long-stage: 9}}}
        links: [{from: DEU, to: FRA, stage: mine, quantity: 3}, {from: DEU, to: FRA, stage: unpronounceably-long-stage, quantity: 4}]
    )");
    const auto diagram = draw(network, network.view(), {}, {.sight = Sight::markets});
    REQUIRE(diagram.groups.size() == 2);
    for (const auto& group : diagram.groups) {
        const auto size = measured({{group.label, lettering(diagram, group)}}).front();
        CHECK(group.label_at.x - size.width / 2 >= group.box.low.x);
        for (const auto& node : diagram.nodes)
            CHECK(group.label_at.x + size.width / 2 <= node.at.x - node.size.width / 2);
    }
}

TEST_CASE("names of any script and length are drawn whole, and none lies over another") {
    const auto network = network_of(many_scripts);
    for (const auto sight : {Sight::nations, Sight::markets, Sight::map}) {
        CAPTURE(static_cast<int>(sight));
        const auto diagram = draw(network, network.view(), {}, {.sight = sight});
        const auto found = collisions(diagram);
        CHECK_MESSAGE(found.empty(), fmt::format("{}", fmt::join(found, "\n")));
        const auto svg = render(to_dot(diagram), Picture::svg);
        for (const auto* word : {"网络", "稀土"}) CHECK_MESSAGE(svg.find(word) != std::string::npos, word);
        if (sight == Sight::map) continue;  // which shows codes
        for (const auto* word :
             {"中华人民共和国", "Федерация", "السعودية", "Grenadines", "गणराज्य", "Nàìjíríà"})
            CHECK_MESSAGE(svg.find(word) != std::string::npos, word);
    }
}

TEST_CASE("names in figures can be read in both themes, also where a figure is pushed back") {
    Diagnostics diagnostics;
    const auto policy = read_policy(ENTENTE_SOURCE "/config", diagnostics);
    REQUIRE(policy.has_value());
    for (const auto* theme : {"light", "dark"}) {
        Diagram diagram;
        diagram.palette = palette(policy->theme, theme);
        for (const auto* fill : {"producer", "processor", "user"}) {
            for (const bool faded : {false, true}) {
                const DiagramNode node{
                    .id = "CHN", .label = "China", .fill = fill, .faded = faded, .inside = true};
                CAPTURE(theme);
                CAPTURE(fill);
                CAPTURE(faded);
                CHECK(contrast(lettering(diagram, node).colour, filled(diagram, node)) >= 4.5);
            }
        }
    }
}
