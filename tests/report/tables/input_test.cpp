#include "report/tables/input.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

/// "DEU, magnet: stock" for each row, with the amount where it is one number.
std::vector<std::string> said(const Table& table) {
    std::vector<std::string> rows;
    for (const auto& row : table.rows) {
        const auto* amount = std::get_if<double>(&row[2]);
        rows.push_back(std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[1]) +
                       (amount == nullptr ? "" : " " + std::to_string(static_cast<int>(*amount))));
    }
    return rows;
}

}  // namespace

TEST_CASE("stocks and limits are an input, so a scenario that changes them changes something") {
    const auto network = network_of(R"(
        nations: {DEU: {stock: {magnet: 4}}, FRA: {stock: {magnet: null}}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 10}
          - {from: CHN, to: FRA, stage: magnet, capacity: 10}
    )");
    auto view = network.view();
    CHECK(said(tabulate_bounds(network, view, std::nullopt)) ==
          std::vector<std::string>{"DEU, magnet: stock 4", "FRA, magnet: stock"});
    keep(view, edits_of(network,
                        "[{stock: {nation: DEU, stage: magnet, to: 6}}, {limit: {from: CHN, to: 5}}, "
                        "{limit: {nation: FRA, side: import, to: 50%}}]"));
    CHECK(said(tabulate_bounds(network, view, std::nullopt)) ==
          std::vector<std::string>{"CHN, magnet: export limit 5", "DEU, magnet: stock 6",
                                   "FRA, magnet: stock", "FRA, magnet: import limit 5"});
}

TEST_CASE("without stocks and limits there are no rows of them") {
    const auto network = network_of("links: [{from: CHN, to: DEU, stage: magnet, capacity: 10}]");
    CHECK(tabulate_bounds(network, network.view(), std::nullopt).rows.empty());
}

TEST_CASE("a link with an id is named by it once") {
    const auto network = network_of("links: [{id: sea, from: CHN, to: DEU, stage: magnet, capacity: 10}]");
    const auto table = tabulate_links(network, network.view(), std::nullopt);
    CHECK(table.rows.front().front() == TableCell{std::string("CHN → DEU, magnet (sea)")});
}
