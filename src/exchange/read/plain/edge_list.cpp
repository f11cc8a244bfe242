#include "exchange/read/plain/edge_list.hpp"

#include "base/decimal.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/plain/plain_graph.hpp"
#include "exchange/read/plain/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace entente {

namespace {

bool is_comment(std::string_view line) {
    return line.starts_with('#') || line.starts_with('%');
}

/// Whether a comment says that the graph has no direction, as those of SNAP (`# Undirected graph`) and KONECT (`% sym`) do.
bool says_undirected(std::string_view comment) {
    std::string small;
    for (const char c : comment) small += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto words = words_in(std::string_view(small).substr(1), {});
    if (comment.front() == '%') return !words.empty() && *words.front() == "sym";
    return std::any_of(words.begin(), words.end(), [](const auto& word) { return *word == "undirected"; });
}

/// Takes what networkx writes of an edge, `{'weight': 5.0, 'kind': 'sea'}`, behind two names.
bool take_attributes(std::string_view text, Place place, PlainItem& edge) {
    text.remove_prefix(1);
    if (!text.ends_with('}')) return false;
    text.remove_suffix(1);
    while (text.find_first_not_of(' ') != std::string_view::npos) {
        text.remove_prefix(text.find_first_not_of(' '));
        const char quote = text.front();
        const auto end = text.find(quote, 1);
        if ((quote != '\'' && quote != '"') || end == std::string_view::npos) return false;
        const std::string key(text.substr(1, end - 1));
        text.remove_prefix(end + 1);
        if (!text.starts_with(": ")) return false;
        text.remove_prefix(2);
        const bool quoted = text.starts_with('\'') || text.starts_with('"');
        const auto stop = quoted ? text.find(text.front(), 1) : std::min(text.find(','), text.size());
        if (stop == std::string_view::npos) return false;
        edge.attributes.insert_or_assign(
            key,
            Located<std::string>{std::string(text.substr(quoted ? 1 : 0, quoted ? stop - 1 : stop)), place});
        text.remove_prefix(quoted ? stop + 1 : stop);
        if (text.starts_with(',')) text.remove_prefix(1);
    }
    return true;
}

}  // namespace

bool is_of_edge_list(std::string_view line) {
    if (is_comment(line)) return true;
    const auto words = words_in(line, {});
    if (words.size() < 2) return false;
    const auto is_number = [&](std::size_t at) { return read_decimal(*words[at]).has_value(); };
    if (words.size() == 2) return is_number(0) && is_number(1);
    return words[2]->starts_with('{') || (is_number(2) && words.size() <= 4);
}

std::optional<Definition> read_edge_list(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                         NationCodes* codes) {
    PlainGraph graph;
    graph.place = {text, 1, 1};
    graph.directed = true;
    const auto before = diagnostics.errors();
    TextLines lines(text, diagnostics.texts.content(text));
    std::size_t times = 0;
    while (lines.next()) {
        const auto line = lines.line();
        if (is_comment(line) && graph.edges.empty() && says_undirected(line)) graph.directed = false;
        const auto words = words_in(line, lines.place());
        if (words.empty() || is_comment(line)) continue;
        PlainItem edge;
        edge.place = words.front().place;
        if (words.size() > 1) {
            edge.from = *words[0];
            edge.to = *words[1];
        }
        const bool in_braces = words.size() > 2 && words[2]->starts_with('{');
        const bool whole = words.size() > 1 &&
                           (in_braces ? take_attributes(line.substr(line.find('{')), words[2].place, edge)
                                      : words.size() < 5);
        if (!whole) {
            diagnostics.error(edge.place, "this line is no link: two names, and perhaps a number",
                              R"(put a name that holds blanks in quotes: "South Korea" CHN 5)");
            continue;
        }
        if (!in_braces && words.size() > 2) edge.attributes.emplace("weight", words[2]);
        times += words.size() == 4 && !in_braces;
        graph.edges.push_back(std::move(edge));
    }
    if (times != 0)
        diagnostics.warning(graph.place,
                            fmt::format("the fourth column of {} line{} is left out, as a time", times,
                                        times == 1 ? "" : "s"),
                            "");
    if (diagnostics.errors() != before) return std::nullopt;
    return definition_of(name, graph, diagnostics, codes);
}

}  // namespace entente
