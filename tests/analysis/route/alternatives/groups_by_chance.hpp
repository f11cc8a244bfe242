#pragma once

#include "analysis/route/ground.hpp"
#include "analysis/route/groups.hpp"

#include <random>

namespace entente::test {

inline Groups no_groups(const View& view, std::size_t count) {
    Groups groups;
    groups.count = count;
    groups.of_node.assign(view.nodes().size(), {});
    groups.of_link.assign(view.links().size(), {});
    return groups;
}

inline Groups groups_by_chance(std::mt19937& random, const View& view, std::size_t count) {
    auto groups = no_groups(view, count);
    for (const auto group : groups.ids()) {
        for (auto& in : groups.of_node) {
            if (random() % 5 == 0) in.push_back(group);
        }
        for (auto& in : groups.of_link) {
            if (random() % 5 == 0) in.push_back(group);
        }
    }
    return groups;
}

}  // namespace entente::test
