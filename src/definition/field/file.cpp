#include "definition/field/shaped.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

constexpr std::string_view version = "1";

LanguageField<Definition> version_field() {
    return {"entente",
            "version of the language",
            {.required = true},
            {"1", R"({"const": 1})"},
            [](const Node& node, Definition&, Diagnostics& problems) {
                if (!node.is_scalar() || node.text != version) {
                    problems.error(node.place, "this program reads version 1 of the language",
                                   "write entente: 1");
                }
            },
            [](const Definition&) -> std::optional<Node> { return Node::of(std::string(version)); }};
}

/// Files are included before a definition is read, so nothing is left to do here.
LanguageField<Definition> include_field() {
    return {"include",
            "files whose content belongs to this one",
            {},
            {"a list of paths, beside the file or in config",
             R"({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})"},
            [](const Node&, Definition&, Diagnostics&) {},
            [](const Definition&) -> std::optional<Node> { return std::nullopt; }};
}

LanguageField<Definition> chains_field() {
    auto chains = field<&Definition::chains>(
        "chains", "commodities, each with its stages; the first is shown by default");
    const auto read = chains.read;
    chains.read = [read](const Node& node, Definition& definition, Diagnostics& problems) {
        read(node, definition, problems);
        for (const auto& [key, item] : node.entries) definition.chain_order.push_back(key.text);
    };
    chains.write = [](const Definition& definition) -> std::optional<Node> {
        if (definition.chains.empty()) return std::nullopt;
        auto map = Node::map();
        for (const auto& id : definition.chain_order)
            map.add(id, write_shaped(definition.chains.at(id).value));
        return map;
    };
    return chains;
}

LanguageField<Definition> links_field() {
    auto links = field<&Definition::links>("links", "who ships to whom, here or in tables beside the file");
    links.description = {
        "a list of links, or {table: FILE.csv, stage: …} with defaults for its rows",
        R"({"anyOf": [{"$ref": "#/$defs/link"}, {"$ref": "#/$defs/link_table"}, {"type": "array", "items": )"
        R"({"anyOf": [{"$ref": "#/$defs/link"}, {"$ref": "#/$defs/link_table"}]}}]})"};
    return links;
}

LanguageField<Definition> currency_field() {
    auto currency = field<&Definition::currency>("currency", "of all sums of money",
                                                 {.fallback = "USD", .words = "a code such as USD"});
    currency.description.schema = R"({"type": "string", "pattern": "^[A-Z]{3}$"})";
    currency.read = [read = currency.read](const Node& node, Definition& definition, Diagnostics& problems) {
        read(node, definition, problems);
        const auto& code = definition.currency;
        const bool capitals = code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
        if (node.is_scalar() && (code.size() != 3 || !capitals))
            problems.error(node.place, fmt::format("'{}' is no currency", code),
                           "write its three capital letters by ISO 4217, as in USD");
    };
    return currency;
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

LanguageField<Definition> theme_field() {
    auto theme = field<&Definition::theme>("theme", "colours of drawings, by theme and role",
                                           {.words = "{light: {ROLE: \"#rrggbb\"}, dark: {…}}"});
    theme.read = [read = theme.read](const Node& node, Definition& definition, Diagnostics& problems) {
        read(node, definition, problems);
        for (const auto& [name, colours] : node.entries) {
            for (const auto& [role, colour] : colours.entries) {
                if (colour.is_scalar() && !is_colour(colour.text))
                    problems.error(colour.place, fmt::format("'{}' is no colour", colour.text),
                                   "write red, green and blue in quotes, as in \"#0072b2\"");
            }
        }
    };
    return theme;
}

}  // namespace

template <>
const Shape<Definition>& shape<Definition>() {
    static const Shape<Definition> shape{
        "file",
        "A network, or a part of one that other files include.",
        {
            version_field(),
            field<&Definition::name>("name", "what the network is called", {.fallback = "the file's name"}),
            field<&Definition::say>("say", "what the file is, in a sentence"),
            field<&Definition::date>("date",
                                     "as of; no history may lie after it, and negotiation clocks start here"),
            field<&Definition::period>("period", "what quantities are per",
                                       {.fallback = "year", .choices = {"year", "quarter", "month"}}),
            currency_field(),
            include_field(),
            field<&Definition::sources>("sources", "where figures and facts come from, by id"),
            chains_field(),
            field<&Definition::nations>("nations", "nations by ISO 3166-1 alpha-3 code"),
            field<&Definition::areas>("areas", "stated rests such as _OTH, by a name that begins with _"),
            field<&Definition::owners>("owners", "companies and funds, by id"),
            field<&Definition::plants>("plants", "named places of production and processing, by id"),
            links_field(),
            field<&Definition::passages>("passages",
                                         "straits, canals, ports, crossings and pipelines, by id"),
            field<&Definition::blocs>("blocs", "groups of nations, by a code in capitals"),
            field<&Definition::agreements>("agreements", "legal objects between nations, by id"),
            field<&Definition::scenarios>("scenarios", "named lists of changes, by id"),
            field<&Definition::alliances>("alliances", "batches of hypothetical alliances, by id"),
            field<&Definition::rationing>("rationing", "who goes short when there is not enough"),
            field<&Definition::weighting>("weighting", "how figures that nobody states are worked out"),
            field<&Definition::negotiation>("negotiation", "the rules by which agreements move and act"),
            theme_field(),
        }};
    return shape;
}

}  // namespace entente
