#include "exchange/sheet/nodes.hpp"
#include "exchange/sheet/value.hpp"
#include "network/label.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

const std::vector<SheetColumn> columns{{"kind"},
                                       {"chain"},
                                       {"stage"},
                                       {"open", SheetType::yes_no},
                                       {"status"},
                                       {"requires"},
                                       {"states"},
                                       {"quantity", SheetType::number},
                                       {"low", SheetType::number},
                                       {"high", SheetType::number},
                                       {"capacity", SheetType::number},
                                       {"unlimited", SheetType::yes_no},
                                       {"capacity_estimated", SheetType::yes_no},
                                       {"cost", SheetType::number},
                                       {"cost_estimated", SheetType::yes_no},
                                       {"value", SheetType::number},
                                       {"days", SheetType::number},
                                       {"risk", SheetType::number},
                                       {"via"},
                                       {"owner"},
                                       {"plant"},
                                       {"estimated", SheetType::yes_no},
                                       {"rule"},
                                       {"evidence"}};

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : between) + part;
    return all;
}

double money(Cost cost) {
    return static_cast<double>(cost.units) / static_cast<double>(money_quanta);
}

const char* between(const Required& required) {
    return required.kind == Requirement::Kind::any ? "|" : ";";
}

std::string requirement(const Network& network, const LinkRecord& link) {
    std::vector<std::string> ids;
    for (const auto agreement : link.requirement.agreements) ids.push_back(network.agreements[agreement].id);
    return joined(ids, between(link.requirement));
}

std::string states(const View& view, const LinkRecord& link) {
    std::vector<std::string> words;
    for (const auto agreement : link.requirement.agreements) words.emplace_back(word(view.state[agreement]));
    return joined(words, between(link.requirement));
}

/// A bound that says more than the figure does.
std::optional<Quantity> bound(const LinkRecord& link, Quantity Size::*which) {
    if (!link.quantity || link.quantity->unknown()) return std::nullopt;
    const auto at = (*link.quantity).*which;
    return at == link.quantity->value ? std::nullopt : std::optional(at);
}

std::string day(Date date) {
    if (date.month == 0) date.month = 1;
    if (date.day == 0) date.day = 1;
    return write(date);
}

/// The histories of all agreements a link requires, laid side by side: from each date on, what they were.
std::vector<SheetPeriod> periods(const Network& network, const LinkRecord& link) {
    std::map<std::string, std::map<std::size_t, std::string>> changes;
    const auto& required = link.requirement.agreements;
    for (std::size_t at = 0; at < required.size(); ++at) {
        const auto& id = network.agreements[required[at]].id;
        const auto written = network.definition.agreements.find(id);
        if (written == network.definition.agreements.end()) continue;
        for (const auto& entry : written->second->history) changes[day(*entry.on)][at] = word(*entry.state);
    }
    std::vector<std::string> now(required.size(), std::string(word(State::none)));
    std::vector<SheetPeriod> found;
    for (const auto& [from, changed] : changes) {
        for (const auto& [at, state] : changed) now[at] = state;
        if (!found.empty()) found.back().to = from;
        found.push_back({joined(now, between(link.requirement)), from, {}});
    }
    return found;
}

std::vector<SheetValue> values(const Network& network, const View& view, LinkId id) {
    const auto& link = network.links[id];
    const auto& chain = network.chains[network.stages[link.stage].chain];
    const auto quantity = known(link.quantity, view.quantity[id], Unknown::zero);
    const auto capacity = known(link.capacity, view.capacity[id], view.unknown);
    std::vector<std::string> passages;
    for (const auto passage : link.via) passages.push_back(network.passages[passage].id);
    return {std::string(link.kind == LinkKind::trade ? "trade" : "processing"),
            text_value(chain.id),
            text_value(network.stages[link.stage].id),
            view.open[id] != 0,
            std::string(word(link.status)),
            text_value(requirement(network, link)),
            text_value(states(view, link)),
            value(in_unit(chain, quantity)),
            value(in_unit(chain, bound(link, &Size::low))),
            value(in_unit(chain, bound(link, &Size::high))),
            value(in_unit(chain, capacity)),
            capacity && *capacity >= unlimited,
            link.capacity_estimated,
            money(view.cost[id]),
            link.cost_estimated,
            link.value ? SheetValue{money(*link.value)} : SheetValue{},
            link.days ? SheetValue{to_double(*link.days)} : SheetValue{},
            link.risk ? SheetValue{to_double(link.risk->number) / 100} : SheetValue{},
            text_value(joined(passages, ";")),
            link.owner ? text_value(network.owners[*link.owner].id) : SheetValue{},
            link.plant ? text_value(network.plants[*link.plant].id) : SheetValue{},
            link.estimated,
            text_value(link.rule),
            text_value(link.source)};
}

}  // namespace

void add_links(Sheet& sheet, const Network& network, const View& view, const ExportOptions& options) {
    sheet.link_columns = columns;
    const bool by_nation = options.nodes == ExportNodes::nations;
    for (const auto id : network.links.ids()) {
        const auto& record = network.links[id];
        const auto chain = network.stages[record.stage].chain;
        if (options.chain && chain != *options.chain) continue;
        if (by_nation && record.kind != LinkKind::trade) continue;
        const auto from = network.topology->from(id);
        const auto to = network.topology->to(id);
        SheetLink link{.id = label(network, id), .from = {}, .to = {}, .values = values(network, view, id)};
        link.from = by_nation ? network.nations[record.from].code : label(network, from);
        link.to = by_nation ? network.nations[record.to].code : label(network, to);
        link.open = view.open[id] != 0;
        link.amount =
            in_unit(network.chains[chain], known(record.quantity, view.quantity[id], Unknown::zero));
        link.states = periods(network, record);
        sheet.links.push_back(std::move(link));
    }
}

Sheet sheet(const Network& network, const View& view, const ExportOptions& options) {
    Sheet sheet;
    sheet.name = network.definition.name;
    if (network.definition.date) sheet.date = write(**network.definition.date);
    sheet.currency = network.currency;
    if (options.chain) sheet.unit = network.chains[*options.chain].unit;
    if (!options.chain && network.chains.size() == 1) sheet.unit = network.chains[ChainId{0}].unit;
    if (options.nodes == ExportNodes::nations) {
        add_nations(sheet, network, view, options.chain);
    } else {
        add_markets(sheet, network, view, options.chain);
    }
    add_links(sheet, network, view, options);
    return sheet;
}

}  // namespace entente
