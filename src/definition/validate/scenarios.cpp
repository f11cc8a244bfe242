#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

/// Follows includes from scenario to scenario; a way that comes back to itself is reported once.
class IncludeWalk {
public:
    explicit IncludeWalk(Judgement& judgement) : judgement_(judgement) {}

    void from(const std::string& id) {
        if (done_.contains(id)) return;
        std::vector<Step> way{{id, {}, 0}};
        while (!way.empty()) {
            const auto& include = judgement_.definition.scenarios.at(way.back().id)->include;
            if (way.back().next == include.size()) {
                done_.insert(way.back().id);
                way.pop_back();
            } else {
                follow(include[way.back().next++], way);
            }
        }
    }

private:
    struct Step {
        std::string id;
        Place included_at;
        std::size_t next{};  ///< which of its includes comes next
    };

    void follow(const Name& name, std::vector<Step>& way) {
        if (!judgement_.definition.scenarios.contains(*name) || done_.contains(*name)) return;
        const auto first =
            std::find_if(way.begin(), way.end(), [&](const auto& step) { return step.id == *name; });
        if (first == way.end()) {
            way.push_back({*name, name.place, 0});
            return;
        }
        auto& error = judgement_.sure.error(name.place, fmt::format("scenario '{}' includes itself", *name),
                                            "leave one of the includes out");
        for (auto step = first + 1; step != way.end(); ++step)
            error.also.push_back({step->included_at, fmt::format("by way of '{}'", step->id)});
    }

    Judgement& judgement_;
    std::set<std::string> done_;
};

}  // namespace

void check_scenario(Judgement& judgement, const Name& name, const Scenario& scenario) {
    check_names(judgement, Meaning::scenario, scenario.include);
    check_changes(judgement, scenario.change);
    if (*name == "none")
        judgement.problems.error(name.place, "`none` is the unchanged network, no scenario can be called so",
                                 "give it another name");
    if (scenario.change.empty() && scenario.include.empty())
        judgement.problems.warning(name.place, fmt::format("scenario '{}' changes nothing", *name),
                                   "change: [{close: {from: CHN}}]");
}

void check_scenarios(Judgement& judgement) {
    IncludeWalk walk(judgement);
    for (const auto& [id, scenario] : judgement.definition.scenarios) {
        check_scenario(judgement, {id, scenario.place}, *scenario);
        walk.from(id);
    }
}

}  // namespace entente
