#include "batch/explore/worst_failures.hpp"

#include "analysis/supply/whose.hpp"
#include "base/column.hpp"
#include "base/workers.hpp"
#include "batch/walk/descent.hpp"

#include <algorithm>
#include <numeric>
#include <span>

namespace entente {

namespace {

/// Some alliances in one future.
class WorstSearch {
public:
    WorstSearch(const Plan& plan, const PlannedFuture& future, const View& base,
                std::span<const Alliance> alliances)
        : plan_(plan),
          alliances_(alliances),
          solver_(plan, future, base),
          descent_(plan, solver_),
          threats_(solver_.single_failures().size()),
          worst_(alliances.size()),
          before_(alliances.size()) {}

    std::vector<WorstFailure> run(const std::atomic<bool>* stop) {
        std::vector<Wanted> all;
        for (std::size_t row = 0; row < alliances_.size(); ++row) all.push_back({alliances_[row], row});
        descent_.evaluate(std::move(all), [&](const auto& alike) { add_threats(alike); });
        for (const auto failure : worst_first())
            if (!stop || !*stop) try_out(failure);
        return std::move(worst_);
    }

private:
    using Wanted = Descent::Wanted;
    /// What could cost some alliances, which have one supply, anything.
    struct Threat {
        std::size_t supply;  // in `rows_`
        Parts most;          // that it can cost
        Parts before;        // unmet demand that counts if it fails, before it does
    };

    /// Unmet demand that counts, by nation.
    [[nodiscard]] Column<NationId, Parts> unmet() const {
        const auto& network = *solver_.grid().network;
        Column<NationId, Parts> unmet(network.nations.size());
        for (const auto demand : network.demands.ids()) {
            const auto nation = nation_of(network, demand);
            if (!counts(plan_.for_whom, nation)) continue;
            for (const auto arc : solver_.grid().of_demand[demand])
                unmet[nation] += Parts{solver_.solver().simplex().capacity(arc)} - solver_.solver().flow(arc);
        }
        return unmet;
    }

    void add_threats(std::span<const Wanted> alike) {
        const auto unmet = this->unmet();
        const auto all = std::accumulate(unmet.begin(), unmet.end(), Parts{});
        const auto& failures = solver_.single_failures();
        for (std::size_t failure = 0; failure < failures.size(); ++failure) {
            const auto most = most_lost(failures[failure], solver_.solver());
            if (most <= Parts{}) continue;
            auto before = all;
            for (const auto own : failures[failure].own) before -= unmet[own];
            threats_[failure].push_back({rows_.size(), most, before});
        }
        rows_.emplace_back();
        for (const auto& one : alike) rows_.back().push_back(one.row);
    }

    /// The failures that could cost anything, the one that could cost most first.
    [[nodiscard]] std::vector<std::size_t> worst_first() const {
        std::vector<Parts> most(threats_.size());
        std::vector<std::size_t> order;
        for (std::size_t failure = 0; failure < threats_.size(); ++failure) {
            if (!threats_[failure].empty()) order.push_back(failure);
            for (const auto& threat : threats_[failure]) most[failure] = std::max(most[failure], threat.most);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return most[a] > most[b]; });
        return order;
    }

    /// The alliances that a failure could cost more than the worst found.
    std::vector<Wanted> threatened(std::size_t failure) {
        std::vector<Wanted> threatened;
        for (const auto& [supply, most, before] : threats_[failure]) {
            for (const auto row : rows_[supply]) {
                if (!is_worse(most, solver_.single_failures()[failure].failure, worst_[row])) continue;
                before_[row] = before;
                threatened.push_back({alliances_[row], row});
            }
        }
        return threatened;
    }

    void try_out(std::size_t failure) {
        auto wanted = threatened(failure);
        if (wanted.empty()) return;
        solver_.fail(solver_.single_failures()[failure].closed);
        descent_.evaluate(std::move(wanted), [&](const auto& alike) { judge(failure, alike); });
        solver_.mend();
    }

    /// Alliances whose supply without an element is the solver's.
    void judge(std::size_t failure, std::span<const Wanted> alike) {
        const auto& failed = solver_.single_failures()[failure];
        const auto after = demanded(plan_.for_whom, solver_.solver(), failed.own).unmet;
        for (const auto& one : alike) {
            const auto lost = after - before_[one.row];
            if (is_worse(lost, failed.failure, worst_[one.row])) worst_[one.row] = {failed.failure, lost};
        }
    }

    const Plan& plan_;
    std::span<const Alliance> alliances_;
    AllianceSolver solver_;
    Descent descent_;
    std::vector<std::vector<std::size_t>> rows_;  // of alliances, by supply that they have together
    std::vector<std::vector<Threat>> threats_;    // by failure
    std::vector<WorstFailure> worst_;             // by row
    std::vector<Parts> before_;                   // by row: of the failure that is tried
};

}  // namespace

std::vector<std::vector<WorstFailure>> worst_failures(const Plan& plan, const View& base,
                                                      const std::vector<Alliance>& alliances,
                                                      unsigned threads, const std::atomic<bool>* stop) {
    const auto futures = plan.futures.size();
    // Neighbours have much in common, so each future is divided no more than keeps all threads busy.
    const auto runs = (thread_count(threads) + futures - 1) / futures;
    std::vector<std::vector<WorstFailure>> found(futures * runs);
    for_each_part(found.size(), threads, [&](std::size_t part) {
        const auto run = part % runs;
        const auto first = alliances.size() * run / runs, last = alliances.size() * (run + 1) / runs;
        const std::span some(alliances.data() + first, last - first);
        found[part] = WorstSearch(plan, plan.futures[part / runs], base, some).run(stop);
    });
    std::vector<std::vector<WorstFailure>> worst(futures);
    for (std::size_t part = 0; part < found.size(); ++part) {
        auto& rows = worst[part / runs];
        rows.insert(rows.end(), found[part].begin(), found[part].end());
    }
    return worst;
}

}  // namespace entente
