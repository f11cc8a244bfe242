#include "base/decimal.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/plain/node_names.hpp"
#include "exchange/read/plain/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

namespace entente {

namespace {

using Words = std::vector<Located<std::string>>;

std::string in_small(std::string text) {
    for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// Reads the sections of a network of Pajek, line by line.
class PajekReader {
public:
    explicit PajekReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    std::optional<PlainGraph> graph(TextIndex text) {
        const auto before = diagnostics_.errors();
        graph_.place = {text, 1, 1};
        graph_.directed = true;  // each edge says itself
        const auto& content = diagnostics_.texts.content(text);
        most_ = std::clamp<std::size_t>(content.size(), 100'000, 10'000'000);
        TextLines lines(text, content);
        while (lines.next()) {
            const auto words = words_in(lines.line(), lines.place());
            if (words.empty() || words.front()->starts_with('%')) continue;
            if (words.front()->starts_with('*')) {
                begin(words);
            } else {
                (this->*section_)(words);
            }
        }
        if (graph_.nodes.empty() && diagnostics_.errors() == before)
            diagnostics_.error(graph_.place, "this is no network of Pajek: it has no nodes",
                               "it begins with *Vertices and how many");
        if (diagnostics_.errors() != before) return std::nullopt;
        return with_names(std::move(graph_), diagnostics_);
    }

private:
    using Section = void (PajekReader::*)(const Words&);

    void begin(const Words& words) {
        const auto name = in_small(*words.front());
        is_tie_ = name == "*edges" || name == "*edgeslist";
        if (name == "*vertices") {
            vertices(words);
        } else if (name == "*arcs" || name == "*edges") {
            section_ = &PajekReader::link;
        } else if (name == "*arcslist" || name == "*edgeslist") {
            section_ = &PajekReader::links;
        } else if (name == "*matrix") {
            section_ = &PajekReader::row;
        } else if (name == "*network") {
            section_ = &PajekReader::stray;
        } else {
            section_ = &PajekReader::nothing;
            diagnostics_.warning(words.front().place,
                                 fmt::format("what stands under {} is left out", *words.front()),
                                 "nodes and links are read");
        }
    }

    void vertices(const Words& words) {
        section_ = &PajekReader::node;
        if (!graph_.nodes.empty()) return wrong(words.front(), "a second network", "give one network a file");
        std::uint32_t count = 0;
        const auto* text = words.size() > 1 ? &*words[1] : nullptr;
        const bool number =
            text != nullptr && std::from_chars(text->data(), text->data() + text->size(), count).ptr ==
                                   text->data() + text->size();
        if (!number || count == 0)
            return wrong(words.back(), fmt::format("'{}' is no number of nodes", *words.back()),
                         "write *Vertices and how many there are");
        if (count > most_)
            return wrong(words[1], fmt::format("a file of this length does not speak of {} nodes", count),
                         "write how many there are");
        if (words.size() > 2)
            diagnostics_.warning(words[2].place, "of two kinds of nodes both are taken for nations", "");
        for (std::uint32_t i = 1; i <= count; ++i) {  // those without a line have numbers for names
            auto& node = graph_.nodes.emplace_back();
            node.place = words.front().place;
            node.id = std::to_string(i);
        }
    }

    void node(const Words& words) {
        auto* node = node_of(words.front());
        if (node == nullptr) return;
        node->place = words.front().place;
        if (words.size() > 1) node->attributes.insert_or_assign("label", words[1]);
    }

    void link(const Words& words) {
        if (words.size() < 2)
            return wrong(words.front(), "a link without its second end", "write two numbers of nodes");
        add(words[0], words[1], words.size() > 2 ? &words[2] : nullptr);
    }

    void links(const Words& words) {
        if (words.size() < 2)
            return wrong(words.front(), "a list without links", "write two numbers of nodes or more");
        for (std::size_t i = 1; i < words.size(); ++i) add(words[0], words[i], nullptr);
    }

    /// Of a matrix: 0 is no link.
    void row(const Words& words) {
        const auto number = ++rows_;
        if (number > graph_.nodes.size() || words.size() != graph_.nodes.size())
            return wrong(words.front(),
                         fmt::format("row {} of the matrix has {} cells, and there are {} nodes", number,
                                     words.size(), graph_.nodes.size()),
                         "give each node a row, with a cell for each node");
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto value = read_decimal(*words[i]);
            if (!value)
                wrong(words[i], fmt::format("'{}' is not a number", *words[i]), "write 0 for no link");
            if (!value || value->digits == 0) continue;
            add({std::to_string(number), words[i].place}, {std::to_string(i + 1), words[i].place}, &words[i]);
        }
    }

    void nothing(const Words&) {}

    void stray(const Words& words) {
        wrong(words.front(), "this is no network of Pajek", "it begins with *Vertices and how many");
        section_ = &PajekReader::nothing;
    }

    void add(const Located<std::string>& from, const Located<std::string>& to,
             const Located<std::string>* weight) {
        if (node_of(from) == nullptr || node_of(to) == nullptr) return;
        auto& edge = graph_.edges.emplace_back();
        edge.place = from.place;
        edge.from = *from;
        edge.to = *to;
        edge.is_tie = is_tie_;
        if (weight != nullptr) edge.attributes.emplace("weight", *weight);
    }

    PlainItem* node_of(const Located<std::string>& number) {
        std::size_t which = 0;
        const auto* end = number->data() + number->size();
        if (std::from_chars(number->data(), end, which).ptr == end && which > 0 &&
            which <= graph_.nodes.size() && std::to_string(which) == *number)
            return &graph_.nodes[which - 1];
        wrong(number, fmt::format("there is no node '{}'", *number),
              "write a number from 1 to that of *Vertices");
        return nullptr;
    }

    void wrong(const Located<std::string>& where, const std::string& text, const char* mend) {
        diagnostics_.error(where.place, text, mend);
    }

    Diagnostics& diagnostics_;
    PlainGraph graph_;
    Section section_ = &PajekReader::stray;
    bool is_tie_ = false;
    std::size_t rows_ = 0;
    std::size_t most_ = 0;  ///< nodes that are believed to be: a short file takes no memory for millions
};

}  // namespace

std::optional<Definition> read_pajek(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                     NationCodes* codes) {
    const auto graph = PajekReader(diagnostics).graph(text);
    return graph ? definition_of(name, *graph, diagnostics, codes) : std::nullopt;
}

}  // namespace entente
