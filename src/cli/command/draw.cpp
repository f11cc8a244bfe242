#include "cli/command/all.hpp"
#include "cli/session/highlight.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/palette.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace entente {

namespace {

struct DrawWords {
    Common common;
    std::string view = "nations";
    std::string highlight;
    std::string theme = "light";
    std::string picture;
    unsigned lines = 0;
    bool no_legend = false;
    bool no_caption = false;
    bool no_agreements = false;
    bool ended = false;
};

Form form(DrawWords& words) {
    auto& common = words.common;
    std::vector<Option> shared{
        {"-o,--output", "FILE", "the picture; its ending says what it is: .svg, .png, .pdf or .dot",
         &common.output},
        {"--quiet", "", "no warnings", &common.quiet},
    };
    for (auto& option : assumption_options(common)) shared.push_back(std::move(option));
    return {
        "draw",
        "the diagram",
        {network_word(common)},
        {
            {"--view", "VIEW", "what the nodes are", &words.view, {"nations", "markets", "map"}},
            {"--highlight", "WHAT", std::string(highlight_words), &words.highlight},
            {"--theme", "THEME", "the colours", &words.theme, {"light", "dark"}},
            {"--format",
             "FORMAT",
             "what is written where no file's ending says it",
             &words.picture,
             {"dot", "svg", "png", "pdf"}},
            {"--chain", "ID", "the chain to draw; the first of the file unless said", &common.chain},
            {"--stage", "ID", "only this stage", &common.stage},
            {"--lines", "N", "the most trade lines; where there are more, the backbone is drawn",
             &words.lines},
            {"--ended", "", "agreements that were terminated or abandoned too", &words.ended},
            {"--no-agreements", "", "no lines for agreements that no link needs", &words.no_agreements},
            {"--no-legend", "", "no legend", &words.no_legend},
            {"--no-caption", "", "no caption", &words.no_caption},
        },
        std::move(shared),
        {"entente draw graphs/rare-earths.yaml -o rare-earths.svg",
         "entente draw graphs/rare-earths.yaml --view markets --highlight chokepoints:DEU -o germany.png",
         "entente draw graphs/rare-earths.yaml --view map --scenario myanmar-closed --highlight changes -o "
         "map.pdf"},
        "Lines show the legal state of what they need by their style, how much they carry by their width. A "
        "legend and\n"
        "a caption say what the rest means, what was left out, and what is estimated. Without a file DOT is "
        "printed."};
}

/// dot, svg, png or pdf; an empty text where the file's ending is none of them.
std::string kind_of(const DrawWords& words) {
    if (!words.picture.empty()) return words.picture;
    if (words.common.output.empty() || words.common.output == "-") return "dot";
    auto ending = std::filesystem::path(words.common.output).extension().string();
    if (!ending.empty()) ending.erase(0, 1);
    if (ending == "gv") return "dot";
    return ending == "dot" || picture_of(ending) ? ending : "";
}

DrawingOptions options_of(const DrawWords& words, const Session& session) {
    DrawingOptions options;
    options.sight = *sight_of(words.view);
    options.chain = session.chain;
    options.stage = session.stage;
    options.agreements = !words.no_agreements;
    options.ended = words.ended;
    options.legend = !words.no_legend;
    options.caption = !words.no_caption;
    if (words.lines != 0) options.most_lines = words.lines;
    options.scenario = fmt::format("{}", fmt::join(words.common.scenarios, " + "));
    return options;
}

}  // namespace

Form draw_form() {
    static DrawWords words;
    return form(words);
}

Exit draw(const Call& said, Streams streams) {
    DrawWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    const auto kind = kind_of(words);
    if (kind.empty()) {
        return wrong_call(fmt::format("'{}' does not say what picture to write", words.common.output),
                          "end the file's name in .svg, .png, .pdf or .dot, or say --format", streams);
    }
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    auto options = options_of(words, *session);
    if (options.sight == Sight::map && !lies_on_earth(*session->network))
        return wrong_call(
            "of no nation or area of this network it is known where it lies",
            "--view nations or --view markets, or write where they lie: at: [LATITUDE, LONGITUDE]", streams);
    if (!words.highlight.empty()) {
        std::string wrong;
        options.highlight = highlight_of(words.highlight, *session, wrong);
        if (!options.highlight) return wrong_call(wrong, "write " + std::string(highlight_words), streams);
    }
    const auto diagram =
        draw(*session->network, session->view, palette(session->policy.theme, words.theme), options);
    const auto dot = to_dot(diagram);
    return answer(kind == "dot" ? dot : render(dot, *picture_of(kind)), words.common, streams);
}

}  // namespace entente
