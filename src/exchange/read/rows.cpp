#include "exchange/read/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

const Located<std::string>* LinkRow::find(std::string_view name) const {
    const auto cell = cells.find(name);
    return cell == cells.end() || cell->second->empty() ? nullptr : &cell->second;
}

std::string own_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names{{{"exporter", "from"},
                                                                                  {"source", "from"},
                                                                                  {"importer", "to"},
                                                                                  {"target", "to"},
                                                                                  {"key", "id"},
                                                                                  {"qty_t", "quantity"}}};
    for (const auto& [theirs, ours] : names) {
        if (name == theirs) return std::string(ours);
    }
    return std::string(name);
}

namespace {

/// Where a link begins or ends: a code, and the stage where that is said.
struct LinkEnd {
    Name code;
    std::string stage;
};

class RowReader {
public:
    RowReader(std::string name, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        definition_.name = std::move(name);
        chain_.unit = {"t", {}};
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
        link.capacity = amount(row, "capacity");
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
        if (colon != std::string::npos) found.stage = (*cell)->substr(colon + 1);
        if (found.code->starts_with("_")) {
            auto& area = definition_.areas[*found.code];
            if (!area.place.known()) area.place = cell->place;
            area.value.name = *found.code;
        }
        return found;
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

    std::optional<Amount> quantity(const LinkRow& row) {
        auto amount = this->amount(row, "quantity");
        const auto low = number(row, "low");
        const auto high = number(row, "high");
        if (!amount && !low && !high) return std::nullopt;
        if (!amount) amount.emplace().place = row.place;
        amount->low = low;
        amount->high = high;
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

    Diagnostics& diagnostics_;
    Definition definition_;
    Chain chain_;
};

}  // namespace

std::optional<Definition> definition_of(const std::string& name, const std::vector<LinkRow>& rows,
                                        Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    RowReader reader(name, diagnostics);
    for (const auto& row : rows) reader.add(row);
    if (rows.empty())
        diagnostics.error({}, fmt::format("{} holds no links", name), "give a row for each link");
    return std::move(reader).definition(before);
}

}  // namespace entente
