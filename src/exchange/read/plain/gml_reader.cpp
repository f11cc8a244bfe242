#include "exchange/read/plain/gml_reader.hpp"

#include "exchange/read/plain/node_names.hpp"
#include "exchange/read/reference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace entente {

namespace {

constexpr int most_levels = 16;

class GmlReader {
public:
    GmlReader(TextIndex text, Diagnostics& diagnostics)
        : rest_(diagnostics.texts.content(text)), place_{text, 1, 1}, diagnostics_(diagnostics) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    }

    std::optional<PlainGraph> graph() {
        while (skip(), !rest_.empty()) {
            const auto start = place_;
            const auto key = word();
            skip();
            if (key.empty()) return wrong(start, "this is not GML", "it is graph [ ... ]");
            if (key == "graph" && rest_.starts_with('[')) {
                if (found_) return wrong(start, "a second graph", "give one graph a file");
                found_ = true;
                graph_.place = start;
                if (!inside_graph()) return std::nullopt;
            } else if (!overlook(0)) {
                return std::nullopt;
            }
        }
        if (!found_) return wrong(place_, "this is not GML: it holds no graph", "it is graph [ ... ]");
        return with_names(std::move(graph_), diagnostics_);
    }

private:
    bool inside_graph() {
        step();
        for (;;) {
            skip();
            if (rest_.starts_with(']')) return step(), true;
            const auto start = place_;
            const auto key = word();
            skip();
            if (key.empty()) return wrong(start, "expected ']'", "close the graph"), false;
            if ((key == "node" || key == "edge") && rest_.starts_with('[')) {
                if (!item(key == "node", start)) return false;
            } else if (key == "directed") {
                graph_.directed = value() == "1";
            } else if (!overlook(1)) {
                return false;
            }
        }
    }

    /// A node or an edge with what is said of it.
    bool item(bool is_node, Place start) {
        step();
        PlainItem item;
        item.place = start;
        for (;;) {
            skip();
            if (rest_.starts_with(']')) break;
            const auto key = word();
            skip();
            if (key.empty()) return wrong(place_, "expected ']'", "close what begins here"), false;
            const auto at = place_;
            if (rest_.starts_with('[')) {
                if (!overlook(2)) return false;
            } else {
                item.attributes.insert_or_assign(key, Located<std::string>{value(), at});
            }
        }
        step();
        return is_node ? node(std::move(item)) : edge(std::move(item));
    }

    bool node(PlainItem item) {
        const auto id = item.attributes.extract("id");
        if (!id) return wrong(item.place, "a node without id", "give it a number"), false;
        item.id = *id.mapped();
        graph_.nodes.push_back(std::move(item));
        return true;
    }

    bool edge(PlainItem item) {
        for (auto& [name, end] : {std::pair{"source", &item.from}, std::pair{"target", &item.to}}) {
            const auto said = item.attributes.extract(name);
            if (!said)
                return wrong(item.place, fmt::format("an edge without {}", name), "give the node's id"),
                       false;
            *end = *said.mapped();
        }
        item.attributes.erase("id");
        graph_.edges.push_back(std::move(item));
        return true;
    }

    /// Passes over a value, which may be a list.
    bool overlook(int level) {
        if (!rest_.starts_with('[')) return value(), true;
        if (level == most_levels) return wrong(place_, "lists lie too deep in each other", ""), false;
        const auto start = place_;
        step();
        for (;;) {
            skip();
            if (rest_.starts_with(']')) return step(), true;
            if (rest_.empty()) return wrong(start, "this list is not closed", "close it with ]"), false;
            const auto left = rest_.size();
            word();
            skip();
            if (!overlook(level + 1)) return false;
            if (rest_.size() == left) step();  // a mark that begins nothing
        }
    }

    /// A number as it is written, or a text without its quotes.
    std::string value() {
        if (!rest_.starts_with('"')) {
            const auto end = std::min(rest_.find_first_of(" \t\r\n[]"), rest_.size());
            return take(end);
        }
        const auto start = place_;
        step();
        const auto end = rest_.find('"');
        if (end == std::string_view::npos) {
            wrong(start, "this quote is never closed", "close it with \"");
            return take(rest_.size());
        }
        auto text = take(end);
        step();
        return with_references(text);
    }

    std::string word() {
        std::size_t length = 0;
        const auto plain = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        };
        while (length < rest_.size() && plain(rest_[length])) ++length;
        return take(length);
    }

    /// Blanks, and lines that are comments.
    void skip() {
        while (!rest_.empty()) {
            if (rest_.front() == '#') {
                take(std::min(rest_.find('\n'), rest_.size()));
            } else if (std::string_view(" \t\r\n").find(rest_.front()) != std::string_view::npos) {
                step();
            } else {
                return;
            }
        }
    }

    std::string take(std::size_t length) {
        std::string taken(rest_.substr(0, length));
        for (std::size_t i = 0; i < length; ++i) step();
        return taken;
    }

    void step() {
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        if (byte == '\n') {
            ++place_.line;
            place_.column = 1;
        } else if ((byte & 0xC0U) != 0x80U) {
            ++place_.column;
        }
    }

    std::nullopt_t wrong(Place place, const std::string& text, const char* mend) {
        diagnostics_.error(place, text, mend);
        return std::nullopt;
    }

    std::string_view rest_;
    Place place_;
    Diagnostics& diagnostics_;
    PlainGraph graph_;
    bool found_ = false;
};

}  // namespace

std::optional<PlainGraph> read_gml_graph(TextIndex text, Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    auto graph = GmlReader(text, diagnostics).graph();
    if (diagnostics.errors() != before) return std::nullopt;
    return graph;
}

}  // namespace entente
