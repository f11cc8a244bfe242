#include "definition/field/code.hpp"
#include "definition/field/shaped.hpp"

namespace entente {

namespace {

/// Product codes of the Harmonized System: two, four or six digits in quotes.
LanguageField<Stage> hs_field() {
    return {
        "hs",
        "codes of the Harmonized System under which the product is traded",
        {},
        {"a list of codes in quotes, as in [\"284690\"]",
         R"({"type": "array", "items": {"type": "string", "pattern": "^([0-9]{2}|[0-9]{4}|[0-9]{6})$"}})"},
        [](const Node& node, Stage& stage, Diagnostics& problems) {
            const auto add = [&](const Node& item) {
                std::string code;
                if (read_code(item, "product code", {2, 4, 6}, code, problems))
                    stage.hs.push_back({code, item.place});
            };
            if (!node.is_sequence()) return add(node);
            for (const auto& item : node.items) add(item);
        },
        [](const Stage& stage) -> std::optional<Node> {
            if (stage.hs.empty()) return std::nullopt;
            auto list = Node::list();
            for (const auto& code : stage.hs) list.items.push_back(Node::of(code.value, true));
            return list;
        }};
}

}  // namespace

template <>
const Shape<Source>& shape<Source>() {
    static const Shape<Source> shape{
        "source",
        "Where figures and facts come from.",
        {
            field<&Source::title>("title", "what it is called", {.required = true}),
            field<&Source::publisher>("publisher", "who published it"),
            field<&Source::url>("url", "where it can be found: a web address or DOI"),
            field<&Source::year>("year", "the year of publication", {.range = Range::year}),
            field<&Source::date>("date", "the day of publication"),
            field<&Source::accessed>("accessed", "when it was looked up"),
            field<&Source::licence>("licence", "under which terms it may be used"),
            field<&Source::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Stage>& shape<Stage>() {
    static const Shape<Stage> shape{
        "stage",
        "A step of a chain. Quantities at every stage are content of the chain's unit.",
        {
            field<&Stage::id>("stage", "its id, unique in a file",
                              {.required = true, .words = "a name such as mine"}),
            field<&Stage::product>("product", "what is traded at this stage"),
            hs_field(),
            field<&Stage::recovery>("recovery", "how much of what enters comes out",
                                    {.fallback = "100%", .range = Range::positive_share}),
            field<&Stage::contains>("contains", "content per gross tonne, to convert gross figures",
                                    {.range = Range::positive_share}),
            field<&Stage::world>("world", "published world output; `check` says what the parts leave over"),
            field<&Stage::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Chain>& shape<Chain>() {
    static const Shape<Chain> shape{
        "chain",
        "A commodity from its first stage to its last; it carries one conserved content.",
        {
            field<&Chain::name>("name", "what it is called", {.fallback = "its id"}),
            field<&Chain::unit>("unit", "the unit of its content, for all quantities of the chain",
                                {.required = true, .words = "a unit and what it counts: t Nd+Pr+Dy+Tb"}),
            field<&Chain::quantum>(
                "quantum", "the smallest amount; quantities become whole numbers of it",
                {.fallback = "a thousandth of the unit", .words = "an amount with unit: 1 kg"}),
            field<&Chain::stages>("stages", "its stages, in the order in which they follow each other",
                                  {.required = true}),
            field<&Chain::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

}  // namespace entente
