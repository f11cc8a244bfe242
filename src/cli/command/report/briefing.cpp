#include "cli/command/report/briefing.hpp"

#include "base/version.hpp"
#include "cli/command/report/plain.hpp"
#include "cli/command/report/plans.hpp"
#include "cli/command/report/questions.hpp"
#include "cli/command/report/situations.hpp"
#include "report/page/answer.hpp"
#include "report/page/facts.hpp"
#include "report/page/json_text.hpp"
#include "report/page/summary/isolated.hpp"
#include "report/page/summary/summary.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

template <class Records, class Entry>
std::string list(const Records& records, Entry entry) {
    std::vector<std::string> entries;
    for (const auto& record : records) entries.push_back(entry(record).text());
    return json_array(entries);
}

JsonObject sentence(const PageSentence& said) {
    return JsonObject{}
        .add_text("text", said.text)
        .add_text("figure", said.figure)
        .add_text("about", said.about);
}

JsonObject refused(const Unanswered& call) {
    return JsonObject{}.add_text("call", call.call).add_text("why", call.why);
}

/// All figures of the page in one document.
std::string data_of(const Session& session, const Page& page, const Asking& asking, const std::string& plans,
                    const std::optional<Live>& live) {
    std::vector<std::string> answers;
    for (const auto& answer : page.answers) answers.push_back(page_answer(answer));
    JsonObject data;
    if (live)
        data.add(
            "live",
            JsonObject{}.add("edition", std::to_string(live->edition)).add_text("token", live->token).text());
    return data.add("page", "1")
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
    auto text = isolated(definition.say);
    if (definition.date)
        text += fmt::format("{}As of {}.", text.empty() ? "" : ". ", write(**definition.date));
    return text;
}

/// What the chain that the page begins with is called.
std::string chain_title(const Session& session) {
    if (!session.chain) return {};
    const auto& chain = session.network->chains[*session.chain];
    return chain.name.empty() ? chain.id : chain.name;
}

}  // namespace

std::string title_of(const Definition& definition) {
    return definition.name.empty() ? "A network of partnerships" : definition.name;
}

std::string briefing(Session& session, const ReportWords& words, Asking& asking,
                     const std::optional<Live>& live) {
    ask_all(asking, session, words);
    const auto explorers = plans(session, asking, words.common.threads);
    const auto& definition = session.network->definition;
    Page page{title_of(definition), subtitle(definition)};
    page.live = live.has_value();
    page.answers = std::move(asking.answers);
    NationNames names;
    for (const auto& nation : session.network->nations) names[nation.code] = nation.name;
    if (session.network->chains.size() > 1) page.commodity = chain_title(session);
    page.summary = page_summary(page.answers, chain_word(session), names, agreement_names(*session.network));
    const auto used = words.plain ? std::nullopt : bundle();
    if (used)
        page.data = data_of(session, page, asking, explorers, live);
    else
        page.pictures = plain_pictures(session);
    return to_html(page, used);
}

}  // namespace entente
