#include "exchange/read/link_network.hpp"

#include "exchange/read/doubts.hpp"
#include "exchange/read/link_amounts.hpp"
#include "exchange/read/link_ends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

class LinkList {
public:
    LinkList(std::string name, const std::vector<LinkRow>& rows, NationCodes* codes, Diagnostics& diagnostics)
        : ends_(rows, codes, diagnostics), amounts_(diagnostics), diagnostics_(diagnostics) {
        definition_.name = std::move(name);
        chain_.unit = {"t", {}};
    }

    void add(const LinkRow& row) {
        if (const auto* kind = row.find("kind"); kind && **kind != "trade") return;
        const auto from = ends_.read(row, "from", definition_.areas);
        const auto to = ends_.read(row, "to", definition_.areas);
        if (!from || !to) return;
        Link link;
        link.place = row.place;
        link.from = from->code;
        link.to = to->code;
        link.stage = stage(row, *from, *to);
        if (const auto* id = row.find("id"); id && is_id(**id)) link.id = *id;
        link.quantity = amounts_.quantity(row);
        link.capacity = amounts_.weight(row, "capacity");
        if (const auto* unlimited = row.find("unlimited"); unlimited && **unlimited == "true") {
            link.capacity.emplace().unlimited = true;
        }
        link.cost = amounts_.amount(row, "cost");
        link.value = amounts_.value(row);
        if (const auto days = amounts_.amount(row, "days")) link.days = days->value->number;
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

    LinkEnds ends_;
    LinkAmounts amounts_;
    Diagnostics& diagnostics_;
    Definition definition_;
    Chain chain_;
};

}  // namespace

std::optional<Definition> definition_of(const std::string& name, const std::vector<LinkRow>& rows,
                                        Diagnostics& diagnostics, NationCodes* codes) {
    const auto before = diagnostics.errors();
    LinkList list(name, rows, codes, diagnostics);
    if (!rows.empty()) tell_unread(rows, rows.front().place, diagnostics);
    for (const auto& row : rows) list.add(row);
    if (rows.empty())
        diagnostics.error({}, fmt::format("{} holds no links", name), "give a row for each link");
    return std::move(list).definition(before);
}

}  // namespace entente
