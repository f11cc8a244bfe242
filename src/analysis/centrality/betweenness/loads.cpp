#include "analysis/centrality/betweenness/loads.hpp"

#include "base/workers.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace entente {

namespace {

/// Sources are divided into so many parts whatever the threads, so that sums have one order; into more where there are
/// many, so that no thread waits long for another's last part.
std::size_t load_parts(std::size_t sources) {
    constexpr std::size_t fewest = 16, most = 128, sources_of_a_part = 64;
    return std::clamp(sources / sources_of_a_part, fewest, most);
}

/// A table of all distances is not worth it for a few sources.
bool wants_table(const PackedLinks& links, std::size_t sources, DistanceMethod method) {
    if (method != DistanceMethod::chosen) return method == DistanceMethod::table;
    return sources >= links.nodes() / 8 && DistanceTable::suits(links);
}

/// The links that routes can take, and how far all is where that is known.
struct Ground {
    const PackedLinks* links;
    const DistanceTable* table;
};

Ground prepare(const PackedLinks& links, bool by_table, unsigned threads, DistanceTable& table,
               UsefulLinks& useful) {
    if (!by_table) return {&links, nullptr};
    table.fill(links, {.threads = threads});
    pick(links, table, useful);
    return {&useful.links, &table};
}

/// The sources of one part: all nodes if there is no list.
struct Part {
    std::size_t first, last;
    const RoutePairs* pairs;

    Part(std::size_t part, std::size_t sources, const RoutePairs* chosen)
        : first(sources * part / load_parts(sources)),
          last(sources * (part + 1) / load_parts(sources)),
          pairs(chosen) {}

    [[nodiscard]] std::uint32_t source(std::size_t at) const {
        return pairs ? pairs->sources[at] : static_cast<std::uint32_t>(at);
    }
};

bool add(Accumulator& accumulator, const Part& part, const std::atomic<bool>& countable) {
    for (auto at = part.first; at < part.last && countable; ++at) {
        if (!accumulator.add(part.source(at))) return false;
    }
    return true;
}

void add(std::vector<double>& total, const std::vector<double>& more) {
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += more[i];
}

/// Adds up what parts come to, in the order of parts whichever is done first. Only what came too early is kept.
class OrderedSum {
public:
    OrderedSum(std::vector<double>& of_node, std::vector<double>& of_slot, std::size_t parts)
        : of_node_(of_node), of_slot_(of_slot), early_(parts) {}

    void take(std::size_t part, AccumulatedSums sums) {
        const std::lock_guard lock(mutex_);
        early_[part] = std::move(sums);
        for (; next_ < early_.size() && early_[next_]; ++next_) {
            add(of_node_, early_[next_]->of_node);
            add(of_slot_, early_[next_]->of_slot);
            early_[next_].reset();
        }
    }

private:
    std::mutex mutex_;
    std::vector<double>& of_node_;
    std::vector<double>& of_slot_;
    std::vector<std::optional<AccumulatedSums>> early_;
    std::size_t next_ = 0;
};

void spread(const std::vector<double>& of_useful, const UsefulLinks& useful, std::vector<double>& of_slot) {
    for (std::size_t i = 0; i < of_useful.size(); ++i) of_slot[useful.slot[i]] = of_useful[i];
}

void begin(RouteLoads& loads, const PackedLinks& links) {
    loads.ending = links.distances_fit ? RouteEnding::exact : RouteEnding::too_long;
    loads.of_node.assign(links.nodes(), 0);
    loads.of_slot.assign(links.links(), 0);
}

void give_up(RouteLoads& loads) {
    loads.ending = RouteEnding::too_many_routes;
    std::fill(loads.of_node.begin(), loads.of_node.end(), 0);
    std::fill(loads.of_slot.begin(), loads.of_slot.end(), 0);
}

}  // namespace

RouteLoads route_loads(const PackedLinks& links, const RouteLoadsOptions& options) {
    RouteLoads total;
    begin(total, links);
    if (total.ending != RouteEnding::exact) return total;
    const auto sources = options.pairs ? options.pairs->sources.size() : links.nodes();
    const auto targets =
        options.pairs ? std::span(options.pairs->is_target) : std::span<const std::uint8_t>();
    DistanceTable table;
    UsefulLinks useful;
    const auto ground =
        prepare(links, wants_table(links, sources, options.method), options.threads, table, useful);
    std::vector<double> of_useful(ground.links->links());
    const auto parts = load_parts(sources);
    OrderedSum sum(total.of_node, of_useful, parts);
    std::atomic<bool> countable{true};
    for_each_part(parts, options.threads, [&](std::size_t part) {
        Accumulator accumulator;
        accumulator.walk(*ground.links, ground.table, targets);
        if (!add(accumulator, Part(part, sources, options.pairs), countable)) countable = false;
        sum.take(part, std::move(accumulator).sums());
    });
    if (ground.table) {
        spread(of_useful, useful, total.of_slot);
    } else {
        total.of_slot = std::move(of_useful);
    }
    if (!countable) give_up(total);
    return total;
}

const RouteLoads& RouteLoader::loads(const PackedLinks& links, DistanceMethod method) {
    begin(total_, links);
    if (total_.ending != RouteEnding::exact) return total_;
    const auto sources = links.nodes();
    const auto ground = prepare(links, wants_table(links, sources, method), 1, table_, useful_);
    const std::atomic<bool> countable{true};
    of_useful_.assign(ground.links->links(), 0);
    accumulator_.walk(*ground.links, ground.table, {});
    for (std::size_t part = 0; part < load_parts(sources); ++part) {
        accumulator_.clear();
        if (!add(accumulator_, Part(part, sources, nullptr), countable)) {
            give_up(total_);
            return total_;
        }
        add(total_.of_node, accumulator_.sums().of_node);
        add(of_useful_, accumulator_.sums().of_slot);
    }
    if (ground.table) {
        spread(of_useful_, useful_, total_.of_slot);
    } else {
        std::copy(of_useful_.begin(), of_useful_.end(), total_.of_slot.begin());
    }
    return total_;
}

}  // namespace entente
