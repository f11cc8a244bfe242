#include "definition/yaml/complaint.hpp"

#include <array>

namespace entente {

namespace {

struct Wording {
    std::string_view said;  ///< a part of what the parser says
    std::string_view why;
    std::string_view mend;
};

constexpr std::array<Wording, 17> wordings{{
    {"illegal map value", "a ':' where no value can begin",
     "put a text that holds ': ' in quotes, and indent the fields of one mapping alike"},
    {"illegal map key", "a field where none can begin", "indent the fields of one mapping alike"},
    {"illegal block entry", "a '-' where no item can begin",
     "put a text that begins with '- ' in quotes, and items of a list on lines of their own"},
    {"end of map not found", "this belongs to no field above it",
     "indent the fields of one mapping alike, and write nothing behind a closing quote or bracket"},
    {"end of map flow not found", "a '{' is not closed before this, or a comma is missing",
     "write {field: value, field: value}"},
    {"end of sequence not found", "this belongs to no list above it", "indent the items of one list alike"},
    {"end of sequence flow not found", "a '[' is not closed before this, or a comma is missing",
     "write [a, b]"},
    {"illegal flow end", "this bracket closes none that is open, or the wrong one",
     "close every [ with ] and every { with }, innermost first"},
    {"illegal EOF in scalar", "the file ends inside a text in quotes", "close the quote"},
    {"illegal document indicator", "a document ends inside a text in quotes", "close the quote"},
    {"anchor is not defined", "this alias stands for nothing: no value before it has such an anchor",
     "write the value itself, or put &NAME before the one that is meant"},
    {"not found after", "a name is missing behind * or &", "put a text that begins with * or & in quotes"},
    {"unknown token", "no text can begin with this character", "put the text in quotes"},
    {"unknown escape", "this is no escape that YAML knows",
     "write \\\\ for a backslash, or use single quotes"},
    {"hex number", "this is no escape that YAML knows", "write \\\\ for a backslash, or use single quotes"},
    {"invalid unicode", "this escape stands for no character", "write the character itself"},
    {"version", "this version of YAML is not known", "leave the line out"},
}};

bool is_indented_by_tab(std::string_view line) {
    const auto end = line.find_first_not_of(" \t");
    return line.substr(0, end).find('\t') != std::string_view::npos;
}

std::string_view without_properties(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    while (text.starts_with('&') || text.starts_with('!')) {
        text.remove_prefix(std::min(text.find_first_of(blanks), text.size()));
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    }
    return text;
}

}  // namespace

Complaint complaint(std::string_view said, std::string_view line) {
    if (is_indented_by_tab(line)) return {"not YAML: a tab indents this line", "indent by spaces"};
    for (const auto& wording : wordings) {
        if (said.find(wording.said) != std::string_view::npos)
            return {"not YAML: " + std::string(wording.why), std::string(wording.mend)};
    }
    return {"not YAML: " + std::string(said), ""};
}

bool is_closed(std::string_view text) {
    text = without_properties(text);
    if (!text.starts_with('"') && !text.starts_with('\'')) return true;
    const char quote = text.front();
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!doubled) return true;
            ++at;
        }
    }
    return false;
}

}  // namespace entente
