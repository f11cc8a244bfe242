#include "report/tables/survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace entente {

namespace {

TableCell in_percent(double share) {
    return share * 100;
}

TableCell count_cell(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

/// In percent; unknown of nothing.
template <class Number>
TableCell share_of(Number part, Number all) {
    if (all == 0) return UnknownCell{};
    return in_percent(static_cast<double>(part) / static_cast<double>(all));
}

/// Unknown of nothing.
TableCell ratio(std::size_t part, std::size_t all) {
    if (all == 0) return UnknownCell{};
    return static_cast<double>(part) / static_cast<double>(all);
}

/// Pairs that no longer reach each other when a nation leaves, its own among them.
std::uint64_t pairs_gone(const ProductSurvey& product, const SurveyNation& nation) {
    return product.reachable_pairs - (nation.pairs - nation.pairs_lost);
}

TableCell money(const SurveyAnswer& answer, double quanta) {
    return quanta / answer.quanta;
}

TableCell figure(const std::optional<double>& number) {
    return number ? TableCell{*number} : TableCell{UnknownCell{}};
}

/// The nation at a position of a product, and a figure of it; unknown where no value is known, nobody and 0 where nobody
/// leads.
template <class Figure>
void add_leader(std::vector<TableCell>& row, const SurveyAnswer& answer, const ProductSurvey& product,
                const std::optional<std::size_t>& at, Figure figure) {
    if (!at) {
        const bool known = product.total > 0;
        row.push_back(known ? TableCell{std::string()} : TableCell{UnknownCell{}});
        row.push_back(known ? TableCell{0.0} : TableCell{UnknownCell{}});
        return;
    }
    row.emplace_back(answer.nation[product.nation[*at].nation]);
    row.push_back(figure(product.nation[*at]));
}

std::vector<TableColumn> product_columns(const SurveyAnswer& answer) {
    using enum CellType;
    return {
        {"product", "", "code of the product", text},
        {"name", "", "what the table of codes calls it", text, true},
        {"nations", "", "nations that take part", integer},
        {"links", "", "pairs of nations that trade", integer},
        {"density", "", "links of all that could be, n(n-1)", number, true, 4},
        {"reciprocity", "", "links whose opposite is one too, of all", number, true, 4},
        {answer.measure, answer.unit, fmt::format("all trade whose {} is known", answer.measure), number,
         false, 0},
        {"exporter_hhi", "", "Herfindahl-Hirschman index of exporters, 0 to 10,000", number, false, 0},
        {"importer_hhi", "", "Herfindahl-Hirschman index of importers, 0 to 10,000", number, true, 0},
        {"top_exporter", "", "largest exporter", text},
        {"top_share", "%", "its share of exports", CellType::percent},
        {"broker", "", fmt::format("nation most between the others, routes of length 1/{}", answer.measure),
         text},
        {"betweenness", "", "its betweenness, normalised by (n-1)(n-2)", number, true, 4},
        {"broker_gone", "%", "pairs that no longer reach each other without it, of all that do",
         CellType::percent, true},
        {"rank_leader", "", "nation of the largest PageRank", text, true},
        {"pagerank", "", "its PageRank", number, true, 4},
        {"cut_points", "", "nations whose loss breaks the network in pieces", integer},
        {"bridges", "", "pairs of nations whose trade alone joins two pieces", integer, true},
        {"strong_components", "", "groups within which goods can go round", integer, true},
        {"largest_component", "", "nations of the largest of them", integer, true},
        {"reachable_pairs", "", "ordered pairs of nations of which goods of the first can reach the second",
         integer, true},
        {"divider", "", "nation without which most pairs of others no longer reach each other", text, true},
        {"pairs_lost", "", "how many pairs those are", integer, true},
        {"vital", "", "nation whose leaving costs the others most", text},
        {"loss", "%", "share of the others' imports that is lost at once without it", CellType::percent},
        {"loss_after", "%", "what is still lost when the remaining suppliers have refilled",
         CellType::percent},
        {"unknown", "", "links without " + answer.measure, integer, true}};
}

std::vector<TableCell> product_row(const SurveyAnswer& answer, std::size_t at) {
    const auto& product = answer.products[at];
    const auto& leads = answer.leaders[at];
    std::vector<TableCell> row{
        answer.product[at],
        answer.product_name[at],
        count_cell(product.nations),
        count_cell(product.links),
        ratio(product.links, product.nations * (std::max<std::size_t>(product.nations, 1) - 1)),
        ratio(product.mutual, product.links),
        money(answer, static_cast<double>(product.total)),
        figure(product.exporter_hhi),
        figure(product.importer_hhi)};
    add_leader(row, answer, product, leads.exporter, [&](const SurveyNation& nation) {
        return in_percent(static_cast<double>(nation.exports) / static_cast<double>(product.total));
    });
    add_leader(row, answer, product, leads.broker,
               [](const auto& nation) { return TableCell{nation.betweenness}; });
    row.push_back(leads.broker
                      ? share_of(pairs_gone(product, product.nation[*leads.broker]), product.reachable_pairs)
                      : TableCell{UnknownCell{}});
    add_leader(row, answer, product, leads.rank,
               [](const auto& nation) { return TableCell{nation.pagerank}; });
    row.push_back(count_cell(product.cut_points));
    row.push_back(count_cell(product.bridges));
    row.push_back(count_cell(product.strong_components));
    row.push_back(count_cell(product.largest_component));
    row.push_back(count_cell(product.reachable_pairs));
    row.emplace_back(leads.divider ? answer.nation[product.nation[*leads.divider].nation] : std::string());
    row.push_back(count_cell(leads.divider ? product.nation[*leads.divider].pairs_lost : 0));
    add_leader(row, answer, product, leads.vital, [](const auto& nation) { return in_percent(nation.loss); });
    row.push_back(leads.vital ? in_percent(product.nation[*leads.vital].loss_after)
                              : TableCell{UnknownCell{}});
    row.push_back(count_cell(product.unknown));
    return row;
}

}  // namespace

Table tabulate_products(const SurveyAnswer& answer) {
    Table table{"products", "Products, the most fragile first", product_columns(answer), {}};
    for (const auto at : by_fragility(answer.products, answer.leaders))
        table.rows.push_back(product_row(answer, at));
    return table;
}

Table tabulate_nations(const SurveyAnswer& answer, double vital_share) {
    using enum CellType;
    Table table{"nations",
                "Nations, the one most often vital first",
                {{"nation", "", "code", text},
                 {"products", "", "products it exports", integer},
                 {"vital", "",
                  fmt::format("products of which the others lose at least {:.4g} % for good without it",
                              vital_share * 100),
                  integer},
                 {"first", "", "products of which it is the largest exporter", integer},
                 {"broker", "", "products in which it is most between the others", integer},
                 {"exports", answer.unit, "what it exports of all products", number, false, 0},
                 {"at_risk", answer.unit, "what the others lose for good if it leaves all products", number,
                  false, 0}},
                {}};
    for (const auto& nation : vital_nations(answer.products, answer.leaders, answer.ranked, vital_share)) {
        table.rows.push_back({answer.nation[nation.nation], count_cell(nation.products),
                              count_cell(nation.vital), count_cell(nation.first), count_cell(nation.broker),
                              money(answer, nation.exports), money(answer, nation.at_risk)});
    }
    return table;
}

Table survey_part_columns(const SurveyAnswer& answer) {
    using enum CellType;
    return {
        "parts",
        "What each nation is in each product",
        {{"product", "", "code of the product", text},
         {"nation", "", "code", text},
         {"exports", answer.unit, "known " + answer.measure, number, false, 0},
         {"imports", answer.unit, "known " + answer.measure, number, false, 0},
         {"export_share", "%", "of all exports", percent, true},
         {"throughput", "%", "share of half of all that leaves and arrives", percent, true},
         {"betweenness", "", fmt::format("routes of length 1/{}, normalised by (n-1)(n-2)", answer.measure),
          number, false, 4},
         {"pagerank", "", "links in proportion to " + answer.measure, number, false, 4},
         {"cut_point", "", "its loss breaks the network in pieces", yes_no},
         {"pairs_lost", "", "ordered pairs of others that reach each other, and no longer do without it",
          integer},
         {"pairs_share", "%", "of all pairs of others that reach each other", percent},
         {"pairs_gone", "", "lost pairs and those that it begins or ends itself", integer},
         {"gone_share", "%", "of all pairs that reach each other, its own among them", percent},
         {"loss", "%", "share of the others' imports that is lost at once without it", percent},
         {"loss_after", "%", "what is still lost when the remaining suppliers have refilled", percent}},
        {}};
}

std::vector<TableCell> survey_part_row(const SurveyAnswer& answer, std::size_t product, std::size_t nation) {
    const auto& all = answer.products[product];
    const auto& part = all.nation[nation];
    const auto gone = pairs_gone(all, part);
    return {answer.product[product],
            answer.nation[part.nation],
            money(answer, static_cast<double>(part.exports)),
            money(answer, static_cast<double>(part.imports)),
            share_of(part.exports, all.total),
            share_of(part.exports + part.imports, 2 * all.total),
            part.betweenness,
            part.pagerank,
            part.cut_point,
            count_cell(part.pairs_lost),
            share_of(part.pairs_lost, part.pairs),
            count_cell(gone),
            share_of(gone, all.reachable_pairs),
            in_percent(part.loss),
            in_percent(part.loss_after)};
}

Table tabulate_product(const SurveyAnswer& answer, std::size_t product) {
    auto table = survey_part_columns(answer);
    table.name = "product";
    table.title =
        fmt::format("{}{}{}, the nation whose leaving costs the others most first", answer.product[product],
                    answer.product_name[product].empty() ? "" : " ", answer.product_name[product]);
    table.columns.erase(table.columns.begin());
    const auto& nations = answer.products[product].nation;
    std::vector<std::size_t> order(nations.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        return std::tuple(answer.ranked[nations[i].nation], nations[i].loss_after, nations[i].loss);
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) > key(b); });
    for (const auto i : order) {
        auto row = survey_part_row(answer, product, i);
        row.erase(row.begin());
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace entente
