#include "cli/command/chokepoints/words.hpp"

#include "base/decimal.hpp"

#include <algorithm>

namespace entente {

namespace {

std::vector<std::string> kind_words() {
    std::vector<std::string> words;
    for (std::size_t kind = 0; kind < failure_kind_count; ++kind) {
        words.emplace_back(word(static_cast<FailureKind>(kind)));
    }
    return words;
}

}  // namespace

Form form(ChokepointWords& words) {
    return {
        "chokepoints",
        "what is lost without each element, after everybody has rerouted",
        {network_word(words.common)},
        {
            {"--kind", "KIND", "only elements of this kind; several may be named", &words.kinds,
             kind_words()},
            {"--share", "PERCENT", "only what loses at least this share of demand", &words.share},
            {"--top", "N", "only the first N; 0: all", &words.top},
            {"--worst", "K", "the elements that are worst to lose together: one, two, up to K of them",
             &words.worst},
            {"--solves", "N", "end the search of --worst after N supplies, and say how far it came",
             &words.solves},
            {"--plot", "FILE", "with --worst: draw the losses to a file of SVG", &words.plot},
            {"--theme", "THEME", "the colours of the plot", &words.theme, {"light", "dark"}},
            {"--by", "CODE", "with --on: what --on loses if this nation closes its trade with it", &words.by},
            {"--on", "CODE", "with --by", &words.on},
            {"--uncertain", "", "how sure the ranking is: uncertain data drawn, and what flips it",
             &words.uncertainty.uncertain},
            {"--within", "PERCENT",
             "with --uncertain: search figures without interval too, so far up and down",
             &words.uncertainty.within},
            {"--samples", "N", "of uncertain data; 1000 unless said", &words.uncertainty.samples},
            {"--seed", "N", "what is drawn: the same seed draws the same", &words.uncertainty.seed},
            {"--cuts", "", "what must fail together before each demand gets nothing, and the narrowest place",
             &words.cuts},
            {"--structure", "",
             "single points of failure by structure alone, and cut points and bridges between nations",
             &words.structure},
            {"--links", "", "with --structure: the pairs of nodes that lose each other without each link too",
             &words.links},
        },
        common_options(words.common),
        {"entente chokepoints graphs/rare-earths.yaml --for DEU",
         "entente chokepoints graphs/tutorial.yaml --worst 3 --kind nation --kind link",
         "entente chokepoints graphs/tutorial.yaml --share 20% --kind passage --kind plant",
         "entente chokepoints graphs/rare-earths.yaml --by CHN --on USA",
         "entente chokepoints graphs/rare-earths.yaml --kind nation --uncertain"},
        "Loss is unmet demand without the element less unmet demand before, each by the supply of least "
        "cost\n"
        "(see entente supply). A nation that fails loses its links, plants and production; its own demand is "
        "told\n"
        "apart. Carrying much is not being vital: what finds another way is not lost. Where sizes are "
        "unknown, a\n"
        "loss is an interval, from all of them zero to all without bound. A single point of failure is an "
        "element\n"
        "without which nothing produced reaches a demand, whatever the sizes; exports and plants are those "
        "of a\n"
        "nation, and of a nation at one stage. With --uncertain the ranking is made again in samples of\n"
        "all data that lie between two figures, and the datum is sought that alone, changed least, makes\n"
        "another element the worst."};
}

std::vector<FailureKind> kinds_of(const ChokepointWords& words) {
    if (words.kinds.empty()) return usual_kinds();
    std::vector<FailureKind> kinds;
    for (std::size_t i = 0; i < failure_kind_count; ++i) {
        const auto kind = static_cast<FailureKind>(i);
        if (std::find(words.kinds.begin(), words.kinds.end(), word(kind)) != words.kinds.end())
            kinds.push_back(kind);
    }
    return kinds;
}

std::optional<double> percent_of(const std::string& text) {
    const auto number = read_decimal(text.ends_with('%') ? text.substr(0, text.size() - 1) : text);
    if (!number) return std::nullopt;
    const auto percent = to_double(*number);
    return percent >= 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

}  // namespace entente
