#include "report/tables/routes.hpp"

#include "report/tables/amount.hpp"
#include "report/tables/failure/words.hpp"
#include "report/tables/route/row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace entente {

namespace {

std::vector<TableColumn> columns_after(TableColumn first, const Network& network,
                                       const RoutesAnswer& answer) {
    auto columns = route_columns(network, chain_of(network, answer.ends));
    columns.insert(columns.begin(), std::move(first));
    return columns;
}

class Rows {
public:
    Rows(Table& table, const RoutesAnswer& answer, const Network& network, const View& view)
        : table_(table), answer_(answer), network_(network), view_(view) {}

    void add(TableCell first, const Route& route) {
        auto row = route_row(network_, view_, answer_.hazards, route);
        row.insert(row.begin(), std::move(first));
        table_.rows.push_back(std::move(row));
    }

private:
    Table& table_;
    const RoutesAnswer& answer_;
    const Network& network_;
    const View& view_;
};

std::string cheapest_title(const CheapestRoutes& answer) {
    std::string title = "The cheapest routes";
    if (answer.tied_beyond) title += "; at least one more costs as much as the last";
    if (answer.all) title += "; there are no others";
    if (!answer.proven) title += "; the search was given up, and cheaper ones may be missing";
    return title;
}

Table cheapest_table(const RoutesAnswer& answer, const Network& network, const View& view) {
    Table table{"routes",
                cheapest_title(answer.cheapest),
                columns_after({"rank", "", "1: the cheapest", CellType::integer}, network, answer),
                {}};
    Rows rows(table, answer, network, view);
    for (const auto& route : answer.cheapest.routes) rows.add(whole(table.rows.size() + 1), route);
    return table;
}

std::string others_title(const RoutesAnswer& answer, const Network& network) {
    std::string title = "Other routes";
    std::vector<std::string> all;
    for (const auto group : answer.unshared.unavoidable) {
        all.push_back(name(network, answer.unshared_groups.element[group]));
    }
    if (!all.empty()) title += "; every route depends on " + joined(all, ", ");
    std::vector<std::string> barrier;
    for (const auto node : answer.disjoint.barrier.nodes) barrier.push_back(network.name(node));
    for (const auto link : answer.disjoint.barrier.links) barrier.push_back(network.links[link].name);
    if (!barrier.empty()) {
        title += fmt::format("; no more share no market, since all pass {}", joined(barrier, " or "));
    }
    if (!answer.unshared.proven || !answer.reliable.proven || !answer.widest.proven) {
        title += "; a search was given up, and better ones may exist";
    }
    return title;
}

Table others_table(const RoutesAnswer& answer, const Network& network, const View& view) {
    Table table{"other_routes",
                others_title(answer, network),
                columns_after({"which", "", "what distinguishes it"}, network, answer),
                {}};
    Rows rows(table, answer, network, view);
    if (answer.widest.route) rows.add("widest", *answer.widest.route);
    const bool risky = answer.reliable.route && answer.reliable.known != 0;
    if (risky) rows.add("most reliable", *answer.reliable.route);
    const auto set = [&](const char* what, const std::vector<Route>& routes) {
        if (routes.size() < 2) return;
        for (std::size_t at = 0; at < routes.size(); ++at) {
            rows.add(fmt::format("{}, {} of {}", what, at + 1, routes.size()), routes[at]);
        }
    };
    set("share no market", answer.disjoint.routes);
    set("share no risk", answer.unshared.routes);
    return table;
}

std::pair<std::string, std::string> piece_words(const RoutePiece& piece, const RoutesAnswer& answer,
                                                const Network& network) {
    if (const auto* node = std::get_if<NodeId>(&piece)) return {network.name(*node), "market"};
    if (const auto* link = std::get_if<LinkId>(&piece)) {
        const auto& record = network.links[*link];
        return {record.name, record.kind == LinkKind::processing ? "processing" : "link"};
    }
    const auto element = answer.replaced_groups.element[std::get<GroupId>(piece)];
    return {name(network, element), std::string(word(element.kind))};
}

Table replacement_table(const RoutesAnswer& answer, const Network& network) {
    const auto currency = answer.ends.to.empty() ? std::string() : network.currency;
    Table table{
        "replacements",
        "When a piece of the cheapest route fails",
        {{"without", "", "what fails"},
         {"kind", "", "what it is"},
         {"route", "", "the cheapest that does without it"},
         {"dearer", fmt::format("{}/{}", currency, network.chains[chain_of(network, answer.ends)].unit),
          "than the cheapest of all", CellType::number}},
        {}};
    for (const auto& [without, route, dearer] : answer.replacements.of_piece) {
        auto [piece, kind] = piece_words(without, answer, network);
        table.rows.push_back({std::move(piece), std::move(kind), route ? words(network, *route) : "none",
                              dearer ? in_money(*dearer) : TableCell{unlimited_figure}});
    }
    return table;
}

/// What keeps a link closed.
std::string why_closed(const Network& network, const View& view, LinkId link) {
    const auto& record = network.links[link];
    std::string why = record.name;
    if (!record.requirement.empty()) return why + ": needs " + words(network, view, record.requirement);
    if (record.hypothetical) return why + ": only a scenario opens it";
    if (record.status != Status::active) return fmt::format("{}: {}", why, word(record.status));
    return why + ": closed";
}

Table opening_table(const RoutesAnswer& answer, const Network& network, const View& view) {
    Table table{"openings",
                answer.cheapest.proven ? "No route is open" : "The search for a route was given up",
                columns_after({"open", "", "what would have to be opened first"}, network, answer),
                {}};
    if (!answer.opening.route) {
        if (answer.cheapest.proven) table.title += ", and none that is declared could be";
        return table;
    }
    if (answer.opening.closed.empty()) table.title = "No route keeps to the limits; without that of cost";
    std::vector<std::string> closed;
    for (const auto link : answer.opening.closed) closed.push_back(why_closed(network, view, link));
    Rows(table, answer, network, view).add(joined(closed, "; "), *answer.opening.route);
    return table;
}

}  // namespace

std::vector<Table> tabulate(const RoutesAnswer& answer, const Network& network, const View& view) {
    if (answer.cheapest.routes.empty()) return {opening_table(answer, network, view)};
    return {cheapest_table(answer, network, view), others_table(answer, network, view),
            replacement_table(answer, network)};
}

}  // namespace entente
