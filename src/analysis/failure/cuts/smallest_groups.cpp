#include "analysis/failure/cuts/smallest_groups.hpp"

#include "base/sort_once.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace entente {

namespace {

using Set = std::vector<std::size_t>;

class GroupSearch {
public:
    GroupSearch(const View& view, std::span<const NodeId> starts, NodeId demand,
                const std::vector<Removed>& groups)
        : view_(view),
          starts_(starts),
          demand_(demand),
          groups_(groups),
          of_node_(view.nodes().size()),
          of_link_(view.links().size()),
          node_gone_(view.nodes().size(), 0),
          link_gone_(view.links().size(), 0) {
        for (std::size_t group = 0; group < groups.size(); ++group) {
            for (const auto node : groups[group].nodes) of_node_[node].push_back(group);
            for (const auto link : groups[group].links) of_link_[link].push_back(group);
        }
    }

    std::size_t looks = 0;
    bool impossible = false;

    /// The groups that some route past the chosen ones passes, ascending; nothing where no route is left.
    std::optional<Set> passed(const Set& chosen) {
        ++looks;
        mark(chosen, 1);
        const auto found = route();
        mark(chosen, 0);
        if (!found) return std::nullopt;
        Set groups;
        const auto add = [&](const Set& more) { groups.insert(groups.end(), more.begin(), more.end()); };
        auto node = demand_;
        add(of_node_[node]);
        for (auto link = by_[node]; link; link = by_[node]) {
            add(of_link_[*link]);
            node = view_.topology().from(*link);
            add(of_node_[node]);
        }
        sort_once(groups);
        impossible |= groups.empty();
        return groups;
    }

    /// So many routes share no group: at least as many must fail. Stops beyond `most`.
    std::size_t disjoint(std::size_t most) {
        Set chosen;
        for (std::size_t routes = 0;; ++routes) {
            const auto groups = passed(chosen);
            if (routes > most || !groups || impossible) return routes;
            chosen.insert(chosen.end(), groups->begin(), groups->end());
        }
    }

    /// All sets of `more` further groups that, with those chosen, leave no route. Any such set has a group of
    /// every route.
    void extend(const Set& chosen, std::size_t more, std::size_t allowed) {
        if (looks >= allowed || impossible || !seen_.insert(chosen).second) return;
        const auto groups = passed(chosen);
        if (!groups) {
            sets.insert(chosen);
            return;
        }
        if (more == 0) return;
        for (const auto group : *groups) {
            auto longer = chosen;
            longer.insert(std::upper_bound(longer.begin(), longer.end(), group), group);
            extend(longer, more - 1, allowed);
        }
    }

    void forget() { seen_.clear(); }

    std::set<Set> sets;

private:
    void mark(const Set& chosen, std::uint8_t gone) {
        for (const auto group : chosen) {
            for (const auto node : groups_[group].nodes) node_gone_[node] = gone;
            for (const auto link : groups_[group].links) link_gone_[link] = gone;
        }
    }

    /// A shortest route, by the links in `by_`.
    bool route() {
        by_.assign(view_.nodes().size(), std::nullopt);
        Column<NodeId, std::uint8_t> found(view_.nodes().size(), 0);
        std::vector<NodeId> waiting;
        const auto visit = [&](NodeId node, std::optional<LinkId> link) {
            if (found[node] || node_gone_[node]) return;
            found[node] = 1;
            by_[node] = link;
            waiting.push_back(node);
        };
        for (const auto start : starts_) visit(start, std::nullopt);
        for (std::size_t first = 0; first < waiting.size() && !found[demand_]; ++first) {
            for (const auto link : view_.topology().leaving(waiting[first])) {
                if (view_.open[link] && !link_gone_[link]) visit(view_.topology().to(link), link);
            }
        }
        return found[demand_] != 0;
    }

    const View& view_;
    std::span<const NodeId> starts_;
    NodeId demand_;
    const std::vector<Removed>& groups_;
    Column<NodeId, Set> of_node_;
    Column<LinkId, Set> of_link_;
    Column<NodeId, std::uint8_t> node_gone_;
    Column<LinkId, std::uint8_t> link_gone_;
    Column<NodeId, std::optional<LinkId>> by_;
    std::set<Set> seen_;
};

}  // namespace

SmallestGroups smallest_groups(const View& view, std::span<const NodeId> starts, NodeId demand,
                               const std::vector<Removed>& groups, const SmallestGroupsOptions& options) {
    using Ending = SmallestGroups::Ending;
    GroupSearch search(view, starts, demand, groups);
    auto size = search.disjoint(options.most);
    for (; size <= options.most && search.sets.empty() && !search.impossible; ++size) {
        search.forget();
        search.extend({}, size, options.searches);
        if (search.looks >= options.searches) return {Ending::more, size, {}};
        if (!search.sets.empty()) return {Ending::found, size, {search.sets.begin(), search.sets.end()}};
    }
    return {search.impossible ? Ending::impossible : Ending::more, search.impossible ? 0 : size, {}};
}

}  // namespace entente
