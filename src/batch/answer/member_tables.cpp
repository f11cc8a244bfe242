#include "batch/answer/member_tables.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace entente {

namespace {

constexpr auto margin = "half the width of the 95 % confidence interval of that";

}  // namespace

std::vector<TableColumn> value_columns(const Asked& asked, bool estimated) {
    const auto column = [&](std::string name, std::string meaning) {
        return column_of(asked, asked.outcomes.figures.front(), std::move(name), std::move(meaning));
    };
    const std::string exact = estimated ? "; exact" : "";
    std::vector<TableColumn> columns{
        {"candidate", "", "which"},
        column("shapley", "by how much it lowers the objective, on average over all orders of joining")};
    if (estimated) columns.push_back(column("shapley_margin", margin));
    columns.push_back(column("banzhaf", "the same on average over all alliances of the others"));
    if (estimated) columns.push_back(column("banzhaf_margin", margin));
    columns.push_back(column("first", "if it joins before all others" + exact));
    columns.push_back(column("last", "if it joins after all others" + exact));
    columns.push_back({"effort", "", "what concluding it takes", CellType::number});
    return columns;
}

std::vector<TableColumn> interaction_columns(const Asked& asked, bool estimated) {
    const auto& figure = asked.outcomes.figures.front();
    std::vector<TableColumn> columns{
        {"one", "", "a candidate"},
        {"other", "", "another"},
        column_of(asked, figure, "together",
                  "what both lower the objective by beyond what each does, on average over the others")};
    if (estimated)
        columns.push_back(
            column_of(asked, figure, "together_margin", std::string(margin) + ", which leaves zero out"));
    columns.push_back({"kind", "", "complements are worth more together, substitutes less"});
    return columns;
}

std::vector<std::size_t> falling(std::size_t count, const std::function<double(std::size_t)>& key) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return key(one) > key(other); });
    return order;
}

std::vector<PlayerPair> strongest_pairs(std::size_t players,
                                        const std::function<bool(std::size_t, std::size_t)>& keep,
                                        const std::function<double(std::size_t, std::size_t)>& together) {
    std::vector<PlayerPair> pairs;
    for (std::size_t i = 0; i < players; ++i) {
        for (auto j = i + 1; j < players; ++j) {
            if (keep(i, j)) pairs.push_back({i, j});
        }
    }
    const auto strength = [&](const PlayerPair& pair) { return std::abs(together(pair.one, pair.other)); };
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const PlayerPair& a, const PlayerPair& b) { return strength(a) > strength(b); });
    return pairs;
}

TableCell effort_cell(const Candidate& candidate) {
    return candidate.effort ? TableCell{to_double(*candidate.effort)} : TableCell{UnknownCell{}};
}

std::string kind_of_pair(double together) {
    return together > 0 ? "complements" : "substitutes";
}

}  // namespace entente
