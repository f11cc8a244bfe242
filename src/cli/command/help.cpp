#include "base/spelling.hpp"
#include "cli/command/all.hpp"
#include "cli/session/problems.hpp"
#include "cli/words/fit.hpp"
#include "cli/words/manual.hpp"
#include "cli/words/parse.hpp"
#include "definition/reference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace entente {

namespace {

struct Asked {
    std::string word;
    bool man = false;
};

Form form(Asked& asked) {
    return {"help",
            "what a command does, or what a field of the language means",
            {{"WORD", "a command, a field (links.via), or a kind of change (close)", &asked.word, false}},
            {{"--man", "", "the manual page, for man(1)", &asked.man}},
            {},
            {"entente help chokepoints", "entente help links.via", "entente help close"},
            ""};
}

std::string overview() {
    std::string text =
        "entente analyses partnership networks between nations.\n\n"
        "  entente COMMAND NETWORK [OPTIONS]\n\nCommands:\n";
    for (const auto& command : commands()) {
        const auto called = command.form();
        text += fmt::format("  {:14} {}\n", called.command, called.meaning);
    }
    return text + "\nentente help COMMAND explains a command, entente help FIELD a field of the language.\n";
}

}  // namespace

Form help_form() {
    static Asked asked;
    return form(asked);
}

Exit help(const Call& words, Streams streams) {
    Asked asked;
    if (const auto end = parse(form(asked), words, streams)) return *end;
    if (asked.man) {
        streams.out << manual_page();
        return Exit::done;
    }
    if (asked.word.empty()) {
        write_page(overview(), streams.out);
        return Exit::done;
    }
    // A word can be both: a change and a command are told together.
    std::string text;
    for (const auto& command : commands()) {
        if (command.form().command == asked.word) text += usage(command.form());
    }
    if (const auto field = explain(asked.word)) text += (text.empty() ? "" : "\n") + *field;
    if (!text.empty()) {
        write_page(text, streams.out);
        return Exit::done;
    }
    std::vector<std::string> known;
    for (const auto& command : commands()) known.push_back(command.form().command);
    auto near = did_you_mean(asked.word, known);
    if (near.empty()) near = explained_instead(asked.word);
    return wrong_call(fmt::format("no command or field '{}'", asked.word), near, streams);
}

}  // namespace entente
