#pragma once

#include "base/diagnostic.hpp"
#include "definition/read.hpp"
#include "network/change/resolve.hpp"
#include "network/network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// The text without the indentation that all its lines share.
inline std::string dedented(std::string_view text) {
    std::vector<std::string> lines;
    std::size_t shared = std::string::npos;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        const auto indent = lines.back().find_first_not_of(' ');
        if (indent != std::string::npos) shared = std::min(shared, indent);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::string all;
    for (const auto& line : lines) all += (line.size() > shared ? line.substr(shared) : "") + "\n";
    return all;
}

/// A definition from text. What a text leaves out: the version, and a chain of one stage, `magnet`, counted in
/// whole tonnes.
inline Definition definition_of(std::string_view text, Diagnostics& diagnostics) {
    auto whole = dedented(text);
    if (whole.find("chains:") == std::string::npos) {
        whole = "chains: {magnets: {unit: t, quantum: 1 t, stages: [{stage: magnet}]}}\n" + whole;
    }
    if (!whole.starts_with("entente:")) whole = "entente: 1\n" + whole;
    auto definition = read(whole, "network", diagnostics);
    return definition ? std::move(*definition) : Definition{};
}

/// The policy of the tests: every nation a test may name, where it lies, and rules with simple figures.
inline const Policy& test_policy() {
    static const Policy policy = [] {
        Diagnostics diagnostics;
        const auto definition = definition_of(R"(
            nations:
              AUS: {name: Australia, capital_at: [-35.28, 149.13]}
              CHN: {name: China, capital_at: [39.91, 116.4]}
              CPV: {name: Cabo Verde}
              DEU: {name: Germany, capital_at: [52.52, 13.41]}
              FJI: {name: Fiji}
              FRA: {name: France, capital_at: [48.85, 2.35]}
              IND: {name: India}
              ISL: {name: Iceland}
              JPN: {name: Japan, capital_at: [35.69, 139.69]}
              KOR: {name: South Korea}
              MLT: {name: Malta}
              MMR: {name: Myanmar}
              MUS: {name: Mauritius}
              MYS: {name: Malaysia}
              NOR: {name: Norway}
              RUS: {name: Russia}
              SUR: {name: Suriname}
              TUR: {name: Türkiye, capital_at: [39.92, 32.85]}
              USA: {name: United States, capital_at: [38.9, -77.04]}
              VNM: {name: Vietnam}
            blocs:
              EUU: {name: European Union, members: [DEU, FRA]}
            negotiation:
              non_binding: [mou, strategic_partnership]
            weighting:
              headroom: 120%
              surge: 150%
              balance: 5%
              freight: {fixed: 100, per_1000_km: 10}
              processing: 7
        )",
                                              diagnostics);
        REQUIRE_MESSAGE(!diagnostics.has_errors(), render(diagnostics));
        Policy made;
        made.nations = definition.nations;
        made.blocs = definition.blocs;
        if (definition.negotiation) made.negotiation = *definition.negotiation;
        if (definition.weighting) made.weighting = *definition.weighting;
        return made;
    }();
    return policy;
}

/// A network from text; the test fails where there is an error.
inline Network network_of(std::string_view text) {
    Diagnostics diagnostics;
    const auto definition = definition_of(text, diagnostics);
    auto network = compile(definition, test_policy(), diagnostics);
    diagnostics.settle();
    REQUIRE_MESSAGE((network.has_value() && !diagnostics.has_errors()), render(diagnostics));
    return std::move(*network);
}

/// What is said of a text that is no network: the first line of each error and warning.
inline std::vector<std::string> complaints_of(std::string_view text) {
    Diagnostics diagnostics;
    const auto definition = definition_of(text, diagnostics);
    if (!diagnostics.has_errors()) compile(definition, test_policy(), diagnostics);
    diagnostics.settle();
    std::vector<std::string> said;
    for (const auto& diagnostic : diagnostics.found()) said.push_back(diagnostic.text);
    return said;
}

/// The edits of a list of changes in text: "[close: {from: CHN}]" or one change without brackets.
inline Edits edits_of(const Network& network, std::string_view changes) {
    Diagnostics diagnostics;
    std::string list(changes);
    if (!list.starts_with("[")) list = "[{" + list + "}]";
    const auto read =
        entente::read("entente: 1\nscenarios: {tried: {change: " + list + "}}\n", "changes", diagnostics);
    REQUIRE_MESSAGE(read.has_value(), render(diagnostics));
    auto edits = resolve(network, read->scenarios.at("tried")->change, diagnostics);
    REQUIRE_MESSAGE(edits.has_value(), render(diagnostics));
    return std::move(*edits);
}

/// A link by its name for people or its id; the test fails where there is none.
inline LinkId link_of(const Network& network, std::string_view name) {
    const auto link = network.link(name);
    REQUIRE_MESSAGE(link.has_value(), std::string(name));
    return *link;
}

}  // namespace entente
