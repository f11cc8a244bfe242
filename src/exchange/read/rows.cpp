#include "exchange/read/rows.hpp"

#include "exchange/trade/code/nation_codes.hpp"
#include "exchange/trade/row/unit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace entente {

const Located<std::string>* LinkRow::find(std::string_view name) const {
    const auto cell = cells.find(name);
    return cell == cells.end() || cell->second->empty() ? nullptr : &cell->second;
}

std::string own_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> names{{{"exporter", "from"},
                                                                                  {"source", "from"},
                                                                                  {"importer", "to"},
                                                                                  {"target", "to"},
                                                                                  {"Source", "from"},
                                                                                  {"Target", "to"},
                                                                                  {"Weight", "weight"},
                                                                                  {"key", "id"},
                                                                                  {"qty_t", "quantity"}}};
    for (const auto& [theirs, ours] : names) {
        if (name == theirs) return std::string(ours);
    }
    return std::string(name);
}

void go_both_ways(std::vector<LinkRow>& rows, Place place, Diagnostics& diagnostics) {
    std::size_t ties = 0;
    for (std::size_t i = 0, all = rows.size(); i < all; ++i) {
        if (!rows[i].is_tie) continue;
        ++ties;
        auto back = rows[i];
        back.cells.erase("id");
        const auto swap = [&](const char* one, const char* other) {
            auto first = back.cells.extract(one), second = back.cells.extract(other);
            if (first) first.key() = other;
            if (second) second.key() = one;
            if (first) back.cells.insert(std::move(first));
            if (second) back.cells.insert(std::move(second));
        };
        swap("from", "to");
        swap("from_label", "to_label");
        rows.push_back(std::move(back));
    }
    if (ties == 0) return;
    const auto words =
        ties * 2 == rows.size()
            ? fmt::format("the graph is undirected: each of its {} ties is read as two links", ties)
            : fmt::format("{} of the graph's edges {} undirected: each is read as two links", ties,
                          ties == 1 ? "is" : "are");
    diagnostics.warning(place, words, "goods go from one place to another: make it directed");
}

void tell_idle(const std::vector<NodeRow>& nodes, const std::vector<LinkRow>& rows, Place place,
               Diagnostics& diagnostics) {
    std::set<std::string> seen;
    for (const auto& row : rows) {
        for (const auto* end : {row.find("from"), row.find("to")}) {
            if (end != nullptr) seen.insert(**end);
        }
    }
    const NodeRow* first = nullptr;
    std::size_t idle = 0;
    for (const auto& node : nodes) {
        if (!seen.insert(node.market).second) continue;
        if (idle++ == 0) first = &node;
    }
    if (idle == 0) return;
    const auto& name = first->label.empty() ? first->market : first->label;
    diagnostics.warning(
        place,
        idle == 1 ? fmt::format("1 node without links takes no part: {}", name)
                  : fmt::format("{} nodes without links take no part, the first of them {}", idle, name),
        "give them a link, or take them out");
}

namespace {

/// Tells of columns that may hold what no link has: an amount of another name.
void tell_unread(const std::vector<LinkRow>& rows, Place place, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 14> amounts{
        "quantity", "weight",    "low",        "high",      "capacity", "value", "cost",
        "days",     "value_usd", "value_kusd", "unlimited", "id",       "from",  "to"};
    std::set<std::string> unread;
    for (const auto& row : rows) {
        for (const auto& [name, cell] : row.cells) {
            const bool known = std::find(amounts.begin(), amounts.end(), name) != amounts.end();
            if (known && name != "id" && name != "from" && name != "to" && !cell->empty()) return;
            if (!known && read_decimal(*cell)) unread.insert(name);
        }
    }
    if (unread.empty()) return;
    diagnostics.warning(place,
                        fmt::format("no link has a quantity, a capacity or a value; numbers that are not "
                                    "read are called '{}'",
                                    fmt::join(unread, "', '")),
                        "call the one that is meant quantity");
}

/// Where a link begins or ends: a code, and the stage where that is said.
struct LinkEnd {
    Name code;
    std::string stage;
};

class RowReader {
public:
    RowReader(std::string name, NationCodes* codes, Diagnostics& diagnostics)
        : codes_(codes), diagnostics_(diagnostics) {
        definition_.name = std::move(name);
        chain_.unit = {"t", {}};
    }

    /// Looks whether numbers are codes: a graph whose nodes are counted 0, 1, 2 … has none. What is no number says
    /// nothing of that.
    void look(const std::vector<LinkRow>& rows) {
        for (const auto& row : rows) {
            for (const char* which : {"from", "to"}) {
                const auto* cell = row.find(which);
                if (cell == nullptr) continue;
                const auto told = (*cell)->substr(0, (*cell)->find(':'));
                if (told.find_first_not_of("0123456789") != std::string::npos) continue;
                numbers_are_codes_ = numbers_are_codes_ && !nation_of(told).empty();
            }
        }
    }

    void add(const LinkRow& row) {
        if (const auto* kind = row.find("kind"); kind && **kind != "trade") return;
        const auto from = end(row, "from");
        const auto to = end(row, "to");
        if (!from || !to) return;
        Link link;
        link.place = row.place;
        link.from = from->code;
        link.to = to->code;
        link.stage = stage(row, *from, *to);
        if (const auto* id = row.find("id"); id && is_id(**id)) link.id = *id;
        link.quantity = quantity(row);
        link.capacity = weight(row, "capacity");
        if (const auto* unlimited = row.find("unlimited"); unlimited && **unlimited == "true") {
            link.capacity.emplace().unlimited = true;
        }
        link.cost = amount(row, "cost");
        link.value = value(row);
        if (const auto days = amount(row, "days")) link.days = days->value->number;
        if (!link.quantity && !link.capacity) link.quantity.emplace().place = row.place;
        definition_.links.push_back(std::move(link));
    }

    std::optional<Definition> definition(std::size_t errors_before) && {
        if (diagnostics_.errors() != errors_before) return std::nullopt;
        definition_.chain_order = {"trade"};
        definition_.chains["trade"] = {std::move(chain_), {}};
        return std::move(definition_);
    }

private:
    /// An id of our language; what other programs number or name in words is left out.
    static bool is_id(std::string_view text) {
        const auto plain = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        };
        return text.front() >= 'a' && text.front() <= 'z' && std::all_of(text.begin(), text.end(), plain);
    }

    std::optional<LinkEnd> end(const LinkRow& row, std::string_view which) {
        const auto* cell = row.find(which);
        if (!cell) {
            diagnostics_.error(row.place, fmt::format("a link without '{}'", which),
                               "give the nation's code");
            return std::nullopt;
        }
        const auto colon = (*cell)->find(':');
        LinkEnd found{{(*cell)->substr(0, colon), cell->place}, {}};
        found.code.value = code_or_area(row, which, *found.code);
        if (colon != std::string::npos) found.stage = (*cell)->substr(colon + 1);
        if (found.code->starts_with("_")) {
            auto& area = definition_.areas[*found.code];
            if (!area.place.known()) area.place = cell->place;
            if (area.value.name.empty()) area.value.name = *found.code;
        }
        return found;
    }

    /// The code of a nation or area that a text means; empty for none.
    [[nodiscard]] std::string nation_of(const std::string& text) const {
        if (codes_ == nullptr) return {};
        const auto index = codes_->find(text);
        return index == NationCodes::unknown || index == NationCodes::aggregate
                   ? ""
                   : codes_->nations()[index].code;
    }

    /// What an end is: what is told, or the nation that it or its label means.
    [[nodiscard]] std::string code_of(const LinkRow& row, std::string_view which,
                                      const std::string& told) const {
        const bool number = told.find_first_not_of("0123456789") == std::string::npos;
        if (!number || numbers_are_codes_) {
            if (auto code = nation_of(told); !code.empty()) return code;
        }
        const auto* label = row.find(which == "from" ? "from_label" : "to_label");
        if (label == nullptr) return told;
        auto code = nation_of(**label);
        return code.empty() ? told : code;
    }

    /// The same; what is no nation is an area, where the call makes areas of names.
    std::string code_or_area(const LinkRow& row, std::string_view which, const std::string& told) {
        auto code = code_of(row, which, told);
        if (codes_ == nullptr) return code;
        if (code.starts_with('_') || codes_->find(code) != NationCodes::unknown) {
            const bool counted =
                !numbers_are_codes_ && code.find_first_not_of("0123456789") == std::string::npos;
            if (!counted) return code;
        }
        const auto* label = row.find(which == "from" ? "from_label" : "to_label");
        const auto index = codes_->make(label != nullptr ? **label : code);
        if (index == NationCodes::unknown) return code;
        const auto& area = codes_->nations()[index];
        definition_.areas[area.code].value.name = area.name;
        definition_.areas[area.code].value.ranked = true;
        return area.code;
    }

    Name stage(const LinkRow& row, const LinkEnd& from, const LinkEnd& to) {
        Name name{"goods", row.place};
        if (!from.stage.empty()) name.value = from.stage;
        if (const auto* said = row.find("stage")) name = *said;
        if (!from.stage.empty() && !to.stage.empty() && from.stage != to.stage) {
            diagnostics_.error(row.place,
                               fmt::format("a link from stage '{}' to stage '{}'", from.stage, to.stage),
                               "a link joins two markets of one stage");
        }
        const auto known = [&](const Stage& stage) { return *stage.id == *name; };
        if (std::none_of(chain_.stages.begin(), chain_.stages.end(), known)) {
            chain_.stages.emplace_back().id = name;
        }
        return name;
    }

    std::optional<Measure> number(const LinkRow& row, std::string_view which) {
        const auto* cell = row.find(which);
        if (!cell) return std::nullopt;
        const auto read = read_decimal(**cell);
        if (!read) {
            diagnostics_.error(cell->place, fmt::format("'{}' is not a number", **cell),
                               "write digits with a point, without a unit");
            return std::nullopt;
        }
        return Measure{*read, {}};
    }

    std::optional<Amount> amount(const LinkRow& row, std::string_view which) {
        const auto read = number(row, which);
        if (!read) return std::nullopt;
        Amount amount;
        amount.value = read;
        amount.place = row.find(which)->place;
        return amount;
    }

    /// An amount in tonnes, whatever unit the row has.
    std::optional<Amount> weight(const LinkRow& row, std::string_view which) {
        auto amount = this->amount(row, which);
        const auto* unit = row.find("unit");
        if (!amount || unit == nullptr) return amount;
        constexpr int tonne = 6;
        const auto grams = grams_of(**unit);
        if (!grams) {
            diagnostics_.error(unit->place, fmt::format("'{}' is no known unit of weight", **unit),
                               "state quantities in t, kg or g");
            return amount;
        }
        const auto tonnes = multiply(amount->value->number, Decimal{1, *grams - tonne});
        if (!tonnes) diagnostics_.error(amount->place, "the amount is too large", "state it in tonnes");
        if (tonnes) amount->value->number = *tonnes;
        return amount;
    }

    std::optional<Amount> quantity(const LinkRow& row) {
        auto amount = weight(row, row.find("quantity") ? "quantity" : "weight");
        const auto low = weight(row, "low");
        const auto high = weight(row, "high");
        if (!amount && !low && !high) return std::nullopt;
        if (!amount) amount.emplace().place = row.place;
        if (low) amount->low = low->value;
        if (high) amount->high = high->value;
        return amount;
    }

    std::optional<Amount> value(const LinkRow& row) {
        if (auto value = amount(row, "value")) return value;
        if (auto value = amount(row, "value_usd")) return value;
        auto value = amount(row, "value_kusd");
        if (!value) return std::nullopt;
        const auto money = multiply(value->value->number, Decimal{1, 3});
        if (!money) diagnostics_.error(value->place, "the value is too large", "state it in units of money");
        if (money) value->value->number = *money;
        return value;
    }

    NationCodes* codes_;
    bool numbers_are_codes_ = true;
    Diagnostics& diagnostics_;
    Definition definition_;
    Chain chain_;
};

}  // namespace

std::optional<Definition> definition_of(const std::string& name, const std::vector<LinkRow>& rows,
                                        Diagnostics& diagnostics, NationCodes* codes) {
    const auto before = diagnostics.errors();
    RowReader reader(name, codes, diagnostics);
    reader.look(rows);
    if (!rows.empty()) tell_unread(rows, rows.front().place, diagnostics);
    for (const auto& row : rows) reader.add(row);
    if (rows.empty())
        diagnostics.error({}, fmt::format("{} holds no links", name), "give a row for each link");
    return std::move(reader).definition(before);
}

}  // namespace entente
