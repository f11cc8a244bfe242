#include "definition/field/catalogue.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {

namespace {

struct Example {
    std::string_view field;  ///< or shape.field, where fields of one name differ
    std::string_view value;
};

constexpr std::array<Example, 125> examples{{
    {"entente", "1"},
    {"name", "Magnet rare earths, 2024"},
    {"say", "Who ships magnets to whom"},
    {"date", "2026-02-12"},
    {"period", "year"},
    {"currency", "USD"},
    {"include", "[../config/blocs.yaml]"},
    {"file.sources", "{iea-2025: {title: Critical Minerals Data Explorer}}"},
    {"chains", "{magnet-ree: {unit: t Nd+Pr+Dy+Tb, stages: [{stage: mine}, {stage: magnet}]}}"},
    {"nations", "{CHN: {production: {mine: 45787}}}"},
    {"areas", "{_OTH: {name: Other producers}}"},
    {"owners", "{lynas: {name: Lynas Rare Earths, home: AUS}}"},
    {"plants", "{kuantan: {nation: MYS, into: separate, capacity: 3625}}"},
    {"links", "[{from: AUS, to: MYS, stage: mine, quantity: 3235}]"},
    {"passages", "{ruili: {name: Ruili border crossing, at: [24.0, 97.8]}}"},
    {"blocs", "{QUAD: {name: The Quad, members: [AUS, IND, JPN, USA]}}"},
    {"agreements", "{tur-usa-ree: {parties: [TUR, USA], instrument: mou, state: announced}}"},
    {"scenarios", "{embargo: {change: [{close: {from: CHN}}]}}"},
    {"alliances", "{turkey: {candidates: [tur-usa-ree], for: [TUR]}}"},
    {"rationing", "fair"},
    {"weighting", "{headroom: 120%}"},
    {"negotiation", "{stale: 12 months}"},
    {"theme", "{light: {text: \"#16202a\"}}"},
    {"title", "Critical Minerals Data Explorer"},
    {"publisher", "International Energy Agency"},
    {"url", "\"https://www.iea.org\""},
    {"year", "2025"},
    {"accessed", "2026-01-10"},
    {"licence", "CC BY 4.0"},
    {"note", "as reported by customs"},
    {"unit", "t Nd+Pr+Dy+Tb"},
    {"quantum", "1 kg"},
    {"stages", "[{stage: mine}, {stage: magnet, contains: 30%}]"},
    {"stage", "mine"},
    {"product", "oxide"},
    {"hs", "[\"284610\", \"284690\"]"},
    {"recovery", "92%"},
    {"contains", "30%"},
    {"world", "{value: 101000, source: iea-2025}"},
    {"role", "dominant supplier"},
    {"production", "{mine: {value: 45787, source: iea-2025}}"},
    {"nation.processing", "{separate: 73757}"},
    {"nation.capacity", "{separate: 73757, metal: null, magnet: {low: 60000, high: 82000}}"},
    {"demand", "{magnet: {electronics: 20000, energy: 25000}}"},
    {"stock", "{separate: {value: 2000, kind: strategic}}"},
    {"reserves", "{mine: 44 Mt}"},
    {"nation.cost", "{separate: 4200}"},
    {"risk", "2%"},
    {"ranked", "true"},
    {"official", "People's Republic of China"},
    {"aliases", "[Mainland China]"},
    {"iso2", "\"CN\""},
    {"m49", "\"156\""},
    {"comtrade", "\"156\""},
    {"baci", "\"156\""},
    {"region", "Asia"},
    {"subregion", "Eastern Asia"},
    {"capital", "Beijing"},
    {"capital_at", "[39.9, 116.4]"},
    {"at", "[24.0, 97.8]"},
    {"independent", "false"},
    {"governance", "{year: 2023, va: -1.6, rl: 0.1}"},
    {"va", "-1.6"},
    {"pv", "-0.5"},
    {"ge", "0.7"},
    {"rq", "-0.4"},
    {"rl", "0.1"},
    {"cc", "0.1"},
    {"value", "12500"},
    {"low", "60000"},
    {"high", "82000"},
    {"source", "iea-2025"},
    {"estimated", "true"},
    {"rule", "all Australian output is separated at Kuantan"},
    {"home", "AUS"},
    {"nation", "CHN"},
    {"into", "separate"},
    {"capacity", "1700"},
    {"quantity", "{value: 3235, low: 3000, high: 3400, source: iea-2025}"},
    {"cost", "95"},
    {"owner", "lynas"},
    {"requires", "{any: [tur-usa-ree, tur-chn-ree]}"},
    {"ready", "2029-01-01"},
    {"lead", "36 months"},
    {"status", "potential"},
    {"id", "sea-route"},
    {"from", "CHN"},
    {"to", "DEU"},
    {"gross", "30 t gross"},
    {"days", "12"},
    {"via", "[malacca, suez]"},
    {"members", "[AUS, IND, JPN, USA]"},
    {"parties", "[TUR, USA]"},
    {"instrument", "joint_venture"},
    {"state", "under_negotiation"},
    {"history", "[{state: announced, on: 2025-09-25, source: iea-2025}]"},
    {"until", "2026-11-10"},
    {"then", "in_force"},
    {"reason", "it ran out"},
    {"excludes", "[tur-chn-ree]"},
    {"effort", "2"},
    {"effects", "[{limit: {nation: CHN, stage: separate, side: export, to: 60%}}]"},
    {"covers", "[mine, separate]"},
    {"on", "2025-09-25"},
    {"change", "[{close: {from: CHN}}, {produce: {nation: AUS, stage: mine, add: 500}}]"},
    {"scenario.include", "[deal, embargo]"},
    {"side", "export"},
    {"agreement", "tur-usa-ree"},
    {"bloc", "EUU"},
    {"plant", "kuantan"},
    {"link", "sea-route"},
    {"sector", "electronics"},
    {"candidates", "[tur-usa-ree, tur-chn-ree]"},
    {"size", "0..3"},
    {"futures", "{none: 70%, embargo: 30%}"},
    {"for", "[TUR, USA]"},
    {"objectives", "[unmet, cost, top_share]"},
    {"targets", "[{top_share: 65%, nation: TUR}]"},
    {"require", "[tur-usa-ree]"},
    {"forbid", "[tur-chn-ree]"},
    {"budget", "{effort: 5}"},
    {"between", "[TUR]"},
    {"and", "[USA, EUU]"},
    {"steps", "20"},
    {"order", "[TUR, EUU]"},
}};

constexpr std::array<Example, 18> policy_examples{{
    {"headroom", "120%"},
    {"surge", "150%"},
    {"balance", "5%"},
    {"freight", "{fixed: 300, per_1000_km: 40}"},
    {"processing", "1200"},
    {"fixed", "300"},
    {"per_1000_km", "40"},
    {"non_binding", "[mou, strategic_partnership]"},
    {"states", "{suspended: {share: 0%, cost: 100%}}"},
    {"transitions", "{signed: [provisional, in_force, abandoned]}"},
    {"rates", "{optimistic: [{instruments: [treaty], from: signed, to: in_force, rate: 0.034}]}"},
    {"stale", "12 months"},
    {"share", "50%"},
    {"state effect.cost", "110%"},
    {"instruments", "[treaty, fta]"},
    {"rate.from", "signed"},
    {"rate.to", "in_force"},
    {"rate", "0.034"},
}};

template <class Table>
std::string_view find(const Table& table, std::string_view field) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& e) { return e.field == field; });
    return found == table.end() ? std::string_view{} : found->value;
}

}  // namespace

std::string_view example_of(std::string_view shape, std::string_view field) {
    const auto own = std::string(shape) + "." + std::string(field);
    for (const std::string_view name : {std::string_view(own), field}) {
        for (const auto value : {find(examples, name), find(policy_examples, name)}) {
            if (!value.empty()) return value;
        }
    }
    return {};
}

}  // namespace entente
