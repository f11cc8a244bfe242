#include "network/change/resolve.hpp"

#include "base/spelling.hpp"
#include "network/change/compose/composition.hpp"
#include "network/change/resolve/translation.hpp"
#include "network/change/selection.hpp"
#include "network/change/trial.hpp"
#include "network/grid/grid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace entente {

namespace {

/// A number that no network may hold, which only additions and factors together can reach.
void refuse_overflow(const View& view, const Edits& edits, Diagnostics& diagnostics) {
    for (const auto& edit : edits) {
        const bool grows = edit.operation == Operation::multiply || edit.operation == Operation::add ||
                           edit.operation == Operation::add_share;
        if (edit.cell.field == Field::pace || !grows || read(view, edit.cell) != Quantity::limit) continue;
        diagnostics.error(edit.place,
                          fmt::format("the {} grows beyond the largest amount a network may hold",
                                      name(*view.network, edit.cell)),
                          "add less, or leave out one of the changes that multiply it");
    }
}

/// Costs that could reach the penalty of leaving demand unmet: exact flows could not tell the two apart.
void refuse_dear(const View& view, const Edits& edits, Diagnostics& diagnostics) {
    const auto edit = std::find_if(edits.begin(), edits.end(), [](const Edit& one) {
        return one.cell.field == Field::cost || one.cell.field == Field::production_cost;
    });
    if (edit == edits.end()) return;
    for (const auto chain : view.network->chains.ids()) {
        const auto grid = entente::grid(*view.network, chain);
        if (dearest_route(grid, view) < grid.penalty) continue;
        diagnostics.error(edit->place, "costs grow too large for exact flows", "reprice by less");
        return;
    }
}

/// The edits, if there was no error since `before` and there is none in them.
std::optional<Edits> checked(const Network& network, Edits edits, Diagnostics& diagnostics,
                             std::size_t before) {
    if (diagnostics.errors() == before && !edits.empty()) {
        auto view = network.view();
        check(view, edits, diagnostics);
    }
    if (diagnostics.errors() != before) return std::nullopt;
    return edits;
}

void add(Edits& edits, const Edits& more) {
    edits.insert(edits.end(), more.begin(), more.end());
}

/// A scenario's changes and those of all it includes, each scenario once.
void collect(const Network& network, const Name& name, std::set<std::string>& taken,
             std::vector<Change>& changes, Diagnostics& diagnostics) {
    if (*name == "none" || !taken.insert(*name).second) return;
    const auto& scenarios = network.definition.scenarios;
    const auto found = scenarios.find(*name);
    if (found == scenarios.end()) {
        std::vector<std::string> known{"none"};
        for (const auto& [id, scenario] : scenarios) known.push_back(id);
        const auto near = did_you_mean(*name, known);
        diagnostics.error(name.place, fmt::format("unknown scenario '{}'", *name),
                          near.empty() ? fmt::format("there are: {}", fmt::join(known, ", ")) : near);
        return;
    }
    const auto& scenario = *found->second;
    changes.insert(changes.end(), scenario.change.begin(), scenario.change.end());
    for (const auto& included : scenario.include) collect(network, included, taken, changes, diagnostics);
}

}  // namespace

std::optional<Edits> resolve(const Network& network, std::span<const Change> changes,
                             Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    Edits edits;
    for (const auto& change : changes) add(edits, translate(network, change, diagnostics));
    return checked(network, std::move(edits), diagnostics, before);
}

std::optional<Edits> resolve(const Network& network, std::span<const Name> scenarios,
                             Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    return checked(network, translate(network, scenarios, diagnostics), diagnostics, before);
}

Edits translate(const Network& network, std::span<const Name> scenarios, Diagnostics& diagnostics) {
    std::set<std::string> taken;
    std::vector<Change> changes;
    for (const auto& name : scenarios) collect(network, name, taken, changes, diagnostics);
    Edits edits;
    for (const auto& change : changes) add(edits, translate(network, change, diagnostics));
    return edits;
}

void check(View& view, const Edits& edits, Diagnostics& diagnostics) {
    const Trial trial(view, edits);
    for (const auto& conflict : trial.conflicts()) report(conflict, *view.network, diagnostics);
    refuse_overflow(view, edits, diagnostics);
    refuse_dear(view, edits, diagnostics);
}

std::optional<std::vector<PairCandidate>> resolve(const Network& network, const Pairs& pairs,
                                                  Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    std::vector<PairCandidate> candidates;
    Change change;
    change.action = Action::open;
    change.place = pairs.stage.place;
    for (const auto& [one, other] : pairs_of(network, pairs)) {
        PairCandidate candidate{one, other, {}};
        change.declared = Link{};
        change.declared->stage = pairs.stage;
        change.declared->capacity = pairs.capacity;
        change.declared->from = {network.nations[one].code, {}};
        change.declared->to = {network.nations[other].code, {}};
        add(candidate.edits, translate(network, change, diagnostics));
        std::swap(change.declared->from, change.declared->to);
        add(candidate.edits, translate(network, change, diagnostics));
        candidates.push_back(std::move(candidate));
    }
    if (diagnostics.errors() != before) return std::nullopt;
    return candidates;
}

}  // namespace entente
