#include "definition/yaml/brackets.hpp"
#include "definition/yaml/complaint.hpp"
#include "definition/yaml/node.hpp"
#include "definition/yaml/tree_builder.hpp"
#include "definition/yaml/utf8.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <utility>

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

Mark mark_of(const YAML::Mark& mark) {
    return {mark.line, mark.column};
}

/// Tells the builder what the parser finds.
class Events : public YAML::EventHandler {
public:
    explicit Events(TreeBuilder& builder) : builder_(builder) {}

    YAML::Mark start;  ///< of the document

    void OnDocumentStart(const YAML::Mark& at) override { start = at; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& at, YAML::anchor_t anchor) override {
        builder_.nothing(mark_of(at), anchor);
    }
    void OnAlias(const YAML::Mark& at, YAML::anchor_t anchor) override {
        builder_.alias(mark_of(at), anchor);
    }
    void OnScalar(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        builder_.scalar(mark_of(at), tag, anchor, value);
    }
    void OnSequenceStart(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        builder_.begin_list(mark_of(at), tag, anchor);
    }
    void OnSequenceEnd() override { builder_.end(); }
    void OnMapStart(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        builder_.begin_mapping(mark_of(at), tag, anchor);
    }
    void OnMapEnd() override { builder_.end(); }

private:
    TreeBuilder& builder_;
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
void refuse_second_document(YAML::Parser& parser, const YAML::Mark& start, const TreeBuilder& first,
                            Diagnostics& diagnostics) {
    FirstWord second;
    auto before = start;
    try {
        while (parser.HandleNextDocument(second)) {
            if (second.start.pos <= before.pos) {
                diagnostics.error(first.at(mark_of(second.start)), "not YAML: nothing can begin so",
                                  "put the text in quotes");
                return;
            }
            before = second.start;
        }
    } catch (const Refused&) {
        diagnostics
            .error(first.at(mark_of(*second.mark)), "a second document begins here",
                   "write one document a file")
            .also.push_back({first.root.place, "the first one"});
    }
}

}  // namespace

std::optional<Node> parse_yaml(TextIndex text, Diagnostics& diagnostics, const YamlLimits& limits) {
    const auto errors = diagnostics.errors();
    if (!is_plain_text(text, diagnostics) || !is_bracketed(text, diagnostics)) return std::nullopt;
    TreeBuilder builder(text, diagnostics, limits);
    Events events(builder);
    try {
        TextBuffer buffer(diagnostics.texts.content(text));
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(events)) {
            builder.check_last_quote();
            refuse_second_document(parser, events.start, builder, diagnostics);
        }
    } catch (const Refused&) {
        return std::nullopt;
    } catch (const YAML::DeepRecursion&) {
        diagnostics.error({text, 1, 1}, fmt::format("nested more than {} deep", limits.depth),
                          "no network needs that");
        return std::nullopt;
    } catch (const YAML::ParserException& broken) {
        const auto place = builder.at(mark_of(broken.mark));
        auto [why, mend] = complaint(broken.msg, diagnostics.texts.line(place));
        diagnostics.error(place, std::move(why), std::move(mend));
        return std::nullopt;
    }
    if (diagnostics.errors() != errors) return std::nullopt;
    return std::move(builder.root);
}

}  // namespace entente
