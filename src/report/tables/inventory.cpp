#include "report/tables/inventory.hpp"

#include "report/tables/amount.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::int64_t count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

template <class Records, class Test>
std::int64_t count_if(const Records& records, Test test) {
    return std::count_if(records.begin(), records.end(), test);
}

std::string parties_of(const Network& network, const AgreementRecord& agreement) {
    std::vector<std::string> names;
    for (const auto bloc : agreement.blocs) names.push_back(network.blocs[bloc].code);
    const auto in_a_bloc = [&](NationId nation) {
        return std::any_of(agreement.blocs.begin(), agreement.blocs.end(), [&](BlocId bloc) {
            const auto& members = network.blocs[bloc].members;
            return std::find(members.begin(), members.end(), nation) != members.end();
        });
    };
    for (const auto party : agreement.parties) {
        if (!in_a_bloc(party)) names.push_back(network.nations[party].code);
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

TableCell last_news(const Network& network, const AgreementRecord& agreement) {
    const auto& history = network.definition.agreements.at(agreement.id).value.history;
    if (history.empty()) return UnknownCell{};
    return write(history.back().on.value);
}

}  // namespace

Table tabulate_contents(const Network& network) {
    Table table{"contents",
                "What the file holds",
                {
                    {"what", "", "the kind of thing"},
                    {"number", "", "how many there are", CellType::integer},
                    {"note", "", "of which"},
                },
                {}};
    const auto areas = count_if(network.nations, [](const auto& n) { return n.area; });
    const auto trade =
        count_if(network.links, [](const auto& l) { return l.kind == LinkKind::trade && !l.hypothetical; });
    const auto could_be = count_if(network.links, [](const auto& l) { return l.hypothetical; });
    const auto structural = count_if(network.links, [](const auto& l) { return l.structural_only; });
    const auto operative = count_if(network.agreements, [](const auto& a) {
        return a.worth[static_cast<std::size_t>(a.state)].operative;
    });
    const auto row = [&](const char* what, std::int64_t number, std::string note) {
        if (number != 0) table.rows.push_back({std::string(what), number, std::move(note)});
    };
    row("chains", count(network.chains.size()), "");
    row("nations", count(network.nations.size()) - areas, "");
    row("areas", areas, "stated rests; never ranked unless they say so");
    row("markets", count(network.markets.size()), "a nation's stage each");
    row("links", trade,
        structural == 0 ? "" : fmt::format("{} of no known size: they count for structure only", structural));
    row("links that could be", could_be, "closed until an agreement or scenario opens them");
    row("plants", count(network.plants.size()), "");
    row("owners", count(network.owners.size()), "");
    row("passages", count(network.passages.size()), "");
    row("blocs", count(network.blocs.size()), "");
    row("agreements", count(network.agreements.size()), fmt::format("{} operative", operative));
    row("scenarios", count(network.definition.scenarios.size()), "");
    row("alliance plans", count(network.definition.alliances.size()), "");
    row("sources", count(network.definition.sources.size()), "");
    return table;
}

Table tabulate_stages(const Network& network, const std::vector<Residual>& residuals) {
    Table table{"stages",
                "Stages, and what the published world output leaves over",
                {
                    {"stage", "", "the stage"},
                    {"chain", "", "its chain"},
                    {"unit", "", "of all its quantities"},
                    {"world", "", "published world output", CellType::number},
                    {"parts", "", "what nations and areas state in figures, added up", CellType::number},
                    {"residual", "", "world output less the parts", CellType::number},
                    {"note", "", "what the parts leave out"},
                },
                {}};
    for (const auto stage : network.stages.ids()) {
        const auto& record = network.stages[stage];
        const auto& chain = network.chains[record.chain];
        std::vector<TableCell> row{record.id, chain.id, chain.unit};
        const auto found =
            std::find_if(residuals.begin(), residuals.end(), [&](const auto& r) { return r.stage == stage; });
        if (found == residuals.end()) {
            row.insert(row.end(), {UnknownCell{}, UnknownCell{}, UnknownCell{}, std::string()});
        } else {
            row.push_back(in_units(chain, found->world));
            row.push_back(in_units(chain, found->low));
            row.push_back(in_units(chain, Wide{found->world.at(Unknown::zero).units} - found->low));
            row.emplace_back(std::string(
                found->open_ended || found->high > found->low ? "some parts have no figure" : ""));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table tabulate(const Network& network, const std::vector<Balance>& balances) {
    Table table{
        "balances",
        "What enters and leaves each market",
        {
            {"market", "", "nation and stage"},
            {"unit", "", "of the quantities"},
            {"in_low", "", "production, imports and processing that ends here, at least", CellType::number},
            {"in_high", "", "the same, at most", CellType::number},
            {"out_low", "", "demand, exports and processing that begins here, at least", CellType::number},
            {"out_high", "", "the same, at most", CellType::number},
            {"adds_up", "", "whether the two can be equal within the tolerance", CellType::yes_no},
        },
        {}};
    auto sorted = balances;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.off && !b.off; });
    for (const auto& balance : sorted) {
        const auto& chain = chain_of(network, balance.market);
        const auto high = [&](const Span& span) {
            return span.open_ended ? TableCell{UnknownCell{}} : in_units(chain, span.high);
        };
        table.rows.push_back({network.name(balance.market), chain.unit, in_units(chain, balance.in.low),
                              high(balance.in), in_units(chain, balance.out.low), high(balance.out),
                              !balance.off});
    }
    return table;
}

Table tabulate(const Network& network, const std::vector<Gap>& gaps) {
    Table table{"unknown",
                "What is not known",
                {
                    {"element", "", "what it is a figure of"},
                    {"figure", "", "which figure"},
                    {"low", "", "the least it can be", CellType::number},
                    {"high", "", "the most it can be", CellType::number},
                    {"unit", "", "of low and high"},
                    {"note", "", "what that means"},
                },
                {}};
    for (const auto& gap : gaps) {
        const auto& chain = network.chains[*network.chain(gap.chain)];
        const auto high =
            gap.size.high == unlimited ? TableCell{UnknownCell{}} : in_units(chain, gap.size.high);
        table.rows.push_back(
            {gap.element, gap.figure, in_units(chain, gap.size.low), high, chain.unit,
             std::string(gap.structural_only ? "neither quantity nor capacity: counts for structure only"
                                             : "")});
    }
    return table;
}

Table tabulate_agreements(const Network& network) {
    Table table{"agreements",
                "Agreements",
                {
                    {"agreement", "", "its id"},
                    {"state", "", "where it stands on the file's date"},
                    {"operative", "", "whether it has effect", CellType::yes_no},
                    {"instrument", "", "what kind of legal object it is"},
                    {"parties", "", "who concludes it"},
                    {"last_news", "", "the date of the last entry of its history"},
                    {"name", "", "what it is called"},
                },
                {}};
    for (const auto& agreement : network.agreements) {
        table.rows.push_back({agreement.id, std::string(word(agreement.state)),
                              agreement.worth[static_cast<std::size_t>(agreement.state)].operative,
                              std::string(word(agreement.instrument)), parties_of(network, agreement),
                              last_news(network, agreement), agreement.name});
    }
    return table;
}

}  // namespace entente
