#include "base/sort_once.hpp"
#include "network/change/selection.hpp"
#include "network/network.hpp"

#include <algorithm>

namespace entente {

namespace {

/// The stages of names that are known; nothing where there are no names.
std::optional<std::vector<StageId>> optional_stages(const Network& network, const std::vector<Name>& names) {
    if (names.empty()) return std::nullopt;
    std::vector<StageId> stages;
    for (const auto& name : names) {
        if (const auto stage = network.stage(*name)) stages.push_back(*stage);
    }
    sort_once(stages);
    return stages;
}

/// What both name; where one names none, what the other does.
template <class T>
std::optional<std::vector<T>> both(const std::optional<std::vector<T>>& a,
                                   const std::optional<std::vector<T>>& b) {
    if (!a || !b) return a ? a : b;
    std::vector<T> shared;
    std::set_intersection(a->begin(), a->end(), b->begin(), b->end(), std::back_inserter(shared));
    return shared;
}

}  // namespace

std::optional<std::vector<NationId>> optional_group(const Network& network, const std::vector<Name>& names) {
    if (names.empty()) return std::nullopt;
    return group(network, names);
}

std::vector<NationId> group(const Network& network, const std::vector<Name>& names) {
    std::vector<NationId> nations;
    for (const auto& name : names) {
        if (const auto nation = network.nation(*name)) nations.push_back(*nation);
        const auto bloc = network.bloc(*name);
        if (!bloc) continue;
        const auto& members = network.blocs[*bloc].members;
        nations.insert(nations.end(), members.begin(), members.end());
    }
    sort_once(nations);
    return nations;
}

std::optional<std::vector<NationId>> nations_of(const Network& network, const Selection& select) {
    return both(optional_group(network, select.nation), optional_group(network, select.bloc));
}

std::optional<std::vector<StageId>> stages_of(const Network& network, const Selection& select) {
    return both(optional_stages(network, select.stage), optional_stages(network, select.into));
}

std::vector<std::pair<NationId, NationId>> pairs_of(const Network& network, const Pairs& pairs) {
    std::vector<std::pair<NationId, NationId>> found;
    const auto others = group(network, pairs.and_);
    for (const auto one : group(network, pairs.between)) {
        for (const auto other : others) {
            if (one != other) found.emplace_back(std::min(one, other), std::max(one, other));
        }
    }
    sort_once(found);
    return found;
}

}  // namespace entente
