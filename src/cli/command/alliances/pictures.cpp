#include "cli/command/alliances/pictures.hpp"

#include "base/file.hpp"
#include "batch/answer/tables.hpp"
#include "cli/session/highlight.hpp"
#include "network/change/trial.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/drawing.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <variant>

namespace entente {

namespace {

/// What the file's ending says: dot, svg, png or pdf.
std::string ending_of(const std::string& file) {
    auto ending = std::filesystem::path(file).extension().string();
    return ending.empty() ? ending : ending.substr(1);
}

/// Network, date and scenarios, in a line below a plot.
std::string caption_of(const AllianceWords& words, const Session& session) {
    const auto& definition = session.network->definition;
    auto line = definition.name;
    if (definition.date) line += fmt::format(", as of {}", write(**definition.date));
    if (!words.common.scenarios.empty())
        line += fmt::format(", under {}", fmt::join(words.common.scenarios, " + "));
    return line;
}

template <class Plot>
void write_plot(const std::string& file, Plot plot, const AllianceWords& words, const Session& session) {
    plot.caption.push_back(caption_of(words, session));
    write_file(file, to_svg(plot, palette(session.policy.theme, words.theme)));
}

/// The network with the alliance's members in force, and a pointer to all that this changes.
void draw_network(const AllianceWords& words, const Session& session, const Asked& asked, Alliance alliance) {
    auto view = session.network->view({session.view.unknown});
    const Trial supposed(view, session.edits);
    Edits edits;
    for (std::size_t i = 0; i < asked.plan.candidates.size(); ++i) {
        const auto& own = asked.plan.candidates[i].edits;
        if ((alliance >> i & 1) != 0) edits.insert(edits.end(), own.begin(), own.end());
    }
    const Trial members(view, edits);
    const auto called = name(asked.plan, alliance);
    DrawingOptions options;
    options.chain = session.chain;
    options.stage = session.stage;
    options.highlight = changes_highlight(session.view, view, edits, "the alliance " + called);
    auto supposed_too = words.common.scenarios;
    supposed_too.push_back(called);
    options.scenario = fmt::format("{}", fmt::join(supposed_too, " + "));
    const auto dot =
        to_dot(draw(*session.network, view, palette(session.policy.theme, words.theme), options));
    const auto picture = picture_of(ending_of(words.draw));
    write_file(words.draw, picture ? render(dot, *picture) : dot);
}

}  // namespace

std::optional<Misdrawn> misdrawn(const AllianceWords& words, std::size_t objectives) {
    using Named = std::pair<const char*, const std::string*>;
    for (const auto& [option, file] :
         {Named{"front", &words.front}, {"gains", &words.gains}, {"interactions", &words.interactions}}) {
        if (!file->empty() && ending_of(*file) != "svg")
            return Misdrawn{fmt::format("--{} draws to a file of SVG", option),
                            fmt::format("--{0} {0}.svg", option)};
    }
    const auto ending = ending_of(words.draw);
    if (!words.draw.empty() && ending != "dot" && ending != "gv" && !picture_of(ending))
        return Misdrawn{fmt::format("'{}' does not say what picture to write", words.draw),
                        "end the file's name in .svg, .png, .pdf or .dot"};
    if (!words.front.empty() && objectives < 2)
        return Misdrawn{"--front draws two objectives, and there is one",
                        "--objective unmet --objective cost"};
    return std::nullopt;
}

std::optional<Misdrawn> draw_pictures(const AllianceWords& words, const Session& session, const Asked& asked,
                                      Alliance alliance) {
    if (!words.front.empty()) write_plot(words.front, plotted_front(asked), words, session);
    if (!words.gains.empty())
        write_plot(words.gains, plotted_gains(asked, session.view, alliance), words, session);
    if (!words.draw.empty()) draw_network(words, session, asked, alliance);
    if (words.interactions.empty()) return std::nullopt;
    const auto values = member_values(asked);
    if (const auto* why = std::get_if<std::string>(&values))
        return Misdrawn{fmt::format("{} is not drawn", words.interactions), *why};
    write_plot(words.interactions, plotted_interactions(asked, std::get<CoalitionValues>(values)), words,
               session);
    return std::nullopt;
}

}  // namespace entente
