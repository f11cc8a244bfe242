#include "report/page/facts.hpp"

#include "report/format/json.hpp"
#include "report/page/json_text.hpp"
#include "report/tables/amount.hpp"

namespace entente {

namespace {

/// An entry for each record, made by `entry`.
template <class Records, class Entry>
std::string list(const Records& records, Entry entry) {
    std::vector<std::string> entries;
    for (const auto& record : records) entries.push_back(entry(record));
    return json_array(entries);
}

std::string position(const Position& at) {
    return json_array({json_number(to_double(at.latitude)), json_number(to_double(at.longitude))});
}

std::string chain(const ChainRecord& chain) {
    return JsonObject{}
        .add_text("id", chain.id)
        .add_text("name", chain.name.empty() ? chain.id : chain.name)
        .add_text("unit", chain.unit)
        .add_text("quantum", chain.quantum)
        .add("stages", json_ids(chain.stages))
        .text();
}

std::string stage(const StageRecord& stage) {
    return JsonObject{}
        .add_text("id", stage.id)
        .add_text("product", stage.product)
        .add("chain", std::to_string(stage.chain.index))
        .text();
}

std::string nation(const NationRecord& nation) {
    JsonObject object;
    object.add_text("code", nation.code).add_text("name", nation.name).add_if_any("role", nation.role);
    object.add_if_any("region", nation.region);
    if (nation.area) object.add("area", "true");
    const auto& at = nation.at ? nation.at : nation.capital_at;
    if (at) object.add("at", position(*at));
    return object.text();
}

std::string market(const MarketRecord& market) {
    return json_array({std::to_string(market.nation.index), std::to_string(market.stage.index)});
}

std::string demand(const Network& network, const DemandRecord& demand) {
    JsonObject object;
    object.add("market", std::to_string(demand.market.index)).add_if_any("sector", demand.sector);
    object.add("size", to_json(in_units(chain_of(network, demand.market), demand.size)));
    if (demand.size.estimated) object.add("estimated", "true");
    return object.text();
}

std::string passage(const PassageRecord& passage) {
    JsonObject object;
    object.add_text("id", passage.id).add_text("name", passage.name).add_if_any("kind", passage.kind);
    if (passage.at) object.add("at", position(*passage.at));
    return object.add("links", json_ids(passage.links)).text();
}

std::string bloc(const BlocRecord& bloc) {
    return JsonObject{}
        .add_text("code", bloc.code)
        .add_text("name", bloc.name)
        .add("members", json_ids(bloc.members))
        .text();
}

std::string news(const HistoryEntry& entry) {
    JsonObject object;
    object.add_text("state", word(*entry.state)).add_text("on", write(*entry.on));
    if (entry.source) object.add_text("source", **entry.source);
    return object.add_if_any("note", entry.note).text();
}

std::string agreement(const Network& network, const AgreementRecord& record) {
    JsonObject object;
    object.add_text("id", record.id).add_text("name", record.name.empty() ? record.id : record.name);
    object.add("parties", json_ids(record.parties)).add("blocs", json_ids(record.blocs));
    object.add_text("instrument", word(record.instrument)).add_text("state", word(record.state));
    object.add("links", json_ids(record.links)).add("excludes", json_ids(record.excludes));
    if (record.effort) object.add("effort", json_number(to_double(*record.effort)));
    const auto found = network.definition.agreements.find(record.id);
    if (found == network.definition.agreements.end()) return object.text();
    const auto& written = *found->second;
    object.add("history", list(written.history, news));
    if (written.until) object.add_text("until", write(**written.until));
    if (written.then) object.add_text("then", word(**written.then));
    if (written.source) object.add_text("source", **written.source);
    return object.add_if_any("reason", written.reason).add_if_any("note", written.note).text();
}

std::string scenario(const std::string& name, const Scenario& scenario) {
    JsonObject object;
    object.add_text("name", name).add_if_any("say", scenario.say);
    return object.add_if_any("note", scenario.note).text();
}

std::string source(const std::string& id, const Source& source) {
    JsonObject object;
    object.add_text("id", id).add_if_any("title", source.title).add_if_any("publisher", source.publisher);
    object.add_if_any("url", source.url).add_if_any("licence", source.licence);
    object.add_if_any("note", source.note);
    if (source.date)
        object.add_text("date", write(*source.date));
    else if (source.year)
        object.add_text("date", std::to_string(*source.year));
    return object.text();
}

template <class Map, class Entry>
std::string named(const Map& map, Entry entry) {
    std::vector<std::string> entries;
    for (const auto& [name, value] : map) entries.push_back(entry(name, *value));
    return json_array(entries);
}

}  // namespace

std::string page_facts(const Network& network) {
    const auto& definition = network.definition;
    JsonObject facts;
    facts.add_text("name", definition.name).add_if_any("say", definition.say);
    if (definition.date) facts.add_text("date", write(**definition.date));
    facts.add_text("period", definition.period.empty() ? "year" : definition.period);
    facts.add_text("currency", network.currency);
    facts.add("chains", list(network.chains, chain)).add("stages", list(network.stages, stage));
    facts.add("nations", list(network.nations, nation)).add("markets", list(network.markets, market));
    facts.add("demands", list(network.demands, [&](const auto& each) { return demand(network, each); }));
    facts.add("passages", list(network.passages, passage)).add("blocs", list(network.blocs, bloc));
    facts.add("agreements",
              list(network.agreements, [&](const auto& each) { return agreement(network, each); }));
    facts.add("links", page_links(network));
    facts.add("scenarios", named(definition.scenarios, scenario));
    facts.add("sources", named(definition.sources, source));
    return facts.text();
}

}  // namespace entente
