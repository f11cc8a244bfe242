#include "cli/command/all.hpp"
#include "cli/session/problems.hpp"
#include "cli/words/manual.hpp"
#include "cli/words/parse.hpp"

#include <ostream>

namespace entente {

namespace {

Form form(std::string& shell) {
    return {"completion",
            "a script that completes commands and options in a shell",
            {{"SHELL", "bash or zsh", &shell}},
            {},
            {},
            {"source <(entente completion bash)"},
            ""};
}

}  // namespace

Form completion_form() {
    static std::string shell;
    return form(shell);
}

Exit completion(const Call& words, Streams streams) {
    std::string shell;
    if (const auto end = parse(form(shell), words, streams)) return *end;
    if (shell != "bash" && shell != "zsh")
        return wrong_call("no shell '" + shell + "'", "bash or zsh", streams);
    streams.out << completion_script(shell);
    return Exit::done;
}

}  // namespace entente
