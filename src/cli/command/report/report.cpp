#include "cli/command/all.hpp"
#include "cli/command/report/briefing.hpp"
#include "cli/command/report/words.hpp"
#include "cli/session/judged.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"

namespace entente {

namespace {

/// What is wrong with the words beyond what their forms say.
std::optional<Exit> misfit(const ReportWords& words, Streams streams) {
    if (words.common.network == "-")
        return wrong_call("a page asks many questions, and standard input can be read only once",
                          "save the network to a file", streams);
    if (words.common.output.empty())
        return wrong_call("a page is a file, and none is named", "-o briefing.html", streams);
    return std::nullopt;
}

}  // namespace

Form report_form() {
    static ReportWords words;
    return form(words);
}

Exit report(const Call& said, Streams streams) {
    ReportWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (const auto end = misfit(words, streams)) return *end;
    Shelf shelf;
    streams.shelf = &shelf;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    Asking asking(words, streams);
    return answer(briefing(*session, words, asking), words.common, streams);
}

}  // namespace entente
