#include "report/format/claim.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <stdexcept>

namespace entente {

// How each part of a claim stands in JSON. What is read throws where a field is missing or of another kind.

using Json = nlohmann::ordered_json;

namespace {

/// Reads a word of an enumeration whose words are found by counting.
template <class Enum>
Enum word_of(const Json& json, std::size_t count) {
    const auto text = json.get<std::string>();
    for (std::size_t i = 0; i < count; ++i) {
        if (word(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
    }
    throw std::invalid_argument("unknown word");
}

constexpr std::array<const char*, 2> unknown_words{"zero", "unbounded"};

const char* text_of(Unknown unknown) {
    return unknown_words[static_cast<std::size_t>(unknown)];
}

Unknown unknown_of(const Json& json) {
    const auto text = json.get<std::string>();
    if (text == unknown_words[0]) return Unknown::zero;
    if (text == unknown_words[1]) return Unknown::unbounded;
    throw std::invalid_argument("unknown word");
}

template <class Part>
Json list(const std::vector<Part>& parts) {
    auto json = Json::array();
    for (const auto& part : parts) json.push_back(part_json(part));
    return json;
}

template <class Part>
std::vector<Part> list_of(const Json& json) {
    std::vector<Part> parts;
    for (const auto& item : json) {
        Part part;
        read_part(item, part);
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace

Json part_json(const ElementText& element) {
    return {{"kind", element.kind}, {"name", element.name}};
}
void read_part(const Json& json, ElementText& element) {
    element = {json.at("kind").get<std::string>(), json.at("name").get<std::string>()};
}

Json part_json(const BoundText& bound) {
    return {{"kind", word(bound.kind)}, {"name", bound.name}};
}
void read_part(const Json& json, BoundText& bound) {
    bound = {word_of<BoundKind>(json.at("kind"), bound_kind_count), json.at("name").get<std::string>()};
}

Json part_json(const AmountText& amount) {
    return {{"kind", word(amount.kind)}, {"name", amount.name}, {"amount", amount.amount.units}};
}
void read_part(const Json& json, AmountText& amount) {
    amount = {word_of<BoundKind>(json.at("kind"), bound_kind_count), json.at("name").get<std::string>(),
              Quantity{json.at("amount").get<std::int64_t>()}};
}

Json part_json(const LinkText& link) {
    return {{"from", link.from}, {"to", link.to}};
}
void read_part(const Json& json, LinkText& link) {
    link = {json.at("from").get<std::string>(), json.at("to").get<std::string>()};
}

Json part_json(const ErrandText& errand) {
    return {{"from", errand.from}, {"to", errand.to}, {"avoided", list(errand.avoided)}};
}
void read_part(const Json& json, ErrandText& errand) {
    errand = {json.at("from").get<std::vector<std::string>>(), json.at("to").get<std::vector<std::string>>(),
              list_of<ElementText>(json.at("avoided"))};
}

Json part_json(const WayText& way) {
    return {{"from", way.from}, {"links", way.links}, {"cost", way.cost.units}};
}
void read_part(const Json& json, WayText& way) {
    way = {json.at("from").get<std::string>(), json.at("links").get<std::vector<std::string>>(),
           Cost{json.at("cost").get<std::int64_t>()}};
}

Json part_json(const PriceText& price) {
    return {{"market", price.market}, {"before", price.before.units}, {"after", price.after.units}};
}
void read_part(const Json& json, PriceText& price) {
    price = {json.at("market").get<std::string>(), Cost{json.at("before").get<std::int64_t>()},
             Cost{json.at("after").get<std::int64_t>()}};
}

Json part_json(const ArcFlowText& arc) {
    return {{"kind", arc.kind}, {"name", arc.name}, {"step", arc.step}, {"flow", arc.flow}};
}
void read_part(const Json& json, ArcFlowText& arc) {
    arc = {json.at("kind").get<std::string>(), json.at("name").get<std::string>(),
           json.at("step").get<std::uint32_t>(), json.at("flow").get<std::int64_t>()};
}

Json part_json(const MarketPriceText& price) {
    return {{"market", price.market},
            {"imports", price.imports},
            {"keep", price.keep},
            {"exports", price.exports}};
}
void read_part(const Json& json, MarketPriceText& price) {
    price = {json.at("market").get<std::string>(), json.at("imports").get<std::int64_t>(),
             json.at("keep").get<std::int64_t>(), json.at("exports").get<std::int64_t>()};
}

Json part_json(const StockCutText& cut) {
    return {
        {"demands", cut.demands}, {"bounds", list(cut.bounds)}, {"home", cut.home}, {"stocks", cut.stocks}};
}
void read_part(const Json& json, StockCutText& cut) {
    cut = {json.at("demands").get<std::vector<std::string>>(), list_of<BoundText>(json.at("bounds")),
           json.at("home").get<std::vector<std::string>>(),
           json.at("stocks").get<std::vector<std::string>>()};
}

namespace {

Json shown_json(const Shown& shown) {
    return {{"by", shown.by}, {"chain", shown.chain}};
}
Shown shown_of(const Json& json) {
    return {json.at("by").get<std::string>(), json.at("chain").get<std::string>()};
}

Json json_of(const Dependence& claim) {
    return {{"claim", "dependence"}, {"demand", claim.demand}, {"lost", list(claim.lost)}};
}
Json json_of(const Unsupplied& claim) {
    return {{"claim", "unsupplied"}, {"demand", claim.demand}};
}
Json json_of(const SupplyBound& claim) {
    return {{"claim", "supply bound"},
            {"demand", claim.demand},
            {"unknown", text_of(claim.unknown)},
            {"bounds", list(claim.bounds)},
            {"value", claim.value.units}};
}
Json json_of(const SupplyFlow& claim) {
    return {{"claim", "supply flow"},
            {"demand", claim.demand},
            {"unknown", text_of(claim.unknown)},
            {"amounts", list(claim.amounts)},
            {"value", claim.value.units}};
}
Json json_of(const Break& claim) {
    return {{"claim", "break"},
            {"shown", shown_json(claim.shown)},
            {"nodes", claim.nodes},
            {"links", list(claim.links)},
            {"pieces", claim.pieces}};
}
Json json_of(const RingBreak& claim) {
    return {{"claim", "ring break"}, {"shown", shown_json(claim.shown)},
            {"nodes", claim.nodes},  {"links", list(claim.links)},
            {"one", claim.one},      {"other", claim.other}};
}

Json json_of(const CheapestWay& claim) {
    return {{"claim", "cheapest route"},
            {"errand", part_json(claim.errand)},
            {"route", part_json(claim.way)},
            {"remaining", list(claim.remaining)}};
}
Json json_of(const WayList& claim) {
    return {{"claim", "routes"}, {"errand", part_json(claim.errand)}, {"routes", list(claim.ways)}};
}
Json json_of(const DisjointWays& claim) {
    return {{"claim", "disjoint routes"},
            {"errand", part_json(claim.errand)},
            {"routes", list(claim.ways)},
            {"paid", list(claim.paid)},
            {"paid elsewhere", claim.paid_elsewhere.units}};
}
Json json_of(const BestSupply& claim) {
    return {{"claim", "best supply"},
            {"chain", claim.chain},
            {"unknown", text_of(claim.unknown)},
            {"flows", list(claim.flows)},
            {"prices", list(claim.prices)}};
}
Json json_of(const Shortfall& claim) {
    return {{"claim", "shortfall"},         {"chain", claim.chain},     {"unknown", text_of(claim.unknown)},
            {"failed", list(claim.failed)}, {"demands", claim.demands}, {"bounds", list(claim.bounds)},
            {"wanted", claim.wanted.units}, {"most", claim.most.units}};
}
Json json_of(const Survival& claim) {
    return {{"claim", "survival"},
            {"chain", claim.chain},
            {"unknown", text_of(claim.unknown)},
            {"cut", part_json(claim.cut)},
            {"before", part_json(claim.before)},
            {"wanted", claim.wanted.units},
            {"arriving", claim.arriving.units},
            {"held", claim.held.units},
            {"over", claim.over},
            {"under", claim.under}};
}
Json json_of(const NoWay& claim) {
    return {{"claim", "no route"}, {"errand", part_json(claim.errand)}};
}

/// Claims of routes.
std::optional<Claim> route_claim_of(const std::string& kind, const Json& json) {
    const auto errand = [&] {
        ErrandText text;
        read_part(json.at("errand"), text);
        return text;
    };
    if (kind == "cheapest route") {
        WayText way;
        read_part(json.at("route"), way);
        return CheapestWay{errand(), std::move(way), list_of<PriceText>(json.at("remaining"))};
    }
    if (kind == "routes") return WayList{errand(), list_of<WayText>(json.at("routes"))};
    if (kind == "disjoint routes") {
        return DisjointWays{errand(), list_of<WayText>(json.at("routes")),
                            list_of<PriceText>(json.at("paid")),
                            Cost{json.at("paid elsewhere").get<std::int64_t>()}};
    }
    if (kind == "no route") return NoWay{errand()};
    return std::nullopt;
}

Survival survival_of(const Json& json) {
    Survival claim{json.at("chain").get<std::string>(), unknown_of(json.at("unknown")), {}, {}, {}, {}, {}};
    const auto number = [&](const char* field) { return json.at(field).get<std::int64_t>(); };
    read_part(json.at("cut"), claim.cut);
    read_part(json.at("before"), claim.before);
    claim.wanted = {number("wanted")};
    claim.arriving = {number("arriving")};
    claim.held = {number("held")};
    claim.over = number("over");
    claim.under = number("under");
    return claim;
}

Claim claim_of(const Json& json) {
    const auto kind = json.at("claim").get<std::string>();
    const auto text = [&](const char* field) { return json.at(field).get<std::string>(); };
    const auto quantity = [&] { return Quantity{json.at("value").get<std::int64_t>()}; };
    const auto nodes = [&] { return json.at("nodes").get<std::vector<std::string>>(); };
    if (kind == "dependence") return Dependence{text("demand"), list_of<ElementText>(json.at("lost"))};
    if (kind == "unsupplied") return Unsupplied{text("demand")};
    if (kind == "supply bound") {
        return SupplyBound{text("demand"), unknown_of(json.at("unknown")),
                           list_of<BoundText>(json.at("bounds")), quantity()};
    }
    if (kind == "supply flow") {
        return SupplyFlow{text("demand"), unknown_of(json.at("unknown")),
                          list_of<AmountText>(json.at("amounts")), quantity()};
    }
    if (kind == "break") {
        return Break{shown_of(json.at("shown")), nodes(), list_of<LinkText>(json.at("links")),
                     json.at("pieces").get<std::size_t>()};
    }
    if (kind == "ring break") {
        return RingBreak{shown_of(json.at("shown")), nodes(), list_of<LinkText>(json.at("links")),
                         text("one"), text("other")};
    }
    if (kind == "best supply") {
        return BestSupply{text("chain"), unknown_of(json.at("unknown")),
                          list_of<ArcFlowText>(json.at("flows")),
                          list_of<MarketPriceText>(json.at("prices"))};
    }
    if (kind == "shortfall") {
        return Shortfall{text("chain"),
                         unknown_of(json.at("unknown")),
                         list_of<ElementText>(json.at("failed")),
                         json.at("demands").get<std::vector<std::string>>(),
                         list_of<BoundText>(json.at("bounds")),
                         Parts{json.at("wanted").get<std::int64_t>()},
                         Parts{json.at("most").get<std::int64_t>()}};
    }
    if (kind == "survival") return survival_of(json);
    if (auto claim = route_claim_of(kind, json)) return std::move(*claim);
    throw std::invalid_argument("unknown claim");
}

}  // namespace

std::string to_json(const Claim& claim) {
    return std::visit([](const auto& kind) { return json_of(kind); }, claim).dump();
}

std::optional<Claim> claim_of(std::string_view json) {
    try {
        auto claim = claim_of(Json::parse(json));
        // What is not part of the claim would go unchecked: refuse it.
        if (Json::parse(to_json(claim)) != Json::parse(json)) return std::nullopt;
        return claim;
    } catch (const std::exception&) {  // of the JSON library, or a wrong word
        return std::nullopt;
    }
}

}  // namespace entente
