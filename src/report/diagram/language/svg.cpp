#include "report/diagram/language/svg.hpp"

#include <cstddef>

namespace entente {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// What stands between two words; empty where either is missing.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
    const auto from = text.find(before);
    if (from == std::string_view::npos) return {};
    const auto rest = text.substr(from + before.size());
    const auto to = rest.find(after);
    return to == std::string_view::npos ? std::string_view{} : rest.substr(0, to);
}

/// Takes what may stand before the picture or between its parts, and is none: a comment, the type of the document.
bool take_remark(std::string_view& rest) {
    const bool is_comment = rest.starts_with("<!--");
    if (!is_comment && !rest.starts_with("<!DOCTYPE")) return false;
    const std::string_view end = is_comment ? "-->\n" : ">\n";
    const auto at = rest.find(end);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + end.size());
    return true;
}

std::string title(std::string_view words) {
    return "<title>" + std::string(words) + "</title>\n";
}

/// The opening tag of the picture, which Graphviz writes on two lines, and its title.
std::string opening(std::string_view& rest, std::string_view named) {
    const auto end = rest.find(">\n");
    std::string tag(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 2);
    replace_all(tag, " xmlns:xlink=\"http://www.w3.org/1999/xlink\"", " role=\"img\"");
    return tag + ">\n" + title(named);
}

}  // namespace

std::string portable_svg(std::string_view svg) {
    const auto named = between(svg, "<title>", "</title>");
    std::string result;
    for (auto rest = svg; !rest.empty();) {
        if (take_remark(rest)) continue;
        if (rest.starts_with("<svg ")) {
            result += opening(rest, named);
            continue;
        }
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end == std::string_view::npos ? rest.size() : end + 1);
        rest.remove_prefix(line.size());
        if (line.starts_with("<title>")) continue;
        if (line.starts_with("</a>")) {  // and the group around it
            rest.remove_prefix(rest.starts_with("</g>\n") ? 5 : 0);
        } else if (line.starts_with("<g ") && line.find("><a ") != std::string_view::npos) {
            result += title(between(line, "xlink:title=\"", "\""));
        } else {
            result += line;
        }
    }
    replace_all(result, "=\"transparent\"", "=\"none\"");
    return result;
}

}  // namespace entente
