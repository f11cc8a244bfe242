#include "cli/words/manual.hpp"

#include "base/version.hpp"
#include "cli/command.hpp"
#include "definition/reference.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// A text as troff reads it literally: no line may begin with a dot or quote, backslashes and minus signs are escaped.
std::string literal(std::string_view text) {
    std::string out;
    bool line_start = true;
    for (const char c : text) {
        if (line_start && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
        line_start = c == '\n';
    }
    return out;
}

std::string section_of(const Option& option) {
    auto names = option.names;
    if (const auto comma = names.find(','); comma != std::string::npos) names.replace(comma, 1, ", ");
    auto text = fmt::format(".TP\n.B {}", literal(names));
    if (!option.value.empty()) text += fmt::format("\n.I {}", literal(option.value));
    text += "\n" + literal(option.meaning);
    if (!option.choices.empty()) text += literal(fmt::format(" ({})", fmt::join(option.choices, ", ")));
    return text + "\n";
}

std::string section_of(const Form& form) {
    std::string words;
    for (const auto& positional : form.positionals) words += " " + positional.name;
    auto text =
        fmt::format(".SS entente {}{}\n{}.\n", literal(form.command), literal(words), literal(form.meaning));
    if (!form.more.empty()) text += ".PP\n" + literal(form.more) + "\n";
    for (const auto& positional : form.positionals) {
        text += fmt::format(".TP\n.I {}\n{}\n", literal(positional.name), literal(positional.meaning));
    }
    for (const auto& option : form.options) text += section_of(option);
    if (!form.examples.empty()) text += ".PP\n.nf\n";
    for (const auto& example : form.examples) text += literal("    " + example) + "\n";
    if (!form.examples.empty()) text += ".fi\n";
    return text;
}

/// The options that most commands share: those of the command that has most.
std::vector<Option> shared_options() {
    std::vector<Option> most;
    for (const auto& command : commands()) {
        if (auto common = command.form().common; common.size() > most.size()) most = std::move(common);
    }
    return most;
}

}  // namespace

std::string manual_page() {
    auto text = fmt::format(
        ".TH ENTENTE 1 \"\" \"entente {}\" \"User Commands\"\n"
        ".SH NAME\nentente \\- analyses partnership networks between nations\n"
        ".SH SYNOPSIS\n.B entente\n.I COMMAND NETWORK\n[\\fIOPTIONS\\fR]\n"
        ".SH DESCRIPTION\nReads who makes what, who ships to whom and which agreements are in force, from "
        "YAML; "
        "draws the network, finds its chokepoints and alternative routes, and says why.\n"
        ".SH COMMANDS\n",
        program_version);
    for (const auto& command : commands()) text += section_of(command.form());
    text += ".SH COMMON OPTIONS\n";
    for (const auto& option : shared_options()) text += section_of(option);
    text +=
        ".SH EXIT STATUS\n.TP\n0\ndone\n.TP\n1\nthe input is wrong\n.TP\n2\nthe call is wrong\n.TP\n3\n"
        "the environment failed\n"
        ".SH ENVIRONMENT\n.TP\n.B ENTENTE_DATA\nthe folder that holds config and graphs\n.TP\n.B NO_COLOR\n"
        "no colours on a terminal\n";
    text += ".SH LANGUAGE\n.nf\n" + literal(reference()) + ".fi\n";
    return text;
}

}  // namespace entente
