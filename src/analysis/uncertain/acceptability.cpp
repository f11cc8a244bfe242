#include "analysis/uncertain/acceptability.hpp"

#include <algorithm>
#include <map>

namespace entente {

Acceptability acceptability(std::span<const Ranking> samples, std::size_t ranks) {
    std::map<std::string, std::vector<std::uint64_t>> counts;
    for (const auto& ranking : samples) {
        for (std::size_t rank = 0; rank < std::min(ranks, ranking.size()); ++rank) {
            const auto at = counts.try_emplace(ranking[rank], ranks, 0).first;
            ++at->second[rank];
        }
    }
    Acceptability answer;
    answer.samples = samples.size();
    for (auto& [name, at] : counts) answer.items.push_back({name, std::move(at)});
    std::stable_sort(answer.items.begin(), answer.items.end(),
                     [](const Acceptable& a, const Acceptable& b) { return a.at > b.at; });
    return answer;
}

}  // namespace entente
