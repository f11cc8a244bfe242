#include "analysis/supply/whose.hpp"
#include "report/format/number.hpp"
#include "report/tables/supply/cells.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_named = 4;  // names of a list in a sentence; of more, the first, and how many more

/// "DEU, FRA and JPN", or "DEU, FRA, ITA and 12 more".
std::string listed(std::vector<std::string> names, const char* separator, const char* last) {
    if (names.size() > most_named) {
        const auto more = names.size() - (most_named - 1);
        names.resize(most_named - 1);
        return fmt::format("{} and {} more", fmt::join(names, separator), more);
    }
    if (names.size() < 2) return names.empty() ? "" : names.front();
    const auto end = names.back();
    names.pop_back();
    return fmt::format("{}{}{}", fmt::join(names, separator), last, end);
}

/// The words of one shortage.
class Words {
public:
    Words(const Shortage& shortage, const Supply& supply)
        : shortage_(shortage),
          supply_(supply),
          network_(*supply.grid->network),
          stage_(stage_of(network_, shortage.demands.front())) {
        for (const auto demand : shortage.demands) {
            mixed_ = mixed_ || stage_of(network_, demand) != stage_;
            stage_ = std::max(stage_, stage_of(network_, demand));
        }
    }

    /// "340".
    [[nodiscard]] std::string amount(Parts parts) const {
        const auto number = in_units(network_, parts, stage_);
        // As many decimals for all amounts of the sentence, so that they can be added up.
        const auto all = in_units(network_, shortage_.wanted, stage_);
        const auto decimals = decimals_for(std::isinf(all) ? number : all);
        return rounded(number, number == std::floor(number) ? 0 : decimals);
    }
    [[nodiscard]] std::string unit() const { return chain().unit; }
    /// Without what it is a unit of: "t" of "t Nd+Pr+Dy+Tb".
    [[nodiscard]] std::string bare_unit() const { return unit().substr(0, unit().find(' ')); }
    [[nodiscard]] std::string counted() const {
        return mixed_ ? fmt::format(", counted as {}", network_.stages[stage_].id) : "";
    }

    /// Whose demands they are, who misses most first: nations, with the stage where they want several; each once.
    [[nodiscard]] std::vector<std::string> names(const std::vector<DemandId>& demands) const {
        std::vector<std::pair<std::string, Parts>> missing;
        for (const auto demand : demands) {
            auto name = network_.nations[network_.markets[network_.demands[demand].market].nation].code;
            if (mixed_) name += fmt::format(" ({})", network_.stages[stage_of(network_, demand)].id);
            const auto same = std::find_if(missing.begin(), missing.end(),
                                           [&](const auto& other) { return other.first == name; });
            auto& sum = same == missing.end() ? missing.emplace_back(std::move(name), Parts{}) : *same;
            sum.second += service(supply_, demand).unmet();
        }
        std::stable_sort(missing.begin(), missing.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        std::vector<std::string> all;
        for (auto& one : missing) all.push_back(std::move(one.first));
        return all;
    }

    [[nodiscard]] std::string cut() const {
        std::vector<std::string> all;
        for (const auto& bound : shortage_.cut)
            all.push_back(without_stage(called(network_, bound.kind, bound.index)));
        return listed(std::move(all), one_stage() ? ", " : "; ", one_stage() ? ", " : "; ");
    }

private:
    [[nodiscard]] const ChainRecord& chain() const { return network_.chains[network_.stages[stage_].chain]; }
    [[nodiscard]] bool one_stage() const { return chain().stages.size() == 1; }
    /// In a chain of one stage there is no need to name it.
    [[nodiscard]] std::string without_stage(std::string name) const {
        const auto words = ", " + network_.stages[stage_].id;
        const auto at = one_stage() ? name.find(words) : std::string::npos;
        return at == std::string::npos ? name : name.erase(at, words.size());
    }

    const Shortage& shortage_;
    const Supply& supply_;
    const Network& network_;
    StageId stage_;       ///< at which amounts count: the last that is demanded
    bool mixed_ = false;  ///< several stages are
};

/// "shared by DEU and FRA", and who competes with them but is served.
std::string sharers(const Words& words, const Supply& supply, const std::vector<DemandId>& demands) {
    std::vector<DemandId> are_short, are_served;
    for (const auto demand : demands)
        (service(supply, demand).unmet() > Parts{} ? are_short : are_served).push_back(demand);
    const auto names = words.names(are_short);
    auto text =
        fmt::format("{} {}", names.size() > 1 ? "shared by" : "all of it by", listed(names, ", ", " and "));
    auto others = words.names(are_served);
    std::erase_if(
        others, [&](const auto& name) { return std::find(names.begin(), names.end(), name) != names.end(); });
    if (others.empty()) return text;
    return text + fmt::format(" (beside {}, served in full from the same)", listed(others, ", ", " and "));
}

/// What becomes of the shortage with unknown sizes at their other end.
std::string otherwise(const Shortage& shortage, const SupplyEnds& ends) {
    if (ends.shown.unknown != Unknown::zero) return {};
    Parts unmet, wanted;
    for (const auto demand : shortage.demands) {
        const auto one = service(ends.other, demand);
        unmet += one.unmet();
        wanted += one.wanted;
    }
    if (wanted != shortage.wanted || unmet == shortage.unmet()) return {};
    const auto left = unmet == Parts{} ? "nothing" : Words(shortage, ends.shown).amount(unmet);
    return fmt::format("; {} of it is missing if unknown sizes have no bound", left);
}

/// Whether a demand of the shortage is one of these nations'; none named: whatever it is.
bool concerns(const Shortage& shortage, const Network& network, const std::vector<NationId>& nations) {
    return std::any_of(shortage.demands.begin(), shortage.demands.end(),
                       [&](DemandId demand) { return counts(nations, nation_of(network, demand)); });
}

}  // namespace

std::string sentence(const Shortage& shortage, const Supply& supply) {
    const Words words(shortage, supply);
    const auto whom = words.names(shortage.demands);
    const bool open = boundless(*supply.grid->network, shortage.wanted, supply.grid->chain);
    const auto missing = open ? "what has no bound" : words.amount(shortage.unmet()) + " " + words.unit();
    if (shortage.cut.empty()) {
        return fmt::format("short {}: nothing that is produced can reach {}{}", missing,
                           listed(whom, ", ", " and "), words.counted());
    }
    return fmt::format("short {}, {}: what can reach {} through {{{}}} is {} {}{}{}", missing,
                       sharers(words, supply, shortage.demands), whom.size() > 1 ? "them" : "it", words.cut(),
                       words.amount(shortage.served), words.bare_unit(),
                       open ? "" : " of " + words.amount(shortage.wanted), words.counted());
}

Table tabulate_shortages(const SupplyEnds& ends, const std::vector<NationId>& of) {
    const auto& supply = ends.shown;
    const auto& network = *supply.grid->network;
    const auto& unit = unit_of(supply);
    Table table{
        "shortages",
        "Why demand is short",
        {{"why", "", "whom it concerns, and all that could reach them, which is used up"},
         {"unmet", unit, "what is missing", CellType::number, true},
         {"wanted", unit, "of all these demands", CellType::number, true},
         {"served", unit, "of all these demands, which is what the cut carries", CellType::number, true},
         {"counted_at", "", "the stage whose content that counts", CellType::text, true},
         {"demands", "", "the demands, short or competing with those that are", CellType::text, true},
         {"cut", "", "all that leads to them and is used up", CellType::text, true}},
        {}};
    for (const auto& shortage : shortages(supply)) {
        if (!concerns(shortage, network, of)) continue;
        auto stage = stage_of(network, shortage.demands.front());
        std::vector<std::string> demands, cut;
        for (const auto demand : shortage.demands) {
            stage = std::max(stage, stage_of(network, demand));
            demands.push_back(network.demands[demand].name);
        }
        for (const auto& bound : shortage.cut) cut.push_back(called(network, bound.kind, bound.index));
        const auto cell = [&](Parts parts) {
            const auto number = amount(supply, parts, stage);
            return between(number, number);
        };
        table.rows.push_back({sentence(shortage, supply) + otherwise(shortage, ends), cell(shortage.unmet()),
                              cell(shortage.wanted), cell(shortage.served), network.stages[stage].id,
                              fmt::format("{}", fmt::join(demands, "; ")),
                              fmt::format("{}", fmt::join(cut, "; "))});
    }
    return table;
}

}  // namespace entente
