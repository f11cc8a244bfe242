#include "exchange/export.hpp"

#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "definition/write.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/palette.hpp"
#include "report/drawing/drawing.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace entente {

namespace {

struct ExportWords {
    Common common;
    std::string to;
    std::string by = "market";
};

Form form(ExportWords& words) {
    auto& common = words.common;
    std::vector<Option> shared{
        {"-o,--output", "FILE", "the file; its ending says what it is", &common.output},
        {"--quiet", "", "no warnings", &common.quiet},
        {"--chain", "ID", "the chain to export; the first of the file unless said", &common.chain},
    };
    for (auto& option : assumption_options(common)) shared.push_back(std::move(option));
    return {"export",
            "the network in another form: GraphML, GEXF, node-link JSON, CSV, DOT, or YAML written out whole",
            {network_word(common)},
            {
                {"--format",
                 "FORMAT",
                 "what is written where no file's ending says it",
                 &words.to,
                 {"graphml", "gexf", "json", "csv", "dot", "yaml"}},
                {"--by", "NODES", "what the nodes are", &words.by, {"nation", "market"}},
            },
            std::move(shared),
            {"entente export graphs/rare-earths.yaml -o rare-earths.graphml",
             "entente export graphs/rare-earths.yaml --by nation -o rare-earths.gexf"},
            "What is unknown is missing, never zero. CSV holds the links; the nodes stand beside it in "
            "NAME-nodes.csv."};
}

std::string kind_of(const ExportWords& words) {
    if (!words.to.empty()) return words.to;
    auto ending = std::filesystem::path(words.common.output).extension().string();
    if (!ending.empty()) ending.erase(0, 1);
    if (ending == "gv") return "dot";
    if (ending == "yml") return "yaml";
    for (const char* known : {"graphml", "gexf", "json", "csv", "dot", "yaml"}) {
        if (ending == known) return ending;
    }
    return {};
}

std::string dot_of(const Session& session) {
    DrawingOptions options;
    options.chain = session.chain;
    return to_dot(draw(*session.network, session.view, palette(session.policy.theme, "light"), options));
}

/// CSV is two tables: links in the file that was named, nodes beside it.
Exit write_csv(const ExportWords& words, const Session& session, const ExportOptions& options,
               Streams streams) {
    const auto tables = to_csv(*session.network, session.view, options);
    if (words.common.output.empty()) return answer(tables.links, words.common, streams);
    Common beside = words.common;
    const std::filesystem::path path(words.common.output);
    beside.output =
        (path.parent_path() / (path.stem().string() + "-nodes" + path.extension().string())).string();
    answer(tables.nodes, beside, streams);
    return answer(tables.links, words.common, streams);
}

}  // namespace

Form export_form() {
    static ExportWords words;
    return form(words);
}

Exit export_network(const Call& said, Streams streams) {
    ExportWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    const auto kind = kind_of(words);
    if (kind.empty()) {
        return wrong_call(
            words.common.output.empty() ? "export needs to know into what"
                                        : fmt::format("'{}' does not say what to write", words.common.output),
            "end the file's name in .graphml, .gexf, .json, .csv, .dot or .yaml, or say --format", streams);
    }
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    const ExportOptions options{words.by == "nation" ? ExportNodes::nations : ExportNodes::markets,
                                session->chain};
    const auto& network = *session->network;
    if (kind == "csv") return write_csv(words, *session, options, streams);
    if (kind == "graphml") return answer(to_graphml(network, session->view, options), words.common, streams);
    if (kind == "gexf") return answer(to_gexf(network, session->view, options), words.common, streams);
    if (kind == "json") return answer(to_node_link(network, session->view, options), words.common, streams);
    if (kind == "yaml") return answer(write(network.definition), words.common, streams);
    return answer(dot_of(*session), words.common, streams);
}

}  // namespace entente
