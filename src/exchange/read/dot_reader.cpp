#include "exchange/read/dot_reader.hpp"

#include "base/take.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace entente {

namespace {

using Attributes = std::map<std::string, Located<std::string>>;

struct Token {
    enum class Kind { end, id, arrow, line, mark } kind = Kind::end;
    std::string text;
    Place place;
    bool quoted = false;
};

bool is_name(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || byte >= 0x80;
}

class Tokens {
public:
    Tokens(TextIndex text, std::string_view rest) : rest_(rest), place_{text, 1, 1} {}

    Token take() {
        skip();
        Token token{Token::Kind::end, {}, place_, false};
        if (rest_.empty()) return token;
        if (rest_.starts_with("->")) return marked(token, Token::Kind::arrow, 2);
        if (rest_.starts_with("--")) return marked(token, Token::Kind::line, 2);
        token.kind = Token::Kind::id;
        if (rest_.front() == '"') return quoted(token);
        if (rest_.front() == '<') return html(token);
        const bool minus = rest_.front() == '-';
        if (minus) token.text += step();
        while (!rest_.empty() && is_name(rest_.front())) token.text += step();
        if (token.text.empty()) return marked(token, Token::Kind::mark, 1);
        return token;
    }

private:
    char step() { return entente::take(rest_, place_); }

    void skip_until(std::string_view end) {
        while (!rest_.empty() && !rest_.starts_with(end)) step();
        for (std::size_t i = 0; i < end.size() && !rest_.empty(); ++i) step();
    }

    void skip() {
        for (;;) {
            if (rest_.starts_with("//") || rest_.starts_with("#")) {
                skip_until("\n");
            } else if (rest_.starts_with("/*")) {
                skip_until("*/");
            } else if (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t' ||
                                          rest_.front() == '\n' || rest_.front() == '\r')) {
                step();
            } else {
                return;
            }
        }
    }

    Token marked(Token token, Token::Kind kind, std::size_t length) {
        token.kind = kind;
        while (length-- != 0) token.text += step();
        return token;
    }

    Token quoted(Token token) {
        token.quoted = true;
        step();
        while (!rest_.empty() && rest_.front() != '"') {
            if (rest_.starts_with("\\\"")) step();
            if (rest_.starts_with("\\\n")) {
                step();
                step();
                continue;
            }
            token.text += step();
        }
        if (rest_.empty()) token.kind = Token::Kind::mark;  // never closed
        if (!rest_.empty()) step();
        return token;
    }

    Token html(Token token) {
        token.quoted = true;
        std::size_t depth = 0;
        do {
            if (rest_.front() == '<') ++depth;
            if (rest_.front() == '>') --depth;
            step();
        } while (depth != 0 && !rest_.empty());
        if (depth != 0) token.kind = Token::Kind::mark;
        return token;
    }

    std::string_view rest_;
    Place place_;
};

class Parser {
public:
    Parser(TextIndex text, Diagnostics& diagnostics)
        : tokens_(text, diagnostics.texts.content(text)), diagnostics_(diagnostics) {
        next();
    }

    std::optional<PlainGraph> graph() {
        graph_.place = now_.place;
        if (is_word("strict")) next();
        graph_.directed = is_word("digraph");
        if (!graph_.directed && !is_word("graph")) return fail("this is not DOT", "it begins with digraph {");
        next();
        if (now_.kind == Token::Kind::id) next();
        if (!is("{")) return fail("expected {", "a graph stands in braces");
        Nodes ignored;
        if (!block(0, {}, ignored)) return std::nullopt;
        if (now_.kind != Token::Kind::end)
            return fail("there is more behind the graph", "give one graph a file");
        return std::move(graph_);
    }

private:
    using Nodes = std::vector<std::pair<std::string, Place>>;

    void next() { now_ = tokens_.take(); }
    [[nodiscard]] bool is(std::string_view mark) const {
        return now_.kind == Token::Kind::mark && now_.text == mark;
    }
    [[nodiscard]] bool is_word(std::string_view word) const {
        return now_.kind == Token::Kind::id && !now_.quoted && now_.text == word;
    }
    std::nullopt_t fail(const std::string& text, const std::string& mend) {
        if (!failed_) diagnostics_.error(now_.place, text, mend);
        failed_ = true;
        return std::nullopt;
    }

    /// Statements in braces; all nodes they name are added.
    bool block(std::size_t depth, Attributes edge_defaults, Nodes& nodes) {
        if (depth > 64) return fail("groups lie more than 64 levels deep", "draw them flatter"), false;
        next();
        while (!is("}")) {
            if (now_.kind == Token::Kind::end)
                return fail("a brace is never closed", "close it with }"), false;
            if (is(";")) {
                next();
            } else if (!statement(depth, edge_defaults, nodes)) {
                return false;
            }
        }
        next();
        return true;
    }

    bool statement(std::size_t depth, Attributes& edge_defaults, Nodes& nodes) {
        if (is_word("graph") || is_word("node") || is_word("edge")) {
            const bool edges = is_word("edge");
            next();
            return attributes(edges ? edge_defaults : ignored_);
        }
        std::vector<Nodes> ends(1);
        if (!operand(depth, edge_defaults, ends.back())) return false;
        if (is("=")) {  // an attribute of the graph
            next();
            if (now_.kind != Token::Kind::id) return fail("expected a value", "write NAME = VALUE"), false;
            next();
            return true;
        }
        while (now_.kind == Token::Kind::arrow || now_.kind == Token::Kind::line) {
            next();
            if (!operand(depth, edge_defaults, ends.emplace_back())) return false;
        }
        auto said = ends.size() > 1 ? edge_defaults : Attributes{};
        if (!attributes(said)) return false;
        for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
            if (!join(ends[i], ends[i + 1], said)) return false;
        }
        for (const auto& end : ends) nodes.insert(nodes.end(), end.begin(), end.end());
        if (ends.size() == 1 && !was_group_)
            graph_.nodes.push_back({ends[0][0].second, ends[0][0].first, {}, {}, said});
        return true;
    }

    bool join(const Nodes& from, const Nodes& to, const Attributes& said) {
        constexpr std::size_t most = 2'000'000;
        if (graph_.edges.size() + from.size() * to.size() > most)
            return fail(fmt::format("more than {} edges", most), "give a table of links"), false;
        for (const auto& [a, place] : from) {
            for (const auto& [b, other] : to) graph_.edges.push_back({place, {}, a, b, said});
        }
        return true;
    }

    /// A node with its port, or a group.
    bool operand(std::size_t depth, const Attributes& edge_defaults, Nodes& nodes) {
        was_group_ = is_word("subgraph") || is("{");
        if (was_group_) {
            if (is_word("subgraph")) next();
            if (now_.kind == Token::Kind::id) next();
            if (!is("{")) return fail("expected {", "a group stands in braces"), false;
            if (!block(depth + 1, edge_defaults, nodes)) return false;
            was_group_ = true;
            return true;
        }
        if (now_.kind != Token::Kind::id)
            return fail(fmt::format("'{}' is no node", now_.text), "put names with other signs in quotes"),
                   false;
        nodes.emplace_back(now_.text, now_.place);
        next();
        for (int port = 0; port < 2 && is(":"); ++port) {
            next();
            if (now_.kind != Token::Kind::id) return fail("expected a port", "write NODE:PORT"), false;
            next();
        }
        return true;
    }

    bool attributes(Attributes& into) {
        while (is("[")) {
            next();
            while (!is("]")) {
                if (is(",") || is(";")) {
                    next();
                    continue;
                }
                if (now_.kind != Token::Kind::id)
                    return fail("expected an attribute", "write [NAME=VALUE, …]"), false;
                const auto name = now_;
                next();
                Located<std::string> value{"true", name.place};
                if (is("=")) {
                    next();
                    if (now_.kind != Token::Kind::id)
                        return fail("expected a value", "write NAME=VALUE"), false;
                    value = {now_.text, now_.place};
                    next();
                }
                into.insert_or_assign(name.text, std::move(value));
            }
            next();
        }
        return true;
    }

    Tokens tokens_;
    Diagnostics& diagnostics_;
    Token now_;
    PlainGraph graph_;
    Attributes ignored_;
    bool was_group_ = false;
    bool failed_ = false;
};

}  // namespace

std::optional<PlainGraph> read_dot_graph(TextIndex text, Diagnostics& diagnostics) {
    return Parser(text, diagnostics).graph();
}

}  // namespace entente
