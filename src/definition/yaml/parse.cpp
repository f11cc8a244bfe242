#include "definition/yaml/brackets.hpp"
#include "definition/yaml/complaint.hpp"
#include "definition/yaml/node.hpp"
#include "definition/yaml/second_document.hpp"
#include "definition/yaml/tree_builder.hpp"
#include "definition/yaml/utf8.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
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

}  // namespace

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
