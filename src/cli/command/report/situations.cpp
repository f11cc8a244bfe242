#include "cli/command/report/situations.hpp"

#include "network/change/both_ends.hpp"
#include "network/change/resolve.hpp"
#include "report/page/json_text.hpp"
#include "report/page/situation/situation.hpp"

#include <deque>

namespace entente {

namespace {

/// The solvers of all chains, at both ends of what nobody knows.
class Solvers {
public:
    explicit Solvers(BothEnds& views) : views_(views) {
        for (const auto chain : views.zero().network->chains.ids()) {
            zero_.emplace_back(views.zero(), chain);
            if (views.differ()) unbounded_.emplace_back(views.unbounded(), chain);
        }
    }
    /// Under some edits.
    std::string situation(const Edits& edits) {
        const Trial at_zero(views_.zero(), edits);
        std::optional<Trial> at_other;
        if (views_.differ()) at_other.emplace(views_.unbounded(), edits);
        std::deque<Supply> supplies;  // whose addresses stay
        std::vector<SupplyEnds> ends;
        for (std::size_t chain = 0; chain < zero_.size(); ++chain) {
            const auto& zero = supplies.emplace_back(supply(views_.zero(), zero_[chain]));
            if (!views_.differ()) {
                ends.push_back({zero, zero});
                continue;
            }
            ends.push_back({zero, supplies.emplace_back(supply(views_.unbounded(), unbounded_[chain]))});
        }
        return page_situation(*views_.zero().network, views_.zero(), ends);
    }

private:
    BothEnds& views_;
    std::deque<Solver> zero_, unbounded_;
};

}  // namespace

std::string situations(const Session& session) {
    BothEnds views(*session.network, session.edits);
    Solvers solvers(views);
    std::vector<std::string> all{
        JsonObject{}.add_text("scenario", "").add("shows", solvers.situation({})).text()};
    for (const auto& [name, scenario] : session.network->definition.scenarios) {
        Diagnostics problems;
        const auto edits = resolve(*session.network, std::vector<Name>{{name, {}}}, problems);
        if (!edits) continue;
        all.push_back(JsonObject{}.add_text("scenario", name).add("shows", solvers.situation(*edits)).text());
    }
    return json_array(all);
}

}  // namespace entente
