#include "cli/command/report/plans.hpp"

#include "batch/explore/explorer.hpp"
#include "batch/plan/resolve.hpp"
#include "network/change/both_ends.hpp"
#include "report/page/json_text.hpp"

#include <utility>

namespace entente {

namespace {

/// A plan with unknown sizes at one end.
std::optional<std::string> explored(const Plan& plan, const View& view, bool unlimited, Asking& asking,
                                    unsigned threads) {
    const auto text = explorer(plan, view, {.threads = threads, .stop = asking.stop()});
    if (!text) return std::nullopt;
    const auto about = plan.name + (unlimited ? ", unlimited" : "");
    const auto& chain = view.network->chains[plan.chain].id;
    Call words{"--plan", plan.name, "--top", "0"};
    if (unlimited) words.insert(words.end(), {"--unknown", "unlimited"});
    asking.ask("alliances", {chain, "", about}, words);
    return JsonObject{}
        .add_text("plan", plan.name)
        .add_text("unknown", unlimited ? "unlimited" : "zero")
        .add("explorer", *text)
        .text();
}

}  // namespace

std::string plans(Session& session, Asking& asking, unsigned threads) {
    std::vector<std::string> all;
    if (!session.chain) return json_array(all);
    BothEnds views(*session.network, session.edits);
    for (const auto& [id, written] : session.network->definition.alliances) {
        Diagnostics problems;
        const auto plan = resolve(*session.network, *session.chain, id, *written, problems);
        if (!plan) {
            asking.refused.push_back({"plan " + id, "it is none of this chain"});
            continue;
        }
        auto first = explored(*plan, views.zero(), false, asking, threads);
        if (asking.stop() != nullptr && *asking.stop()) break;
        if (!first) {
            asking.refused.push_back(
                {"plan " + id, "it has more than 65,536 alliances; ask entente alliances"});
            continue;
        }
        all.push_back(std::move(*first));
        if (!views.differ()) continue;
        if (auto other = explored(*plan, views.unbounded(), true, asking, threads))
            all.push_back(std::move(*other));
    }
    return json_array(all);
}

}  // namespace entente
