#include "base/spelling.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t longest_word = 64;

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Optimal string alignment distance, ignoring case.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view wrong, std::span<const std::string> words) {
    if (wrong.empty() || wrong.size() > longest_word) return {};
    const std::size_t limit = std::max<std::size_t>(1, (wrong.size() + 1) / 3);
    std::string best;
    std::size_t least = limit + 1;
    for (const auto& word : words) {
        const auto longer = std::max(word.size(), wrong.size());
        if (longer - std::min(word.size(), wrong.size()) >= least || word.size() > longest_word) continue;
        if (word == wrong) continue;  // what is there already cannot be what was meant
        const auto apart = distance(wrong, word);
        if (apart < least && apart < longer) {  // some letter is shared
            least = apart;
            best = word;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view wrong, std::span<const std::string> words) {
    const auto near = nearest(wrong, words);
    return near.empty() ? std::string{} : "did you mean '" + near + "'?";
}

}  // namespace entente
