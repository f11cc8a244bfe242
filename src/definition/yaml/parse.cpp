#include "definition/yaml/brackets.hpp"
#include "definition/yaml/complaint.hpp"
#include "definition/yaml/node.hpp"
#include "definition/yaml/utf8.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <set>
#include <streambuf>

namespace entente {

namespace {

/// A stream over a text that is kept elsewhere.
class TextBuffer : public std::streambuf {
public:
    explicit TextBuffer(const std::string& text) {
        char* start = const_cast<char*>(text.data());  // std::streambuf only reads from a get area
        setg(start, start, start + text.size());
    }
};

/// Ends the reading: the error is already among the diagnostics.
struct Refused {};

/// Builds a tree from the parser's events. Repeated keys, which yaml-cpp keeps silently, are found here.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(TextIndex text, Diagnostics& diagnostics, const YamlLimits& limits)
        : text_(text), diagnostics_(diagnostics), limits_(limits) {}

    Node root;
    YAML::Mark start;  ///< of the document

    void OnDocumentStart(const YAML::Mark& mark) override { start = mark; }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        leaf(mark, anchor, Node{}, stands_for_nothing(mark) ? at(mark) : place_of_key(mark));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end())
            refuse(mark, "an alias stands for a value that is not complete here", "");
        count(mark, found->second.size);
        place(Node(found->second.node));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        check_tag(mark, tag);
        check_characters(mark, value);
        if (tag != "?") last_quoted_ = mark;
        leaf(mark, anchor, Node::of(value, tag != "?"), at(mark));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        check_tag(mark, tag);
        begin(mark, anchor, Node::list());
    }
    void OnSequenceEnd() override { end(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        check_tag(mark, tag);
        begin(mark, anchor, Node::map());
    }
    void OnMapEnd() override { end(); }

    /// A quote that is not closed swallows the rest of the text, and so can only be the last.
    void check_last_quote() {
        if (last_quoted_ && !is_closed(rest(*last_quoted_)))
            refuse(*last_quoted_, "this quote is never closed",
                   "close it, or double a quote inside the text");
    }

    [[nodiscard]] Place at(const YAML::Mark& mark) const {
        Place place{text_, static_cast<std::uint32_t>(mark.line + 1), 1};
        // yaml-cpp counts bytes; a place counts characters.
        const auto bytes = diagnostics_.texts.line(place).substr(0, static_cast<std::size_t>(mark.column));
        for (const char c : bytes) place.column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
        return place;
    }

private:
    struct Open {
        Node node;
        YAML::anchor_t anchor{};
        std::size_t first{};      ///< how many values there were before it
        std::optional<Node> key;  ///< of a mapping whose value comes next
        std::map<std::string, Place> seen;
    };
    struct Anchored {
        Node node;
        std::size_t size{};
    };

    [[noreturn]] void refuse(const YAML::Mark& mark, std::string why, std::string mend) {
        diagnostics_.error(at(mark), std::move(why), std::move(mend));
        throw Refused{};
    }

    void check_tag(const YAML::Mark& mark, const std::string& tag) {
        if (tag == "?" || tag == "!" || tag.empty() || tag.starts_with("tag:yaml.org,2002:")) return;
        refuse(mark, fmt::format("tag '{}' means nothing here", tag), "leave the tag out");
    }

    void count(const YAML::Mark& mark, std::size_t more) {
        values_ += more;
        if (values_ > limits_.values) {
            refuse(mark, fmt::format("more than {} values, aliases written out", limits_.values),
                   "keep bulk links in a table beside the file: links: {table: FILE.csv, stage: …}");
        }
    }

    /// Escapes can name characters that no text may hold.
    void check_characters(const YAML::Mark& mark, const std::string& value) {
        const auto is_control = [](char c) {
            return (c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
        };
        if (std::any_of(value.begin(), value.end(), is_control))
            refuse(mark, "an escape stands for a control character", "leave it out");
    }

    /// The text from a mark on.
    [[nodiscard]] std::string_view rest(const YAML::Mark& mark) const {
        const std::string_view content = diagnostics_.texts.content(text_);
        const auto line = diagnostics_.texts.line({text_, static_cast<std::uint32_t>(mark.line + 1), 1});
        const auto first = static_cast<std::size_t>(line.data() - content.data());
        return line.empty() ? std::string_view{}
                            : content.substr(first).substr(
                                  std::min(static_cast<std::size_t>(mark.column), line.size()));
    }

    /// Whether a value that is null is written, and not merely left out.
    [[nodiscard]] bool stands_for_nothing(const YAML::Mark& mark) const {
        const auto text = rest(mark);
        return text.starts_with('~') || text.starts_with("null") || text.starts_with("Null") ||
               text.starts_with("NULL");
    }

    /// Where the field is named whose value is left out; the parser would point behind it.
    [[nodiscard]] Place place_of_key(const YAML::Mark& mark) const {
        const bool field = !open_.empty() && open_.back().key;
        return field ? open_.back().key->place : at(mark);
    }

    void leaf(const YAML::Mark& mark, YAML::anchor_t anchor, Node node, Place place_in_text) {
        count(mark, 1);
        node.place = place_in_text;
        if (anchor != 0) anchors_[anchor] = {node, 1};
        place(std::move(node));
    }

    void begin(const YAML::Mark& mark, YAML::anchor_t anchor, Node node) {
        if (static_cast<int>(open_.size()) >= limits_.depth) {
            refuse(mark, fmt::format("nested more than {} deep", limits_.depth), "no network needs that");
        }
        count(mark, 1);
        node.place = at(mark);
        Open open;
        open.node = std::move(node);
        open.anchor = anchor;
        open.first = values_ - 1;
        open_.push_back(std::move(open));
    }

    void end() {
        Open done = std::move(open_.back());
        open_.pop_back();
        if (done.anchor != 0) anchors_[done.anchor] = {done.node, values_ - done.first};
        place(std::move(done.node));
    }

    void place(Node node) {
        if (open_.empty()) {
            root = std::move(node);
        } else if (auto& parent = open_.back(); parent.node.is_sequence()) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            take_key(parent, std::move(node));
        } else {
            parent.node.entries.emplace_back(std::move(*parent.key), std::move(node));
            parent.key.reset();
        }
    }

    void take_key(Open& parent, Node key) {
        if (key.is_null()) {
            key.kind = Node::Kind::scalar;
            key.text = "null";
        }
        if (!key.is_scalar()) {
            diagnostics_.error(key.place, "a list or mapping cannot be the name of a field",
                               "write NAME: value");
            throw Refused{};
        }
        const auto [first, fresh] = parent.seen.emplace(key.text, key.place);
        if (!fresh) {
            diagnostics_.error(key.place, fmt::format("'{}' is given twice", key.text), "keep one of them")
                .also.push_back({first->second, "first given here"});
        }
        parent.key = std::move(key);
    }

    TextIndex text_;
    Diagnostics& diagnostics_;
    YamlLimits limits_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, Anchored> anchors_;
    std::size_t values_{};
    std::optional<YAML::Mark> last_quoted_;
};

/// Waits for anything to be said, and is done.
class FirstWord : public YAML::EventHandler {
public:
    std::optional<YAML::Mark> mark;
    YAML::Mark start;  ///< of the document

    void OnDocumentStart(const YAML::Mark& at) override { start = at; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark& at, YAML::anchor_t) override { said(at); }
    void OnScalar(const YAML::Mark& at, const std::string&, YAML::anchor_t, const std::string&) override {
        said(at);
    }
    void OnSequenceStart(const YAML::Mark& at, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        said(at);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& at, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        said(at);
    }
    void OnMapEnd() override {}

private:
    [[noreturn]] void said(const YAML::Mark& at) {
        mark = at;
        throw Refused{};
    }
};

/// Reports what follows the first document. The parser never passes over some signs, such as a comma outside brackets.
void refuse_second_document(YAML::Parser& parser, const TreeBuilder& first, Diagnostics& diagnostics) {
    FirstWord second;
    auto before = first.start;
    try {
        while (parser.HandleNextDocument(second)) {
            if (second.start.pos <= before.pos) {
                diagnostics.error(first.at(second.start), "not YAML: nothing can begin so",
                                  "put the text in quotes");
                return;
            }
            before = second.start;
        }
    } catch (const Refused&) {
        diagnostics
            .error(first.at(*second.mark), "a second document begins here", "write one document a file")
            .also.push_back({first.root.place, "the first one"});
    }
}

}  // namespace

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, value] : entries) {
        if (name.text == key) return &value;
    }
    return nullptr;
}

Node* Node::find(std::string_view key) {
    return const_cast<Node*>(std::as_const(*this).find(key));
}

std::optional<Node> parse_yaml(TextIndex text, Diagnostics& diagnostics, const YamlLimits& limits) {
    const auto errors = diagnostics.errors();
    if (!is_plain_text(text, diagnostics) || !is_bracketed(text, diagnostics)) return std::nullopt;
    TreeBuilder builder(text, diagnostics, limits);
    try {
        TextBuffer buffer(diagnostics.texts.content(text));
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder)) {
            builder.check_last_quote();
            refuse_second_document(parser, builder, diagnostics);
        }
    } catch (const Refused&) {
        return std::nullopt;
    } catch (const YAML::DeepRecursion&) {
        diagnostics.error({text, 1, 1}, fmt::format("nested more than {} deep", limits.depth),
                          "no network needs that");
        return std::nullopt;
    } catch (const YAML::ParserException& broken) {
        const auto place = builder.at(broken.mark);
        auto [why, mend] = complaint(broken.msg, diagnostics.texts.line(place));
        diagnostics.error(place, std::move(why), std::move(mend));
        return std::nullopt;
    }
    if (diagnostics.errors() != errors) return std::nullopt;
    return std::move(builder.root);
}

}  // namespace entente
