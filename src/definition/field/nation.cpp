#include "definition/field/code.hpp"
#include "definition/field/shaped.hpp"

namespace entente {

namespace {

/// One amount, or amounts by sector.
void read_demand(const Node& node, BySector& demand, Diagnostics& problems) {
    if (node.is_mapping() && !is_amount_mapping(node)) {
        from_node(node, demand, problems);
        return;
    }
    auto& whole = demand[""];
    whole.place = node.place;
    from_node(node, whole.value, problems);
}

std::optional<Node> write_demand(const BySector& demand) {
    if (demand.size() == 1 && demand.begin()->first.empty())
        return to_node(demand.begin()->second.value, Type<Amount>{});
    return to_node(demand, Type<BySector>{});
}

LanguageField<Nation> demand_field() {
    return {"demand",
            "final use of a stage's product, in all or by sector",
            {},
            {"by stage: an amount, or amounts by sector",
             R"({"type": "object", "additionalProperties": {"anyOf": [{"$ref": "#/$defs/amount"}, )"
             R"({"type": "object", "additionalProperties": {"$ref": "#/$defs/amount"}}]}})"},
            [](const Node& node, Nation& nation, Diagnostics& problems) {
                if (!node.is_mapping())
                    return expected(node, "demand by stage", problems, "write demand: {STAGE: 12}");
                for (const auto& [stage, item] : node.entries) {
                    auto& demand = nation.demand[stage.text];
                    demand.place = stage.place;
                    read_demand(item, demand.value, problems);
                }
            },
            [](const Nation& nation) -> std::optional<Node> {
                if (nation.demand.empty()) return std::nullopt;
                auto map = Node::map();
                for (const auto& [stage, demand] : nation.demand) {
                    map.add(stage, write_demand(demand.value).value_or(Node::map()));
                }
                return map;
            }};
}

}  // namespace

template <>
const Shape<Governance>& shape<Governance>() {
    static const Shape<Governance> shape{
        "governance",
        "Worldwide Governance Indicators, about -2.5 (bad) to 2.5; one left out is unknown.",
        {
            field<&Governance::year>("year", "the year they hold for",
                                     {.required = true, .range = Range::year}),
            field<&Governance::voice>("va", "voice and accountability"),
            field<&Governance::stability>("pv", "political stability and absence of violence"),
            field<&Governance::effectiveness>("ge", "government effectiveness"),
            field<&Governance::regulation>("rq", "regulatory quality"),
            field<&Governance::law>("rl", "rule of law"),
            field<&Governance::corruption>("cc", "control of corruption"),
            field<&Governance::source>("source", "the source they are taken from",
                                       {.words = "the id of a source"}),
        }};
    return shape;
}

template <>
const Shape<Nation>& shape<Nation>() {
    static const Shape<Nation> shape{
        "nation",
        "What a nation or area makes, can process, uses and keeps. A file needs only its code: the rest is "
        "known.",
        {
            field<&Nation::name>("name", "what it is called",
                                 {.fallback = "the name in config/nations.yaml"}),
            field<&Nation::role>("role", "its part in the network, in a few words"),
            field<&Nation::production>(
                "production", "what enters the chain here: mining at the first stage, recycling at any",
                {.fallback = "none", .words = "amounts by stage"}),
            field<&Nation::processing>(
                "processing", "what came out of processing into the stage in the period, as reported",
                {.words = "amounts by stage"}),
            field<&Nation::capacity>(
                "capacity", "what processing into the stage can give; at the first stage, production",
                {.fallback = "none", .words = "amounts by stage, or unlimited"}),
            demand_field(),
            field<&Nation::stock>("stock", "what is kept, and whether it is strategic or commercial",
                                  {.fallback = "none", .words = "amounts by stage"}),
            field<&Nation::reserves>("reserves", "what lies in the ground", {.words = "amounts by stage"}),
            field<&Nation::cost>("cost", "money per unit produced at, or processed into, the stage",
                                 {.fallback = "weighting.processing", .words = "amounts by stage"}),
            field<&Nation::risk>("risk", "chance to fail within the period", {.range = Range::share}),
            field<&Nation::ranked>("ranked", "of an area: it takes part in rankings", {.fallback = "false"}),
            field<&Nation::note>("note", "anything else worth knowing"),
            field<&Nation::official>("official", "the full name"),
            field<&Nation::aliases>("aliases", "other names people use"),
            field<&Nation::iso2>("iso2", "ISO 3166-1 alpha-2 code", {.words = "two letters in quotes"}),
            code_field("m49", "code of the United Nations, three digits", &Nation::m49, 3),
            code_field("comtrade", "code in UN Comtrade", &Nation::comtrade, 3),
            code_field("baci", "code in CEPII BACI", &Nation::baci, 3),
            field<&Nation::region>("region", "region of the United Nations"),
            field<&Nation::subregion>("subregion", "subregion of the United Nations"),
            field<&Nation::capital>("capital", "seat of government"),
            field<&Nation::capital_at>("capital_at", "position of the capital"),
            field<&Nation::at>("at", "position of the centre"),
            field<&Nation::independent>("independent", "false for a territory of another state"),
            field<&Nation::governance>("governance", "how it is governed"),
        }};
    return shape;
}

}  // namespace entente
