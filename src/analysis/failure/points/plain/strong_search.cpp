#include "analysis/failure/points/plain/strong_search.hpp"

#include <limits>

namespace entente {

namespace {

constexpr auto not_yet = std::numeric_limits<std::uint32_t>::max();
constexpr auto done = not_yet - 1;

}  // namespace

const StrongSearch::Components& StrongSearch::components(std::span<const std::uint32_t> start,
                                                         std::span<const std::uint32_t> to) {
    const auto nodes = static_cast<std::uint32_t>(start.size() - 1);
    found_.count = 0;
    found_.of_node.assign(nodes, 0);
    entered_.assign(nodes, not_yet);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        if (entered_[node] == not_yet) explore(node, start, to);
    }
    number();
    return found_;
}

void StrongSearch::enter(std::uint32_t node, std::span<const std::uint32_t> start) {
    entered_[node] = static_cast<std::uint32_t>(open_.size());
    roots_.push_back(entered_[node]);
    open_.push_back(node);
    path_.push_back({node, start[node]});
}

void StrongSearch::explore(std::uint32_t root, std::span<const std::uint32_t> start,
                           std::span<const std::uint32_t> to) {
    enter(root, start);
    while (!path_.empty()) {
        auto& step = path_.back();
        if (step.next == start[step.node + 1]) {
            leave(step.node);
            continue;
        }
        const auto other = to[step.next++];
        if (entered_[other] == not_yet) {
            enter(other, start);
        } else if (entered_[other] != done) {  // what lies between is on a circle
            while (roots_.back() > entered_[other]) roots_.pop_back();
        }
    }
}

void StrongSearch::leave(std::uint32_t node) {
    path_.pop_back();
    if (roots_.back() != entered_[node]) return;
    for (auto place = open_.size(); place-- > roots_.back();) {
        found_.of_node[open_[place]] = found_.count;
        entered_[open_[place]] = done;
    }
    open_.resize(roots_.back());
    roots_.pop_back();
    ++found_.count;
}

/// From the order in which components were completed to that of their first nodes.
void StrongSearch::number() {
    renumbered_.assign(found_.count, not_yet);
    std::uint32_t next = 0;
    for (auto& component : found_.of_node) {
        auto& number = renumbered_[component];
        if (number == not_yet) number = next++;
        component = number;
    }
}

}  // namespace entente
