#include "base/version.hpp"
#include "cli/command/all.hpp"
#include "cli/command/report/asking.hpp"
#include "cli/command/report/plain.hpp"
#include "cli/command/report/plans.hpp"
#include "cli/command/report/questions.hpp"
#include "cli/command/report/situations.hpp"
#include "cli/command/report/words.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "report/page/answer.hpp"
#include "report/page/facts.hpp"
#include "report/page/json_text.hpp"
#include "report/page/summary/summary.hpp"

#include <fmt/format.h>

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

template <class Records, class Entry>
std::string list(const Records& records, Entry entry) {
    std::vector<std::string> entries;
    for (const auto& record : records) entries.push_back(entry(record).text());
    return json_array(entries);
}

JsonObject sentence(const PageSentence& said) {
    return JsonObject{}.add_text("text", said.text).add_text("figure", said.figure);
}

JsonObject refused(const Refused& call) {
    return JsonObject{}.add_text("call", call.call).add_text("why", call.why);
}

/// All figures of the page in one document.
std::string data_of(const Session& session, const Page& page, const Asking& asking,
                    const std::string& plans) {
    std::vector<std::string> answers;
    for (const auto& answer : page.answers) answers.push_back(page_answer(answer));
    return JsonObject{}
        .add("page", "1")
        .add_text("program", program_version)
        .add_text("fingerprint", session.fingerprint)
        .add_text("chain", chain_word(session))
        .add("facts", page_facts(*session.network))
        .add("situations", situations(session))
        .add("answers", json_array(answers))
        .add("plans", plans)
        .add("summary", list(page.summary, sentence))
        .add("refused", list(asking.refused, refused))
        .text();
}

std::string subtitle(const Definition& definition) {
    auto text = definition.say;
    if (definition.date)
        text += fmt::format("{}As of {}.", text.empty() ? "" : ". ", write(**definition.date));
    return text;
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
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    Asking asking(words, streams);
    ask_all(asking, *session, words);
    const auto explorers = plans(*session, asking, words.common.threads);
    const auto& definition = session->network->definition;
    Page page{definition.name.empty() ? "A network of partnerships" : definition.name, subtitle(definition)};
    page.answers = std::move(asking.answers);
    NationNames names;
    for (const auto& nation : session->network->nations) names[nation.code] = nation.name;
    page.summary = page_summary(page.answers, chain_word(*session), names);
    const auto used = words.plain ? std::nullopt : bundle();
    if (used)
        page.data = data_of(*session, page, asking, explorers);
    else
        page.pictures = plain_pictures(*session);
    return answer(to_html(page, used), words.common, streams);
}

}  // namespace entente
