#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace entente {

/// No label before this one: the way begins here.
inline constexpr auto no_label = std::numeric_limits<std::uint32_t>::max();

/// Of two ways with as many links, given by their last labels: whether the first has the smaller link where they first
/// differ, seen from the start. Labels know what link they come `by`, and the label `before` them. Time O(links).
template <class Label>
bool comes_first_by_links(const std::vector<Label>& labels, const Label& a, const Label& b) {
    const auto* one = &a;
    const auto* other = &b;
    bool comes_first = false;
    while (one->before != no_label && one != other) {
        if (one->by != other->by) comes_first = one->by < other->by;
        one = &labels[one->before];
        other = &labels[other->before];
    }
    return comes_first;
}

}  // namespace entente
