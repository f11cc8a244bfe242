#include "analysis/loss/worst.hpp"

#include "network/network.hpp"

#include <algorithm>
#include <functional>
#include <queue>

namespace entente {

namespace {

using Set = std::vector<std::size_t>;  // indices of failures, ascending

constexpr std::uint64_t between_reports = 64;  // supplies

class Search {
public:
    Search(View& view, ChainId chain, const WorstOptions& options)
        : options_(options), trial_(view, chain), failures_(failures(trial_.grid(), view, options.kinds)) {
        before_ = trial_.unmet({});
        for (std::uint32_t arc = 0; arc < trial_.grid().size(); ++arc) {
            if (trial_.grid().arcs[arc].kind == ArcKind::demand) served_ += trial_.solver().flow(arc);
        }
        for (const auto failure : failures_) {
            passed_.push_back(passed_arcs(trial_.grid(), failure));
            own_.push_back(own_demands(own_nations(*view.network, failure)));
        }
    }

    WorstCase run() {
        WorstCase worst;
        for (std::size_t arc = 0; arc < trial_.grid().size(); ++arc) {
            if (trial_.grid().arcs[arc].kind != ArcKind::demand) continue;
            worst.wanted +=
                Parts{bounds(trial_.grid(), trial_.view(), static_cast<std::uint32_t>(arc)).capacity};
        }
        for (std::size_t size = 1; size <= std::min(options_.most, failures_.size()); ++size) {
            worst.sets.push_back(of_size(size));
            if (!worst.sets.back().failed.empty()) continue;
            worst.sets.pop_back();  // stopped before it found any
            break;
        }
        worst.solved = solved_;
        return worst;
    }

private:
    /// What remains when a set has failed.
    struct Rest {
        Parts lost;
        std::vector<Parts> more;  // by failure: what losing it too could add, at most
    };

    std::vector<DemandId> own_demands(const std::vector<NationId>& nations) const {
        std::vector<DemandId> own;
        const auto& network = *trial_.view().network;
        for (const auto demand : network.demands.ids()) {
            const auto nation = network.markets[network.demands[demand].market].nation;
            if (std::find(nations.begin(), nations.end(), nation) != nations.end()) own.push_back(demand);
        }
        return own;
    }

    [[nodiscard]] bool stopped() const {
        return (options_.stop && options_.stop->load()) ||
               (options_.most_solved != 0 && solved_ >= options_.most_solved);
    }

    /// What is lost of the demands of nations none of the set's own.
    Rest rest(const Set& set, bool with_bounds) {
        std::vector<Failure> failed;
        for (const auto at : set) failed.push_back(failures_[at]);
        auto lost = trial_.unmet(failed);
        ++solved_;
        Rest rest;
        for (const auto demand : lost.ids()) lost[demand] -= before_[demand];
        for (const auto at : set) {
            for (const auto demand : own_[at]) lost[demand] = {};
        }
        for (const auto one : lost) rest.lost += one;
        if (with_bounds) {
            for (std::size_t at = 0; at < failures_.size(); ++at) rest.more.push_back(most_more(at, lost));
        }
        return rest;
    }

    /// What passes the failure, and what its own nations gained so far, which no longer counts against the loss.
    [[nodiscard]] Parts most_more(std::size_t at, const Column<DemandId, Parts>& lost) const {
        Parts most;
        for (const auto arc : passed_[at]) {
            if (trial_.grid().arcs[arc].kind == ArcKind::demand) return most_parts;  // more may be wanted
            most += trial_.solver().flow(arc);
        }
        Parts gained;
        for (const auto demand : own_[at]) gained += lost[demand];
        return gained < Parts{} ? most - gained : most;
    }

    /// By failure: the most that `count` of those behind it could add.
    static std::vector<Parts> most_behind(const std::vector<Parts>& more, std::size_t count) {
        std::vector<Parts> most(more.size());
        std::priority_queue<Parts, std::vector<Parts>, std::greater<>> largest;
        Wide sum = 0;
        for (auto at = more.size(); at-- > 0;) {
            most[at] = {static_cast<std::int64_t>(std::min(sum, Wide{most_parts.units}))};
            largest.push(more[at]);
            sum += more[at].units;
            if (largest.size() > count) {
                sum -= largest.top().units;
                largest.pop();
            }
        }
        return most;
    }

    void offer(const Set& set, Parts lost) {
        if (best_.empty() || lost > best_lost_ || (lost == best_lost_ && set < best_)) {
            best_ = set;
            best_lost_ = lost;
        }
    }

    /// The set that takes the worst next one, again and again: something to compare with from the start.
    void offer_greedy(std::size_t size) {
        Set set;
        while (set.size() < size && !stopped()) {
            const auto here = rest(set, true);
            std::size_t next = failures_.size();
            for (std::size_t at = 0; at < failures_.size(); ++at) {
                if (std::find(set.begin(), set.end(), at) != set.end()) continue;
                if (next == failures_.size() || here.more[at] > here.more[next]) next = at;
            }
            set.insert(std::lower_bound(set.begin(), set.end(), next), next);
        }
        if (set.size() == size) offer(set, rest(set, false).lost);
    }

    /// All sets that begin with this one. Sets come in lexicographic order, so of equal ones the first is kept.
    void extend(Set& set, std::size_t size) {
        const auto missing = size - set.size();
        const auto here = rest(set, missing > 0);
        if (missing == 0) {
            offer(set, here.lost);
            report(size);
            return;
        }
        const auto first = set.empty() ? 0 : set.back() + 1;
        const auto behind = most_behind(here.more, missing - 1);
        const auto ahead = set.empty() ? most_ahead(here, behind) : std::vector<Parts>{};
        for (auto next = first; next + missing <= failures_.size(); ++next) {
            const auto limit = here.lost + here.more[next] + behind[next];
            if (set.empty()) ahead_ = ahead[next];
            set.push_back(next);
            if (stopped()) {
                open_ = std::max(open_, limit);
            } else if (worth_a_look(set, limit)) {
                extend(set, size);
            }
            set.pop_back();
        }
    }

    /// By failure: the largest bound of the sets that begin with it or one behind it.
    static std::vector<Parts> most_ahead(const Rest& rest, const std::vector<Parts>& behind) {
        std::vector<Parts> most(behind.size());
        Parts largest;
        for (auto at = behind.size(); at-- > 0;) {
            largest = std::max(largest, rest.lost + rest.more[at] + behind[at]);
            most[at] = largest;
        }
        return most;
    }

    [[nodiscard]] bool worth_a_look(const Set& set, Parts limit) const {
        if (best_.empty() || limit > best_lost_) return true;
        return limit == best_lost_ &&
               std::lexicographical_compare(set.begin(), set.end(), best_.begin(), best_.end());
    }

    /// No set can lose more, if those not looked at are bounded so.
    [[nodiscard]] Parts bounded(Parts open) const { return std::max(best_lost_, std::min(open, served_)); }

    void report(std::size_t size) {
        if (!options_.progress || solved_ < reported_ + between_reports) return;
        reported_ = solved_;
        options_.progress({size, solved_, best_lost_, bounded(ahead_)});
    }

    WorstSet of_size(std::size_t size) {
        best_.clear();
        best_lost_ = {};
        open_ = {};
        offer_greedy(size);
        Set set;
        extend(set, size);
        WorstSet found{{}, best_lost_, bounded(open_)};
        for (const auto at : best_) found.failed.push_back(failures_[at]);
        return found;
    }

    const WorstOptions& options_;
    FailureTrial trial_;
    std::vector<Failure> failures_;
    std::vector<std::vector<std::uint32_t>> passed_;  // by failure
    std::vector<std::vector<DemandId>> own_;          // by failure
    Column<DemandId, Parts> before_;
    Parts served_;  // before anything fails: no loss is larger
    std::uint64_t solved_{};
    std::uint64_t reported_{};
    Set best_;
    Parts best_lost_;
    Parts ahead_;  // of what is still to come, the largest bound
    Parts open_;   // of what was not looked at, the largest bound
};

}  // namespace

WorstCase worst_case(View& view, ChainId chain, const WorstOptions& options) {
    return Search(view, chain, options).run();
}

}  // namespace entente
