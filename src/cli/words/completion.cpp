#include "cli/command.hpp"
#include "cli/words/manual.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

std::string names_of_commands() {
    std::string names;
    for (const auto& command : commands()) names += (names.empty() ? "" : " ") + command.form().command;
    return names;
}

/// Single quotes for a shell.
std::string single_quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::string bash() {
    std::string cases, values;
    for (const auto& command : commands()) {
        const auto form = command.form();
        std::string names = "--help";
        for (const auto& option : all_options(form)) {
            names += " " + long_name(option);
            if (option.choices.empty()) continue;
            values += fmt::format("        {}:{}) COMPREPLY=($(compgen -W {} -- \"$word\")); return ;;\n",
                                  form.command, long_name(option),
                                  single_quoted(fmt::format("{}", fmt::join(option.choices, " "))));
        }
        cases += fmt::format("        {}) options={} ;;\n", form.command, single_quoted(names));
    }
    return fmt::format(
        "# bash completion of entente; source it, or put it into the folder of completions as `entente`\n"
        "_entente() {{\n"
        "    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} options=\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        COMPREPLY=($(compgen -W {} -- \"$word\"))\n"
        "        return\n"
        "    fi\n"
        "    case ${{COMP_WORDS[1]}}:$before in\n{}    esac\n"
        "    case ${{COMP_WORDS[1]}} in\n{}    esac\n"
        "    case $word in\n"
        "        -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
        "        *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
        "    esac\n"
        "}}\n"
        "complete -o filenames -F _entente entente\n",
        single_quoted(names_of_commands()), values, cases);
}

/// A text inside the brackets of a zsh option description.
std::string bracketed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string zsh_option(const Option& option) {
    auto text = fmt::format("{}[{}]", long_name(option), bracketed(option.meaning));
    if (std::holds_alternative<std::vector<std::string>*>(option.into)) text = "*" + text;
    if (!option.choices.empty()) {
        text += fmt::format(":{}:({})", option.value, fmt::join(option.choices, " "));
    } else if (option.value == "FILE") {
        text += ":file:_files";
    } else if (!option.value.empty()) {
        text += fmt::format(":{}:", option.value);
    }
    return single_quoted(text);
}

std::string zsh() {
    std::string described, cases;
    for (const auto& command : commands()) {
        const auto form = command.form();
        described += fmt::format("        {}\n", single_quoted(form.command + ":" + form.meaning));
        cases += fmt::format("        {}) _arguments", form.command);
        for (const auto& option : all_options(form)) cases += " \\\n            " + zsh_option(option);
        cases += " \\\n            '*:file:_files' ;;\n";
    }
    return fmt::format(
        "#compdef entente\n"
        "# zsh completion of entente; put it into a folder of fpath as `_entente`\n"
        "_entente() {{\n"
        "    local -a known\n"
        "    known=(\n{}    )\n"
        "    if (( CURRENT == 2 )); then\n"
        "        _describe command known\n"
        "        return\n"
        "    fi\n"
        "    local command=$words[2]\n"
        "    shift words\n"
        "    (( CURRENT-- ))\n"
        "    case $command in\n{}    esac\n"
        "}}\n"
        "_entente \"$@\"\n",
        described, cases);
}

}  // namespace

std::string completion_script(const std::string& shell) {
    return shell == "zsh" ? zsh() : bash();
}

}  // namespace entente
