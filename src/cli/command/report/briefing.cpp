#include "cli/command/report/briefing.hpp"

#include "base/version.hpp"
#include "cli/command/report/plain.hpp"
#include "cli/command/report/plans.hpp"
#include "cli/command/report/questions.hpp"
#include "cli/command/report/situations.hpp"
#include "report/page/answer.hpp"
#include "report/page/facts.hpp"
#include "report/page/json_text.hpp"
#include "report/page/method.hpp"
#include "report/page/summary/isolated.hpp"
#include "report/page/summary/summary.hpp"
#include "report/tables/sources.hpp"

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

JsonObject told(const PageFact& fact) {
    return JsonObject{}.add_text("name", fact.name).add_text("text", fact.text);
}

/// What the figures hold for, and what tells whether a page is of this network.
std::vector<PageFact> settings(const Session& session) {
    const auto& definition = session.network->definition;
    std::string quanta;
    for (const auto& chain : session.network->chains)
        quanta += fmt::format("{}{}: {}", quanta.empty() ? "" : "; ",
                              isolated(chain.name.empty() ? chain.id : chain.name), chain.quantum);
    return {{"Network", isolated(title_of(definition))},
            {"As of", definition.date ? write(**definition.date) : "unknown"},
            {"Fingerprint", session.fingerprint},
            {"Program", fmt::format("entente {}", program_version)},
            {"Quantum", quanta},
            {"Period", definition.period.empty() ? "year" : definition.period}};
}

/// All figures of the page in one document.
std::string data_of(const Session& session, const Page& page, const std::string& plans,
                    const std::optional<Live>& live) {
    std::vector<std::string> answers;
    for (const auto& answer : page.answers) answers.push_back(page_answer(answer));
    JsonObject data;
    if (live)
        data.add(
            "live",
            JsonObject{}.add("edition", std::to_string(live->edition)).add_text("token", live->token).text());
    return data.add("page", "1")
        .add_text("chain", chain_word(session))
        .add("facts", page_facts(*session.network))
        .add("situations", situations(session))
        .add("answers", json_array(answers))
        .add("plans", plans)
        .add("summary", list(page.summary, sentence))
        .add("refused", list(page.refused, told))
        .add("method", list(page_method(), told))
        .add("settings", list(page.settings, told))
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
    for (const auto& call : asking.refused) page.refused.push_back({call.call, call.why});
    page.settings = settings(session);
    page.sources = tabulate_sources(*session.network);
    NationNames names;
    for (const auto& nation : session.network->nations) names[nation.code] = nation.name;
    if (session.network->chains.size() > 1) page.commodity = chain_title(session);
    page.summary = page_summary(page.answers, chain_word(session), names, candidate_names(*session.network));
    const auto used = words.plain ? std::nullopt : bundle();
    if (used)
        page.data = data_of(session, page, explorers, live);
    else
        page.pictures = plain_pictures(session);
    return to_html(page, used);
}

}  // namespace entente
