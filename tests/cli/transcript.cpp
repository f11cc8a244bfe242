#include "cli/transcript.hpp"

#include "cli/command.hpp"

#include <sstream>

namespace entente {

namespace {

/// Calls take(line, inside) for each line, saying whether it stands where commands can.
template <class Take>
void for_each_line(const std::string& text, bool markdown, Take take) {
    std::istringstream lines(text);
    bool inside = !markdown;
    for (std::string line; std::getline(lines, line);) {
        if (markdown && line.starts_with("```")) {
            inside = line == "```console";
            take(line, false);
        } else {
            take(line, inside);
        }
    }
}

}  // namespace

std::vector<Typed> typed_in(const std::string& text, bool markdown) {
    std::vector<Typed> typed;
    bool open = false;
    for_each_line(text, markdown, [&](const std::string& line, bool inside) {
        open = open && inside;
        if (inside && line.starts_with("$ ")) {
            typed.push_back({line.substr(2), ""});
            open = true;
        } else if (open) {
            typed.back().printed += line + "\n";
        }
    });
    for (auto& one : typed) {
        while (one.printed == "\n" || one.printed.ends_with("\n\n")) one.printed.pop_back();
    }
    return typed;
}

std::vector<std::string> words_of(const std::string& command) {
    std::vector<std::string> words;
    std::string word;
    bool any = false;
    char quote = 0;
    for (const char c : command) {
        if (quote != 0 ? c == quote : (c == '"' || c == '\'')) {
            quote = quote != 0 ? '\0' : c;
            any = true;
        } else if (c == ' ' && quote == 0) {
            if (any) words.push_back(word);
            word.clear();
            any = false;
        } else {
            word += c;
            any = true;
        }
    }
    if (any) words.push_back(word);
    return words;
}

std::string seen(const std::string& command) {
    auto words = words_of(command);
    if (words.empty() || (words.front() != "entente" && words.front() != "tools/entente"))
        return "not a command of entente\n";
    words.erase(words.begin());
    std::istringstream in;
    std::ostringstream out, err;
    const auto exit = run_to_end(words, {in, out, err});
    auto text = err.str() + out.str();
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    if (exit != Exit::done) text += "[exit " + std::to_string(static_cast<int>(exit)) + "]\n";
    return text;
}

std::string brought_up_to_date(const std::string& text, bool markdown) {
    std::string fresh;
    bool printed = false;  // what stood below a command is left out
    for_each_line(text, markdown, [&](const std::string& line, bool inside) {
        printed = printed && inside;
        if (inside && line.starts_with("$ ")) {
            if (!markdown && !fresh.empty() && !fresh.ends_with("\n\n")) fresh += "\n";
            fresh += line + "\n" + seen(line.substr(2));
            printed = true;
        } else if (!printed) {
            fresh += line + "\n";
        }
    });
    return fresh;
}

}  // namespace entente
