#include "report/format/json.hpp"
#include "report/page/facts.hpp"
#include "report/page/json_text.hpp"
#include "report/tables/amount.hpp"
#include "report/tables/supply/cells.hpp"

namespace entente {

namespace {

/// What only few links have: by place.
class Few {
public:
    void add(LinkId link, const std::string& value) { object_.add(std::to_string(link.index), value); }
    void add_if_any(LinkId link, std::string_view text) {
        if (!text.empty()) add(link, json_text(text));
    }
    [[nodiscard]] std::string text() const { return object_.text(); }

private:
    JsonObject object_;
};

std::string required(const Required& required) {
    return JsonObject{}
        .add_text("kind", required.kind == Requirement::Kind::any ? "any" : "all")
        .add("agreements", json_ids(required.agreements))
        .text();
}

template <class Value>
std::string column(const Network& network, Value value) {
    std::vector<std::string> values;
    for (const auto& link : network.links) values.push_back(value(link));
    return json_array(values);
}

std::string amount(const Network& network, const LinkRecord& link, const Size& size) {
    return to_json(in_units(network.chains[network.stages[link.stage].chain], size));
}

const Link* written(const Network& network, const LinkRecord& link) {
    return link.written ? &network.definition.links[*link.written] : nullptr;
}

/// The source a link rests on: its own, else its quantity's, else its capacity's; empty where none is named.
std::string source_of(const LinkRecord& link, const Link* said) {
    if (!link.source.empty() || said == nullptr) return link.source;
    for (const auto* amount : {&said->quantity, &said->capacity}) {
        if (*amount && (*amount)->source) return **(*amount)->source;
    }
    return {};
}

struct Sparse {
    Few id, plant, owner, via, requires_, days, estimated, rule, source, note;

    void add(const Network& network, LinkId at) {
        const auto& link = network.links[at];
        id.add_if_any(at, link.id);
        if (link.plant) plant.add(at, json_text(network.plants[*link.plant].name));
        if (link.owner) owner.add(at, json_text(network.owners[*link.owner].name));
        if (!link.via.empty()) via.add(at, json_ids(link.via));
        if (!link.requirement.empty()) requires_.add(at, required(link.requirement));
        if (link.days) days.add(at, json_number(to_double(*link.days)));
        if (link.estimated) estimated.add(at, "true");
        rule.add_if_any(at, link.rule);
        const auto* said = written(network, link);
        source.add_if_any(at, source_of(link, said));
        if (said) note.add_if_any(at, said->note);
    }
};

}  // namespace

std::string page_links(const Network& network) {
    Sparse sparse;
    for (const auto link : network.links.ids()) sparse.add(network, link);
    const auto index = [](auto id) { return std::to_string(id.index); };
    JsonObject all;
    all.add("from", column(network, [&](const auto& link) { return index(link.from); }));
    all.add("to", column(network, [&](const auto& link) { return index(link.to); }));
    all.add("stage", column(network, [&](const auto& link) { return index(link.stage); }));
    all.add("processing", column(network, [](const auto& link) {
                return std::string(link.kind == LinkKind::processing ? "1" : "0");
            }));
    all.add("quantity", column(network, [&](const auto& link) {
                return link.quantity ? amount(network, link, *link.quantity) : std::string("false");
            }));
    all.add("capacity", column(network, [&](const auto& link) {
                return link.structural_only ? "null" : amount(network, link, link.capacity);
            }));
    all.add("cost", column(network, [](const auto& link) { return to_json(in_money(link.cost)); }));
    all.add("cost_estimated",
            column(network, [](const auto& link) { return std::string(link.cost_estimated ? "1" : "0"); }));
    all.add("id", sparse.id.text()).add("plant", sparse.plant.text()).add("owner", sparse.owner.text());
    all.add("via", sparse.via.text()).add("requires", sparse.requires_.text());
    all.add("days", sparse.days.text()).add("estimated", sparse.estimated.text());
    all.add("rule", sparse.rule.text()).add("source", sparse.source.text()).add("note", sparse.note.text());
    return all.text();
}

}  // namespace entente
