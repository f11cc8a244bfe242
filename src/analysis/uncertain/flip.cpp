#include "analysis/uncertain/flip.hpp"

#include "base/failure.hpp"
#include "base/pool.hpp"
#include "base/workers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace entente {

namespace {

/// Where a datum may lie; nothing where that is not searched.
struct Reach {
    std::int64_t low{}, high{};
};

std::optional<Reach> reach_of(const Datum& datum, std::int64_t from, std::optional<double> within) {
    if (datum.uncertain()) return Reach{datum.size.low.units, datum.size.high.units};
    if (!within || !datum.size.value || from == 0 || from >= unlimited.units) return std::nullopt;
    const auto most = static_cast<std::int64_t>(std::floor(*within * static_cast<double>(from)));
    if (most == 0) return std::nullopt;
    return Reach{std::max<std::int64_t>(from - most, 0), std::min(from + most, Quantity::limit)};
}

/// What is first with one datum at some figure, found out once.
class First {
public:
    First(Rewriter& rewriter, const Datum& datum, const Ranker& ranker, const std::string& before)
        : rewriter_(rewriter), datum_(datum), ranker_(ranker), before_(before) {}

    bool same(std::int64_t figure) { return at(figure) == before_; }
    std::string at(std::int64_t figure) {
        ++tried;
        const Rewritten rewritten{&datum_, figure};
        const auto supposed = rewriter_.network_with({&rewritten, 1});
        if (!supposed)
            throw EnvironmentFailure("a figure of an uncertain datum is too large for exact flows");
        const auto ranking = ranker_(*supposed);
        return ranking.empty() ? std::string() : ranking.front();
    }

    std::uint64_t tried{};

private:
    Rewriter& rewriter_;
    const Datum& datum_;
    const Ranker& ranker_;
    const std::string& before_;
};

/// The smaller change of both sides.
std::optional<std::int64_t> nearest_change(First& first, std::int64_t from, Reach reach, unsigned probes) {
    const auto same = [&](std::int64_t figure) { return first.same(figure); };
    const auto below = first_change(from, reach.low, same, probes);
    // What lies farther above than the change below does not count.
    const auto end = below ? std::min(reach.high, from + (from - *below) - 1) : reach.high;
    const auto above = first_change(from, end, same, probes);
    return above ? above : below;
}

bool is_before(const Flip& a, const Flip& b) {
    const auto size = [](const Flip& flip) {
        return flip.relative ? std::abs(*flip.relative) : std::numeric_limits<double>::infinity();
    };
    return size(a) != size(b) ? size(a) < size(b) : a.datum < b.datum;
}

/// One datum searched.
struct Searched {
    std::optional<Flip> flip;
    std::uint64_t tried{};
    bool was = false;
};

Searched searched(Rewriter& rewriter, std::uint32_t index, const Datum& datum, std::int64_t from,
                  const Ranker& ranker, const std::string& before, const FlipOptions& options) {
    const auto reach = reach_of(datum, from, options.within);
    if (!reach) return {};
    First first(rewriter, datum, ranker, before);
    // To know one figure can change what is worked out from it, even where that is the figure it is taken to be.
    const auto to = first.same(from) ? nearest_change(first, from, *reach, options.probes) : from;
    Searched found{std::nullopt, 0, true};
    if (to) {
        Flip flip{index, from, *to, std::nullopt, first.at(*to)};
        if (from != 0) flip.relative = static_cast<double>(*to - from) / static_cast<double>(from);
        found.flip = std::move(flip);
    }
    found.tried = first.tried;
    return found;
}

}  // namespace

std::optional<std::int64_t> first_change(std::int64_t from, std::int64_t end,
                                         const std::function<bool(std::int64_t)>& same, unsigned probes) {
    const std::int64_t way = end > from ? 1 : -1;
    const auto distance = (end - from) * way;
    const auto steps = std::min<std::int64_t>(distance, std::max(probes, 1U));
    std::int64_t inside = 0;  // so far from `from` it is the same
    for (std::int64_t step = 1; step <= steps; ++step) {
        auto outside = static_cast<std::int64_t>(Wide{distance} * step / steps);
        if (same(from + way * outside)) {
            inside = outside;
            continue;
        }
        while (outside - inside > 1) {
            const auto middle = inside + (outside - inside) / 2;
            (same(from + way * middle) ? inside : outside) = middle;
        }
        return from + way * outside;
    }
    return std::nullopt;
}

std::optional<Flips> flips(const Network& network, const Policy& policy, std::span<const Datum> data,
                           Unknown unknown, const Ranker& ranker, const FlipOptions& options) {
    const auto ranking = ranker(network);
    Flips answer;
    answer.first = ranking.empty() ? std::string() : ranking.front();
    std::vector<Searched> all(data.size());
    Pool<std::unique_ptr<Rewriter>> rewriters([&] { return std::make_unique<Rewriter>(network, policy); });
    const auto stopped = [&] { return options.stop != nullptr && options.stop->load(); };
    ShareDone done(options.heard, data.size());
    for_each_part(data.size(), options.threads, [&](std::size_t part) {
        if (stopped()) return;
        auto rewriter = rewriters.take();
        const auto index = static_cast<std::uint32_t>(part);
        all[part] =
            searched(*rewriter, index, data[part], data[part].taken(unknown), ranker, answer.first, options);
        rewriters.give_back(std::move(rewriter));
        done.one_more();
    });
    if (stopped()) return std::nullopt;
    for (auto& one : all) {
        answer.searched += one.was ? 1 : 0;
        answer.figures += one.tried;
        if (one.flip) answer.flips.push_back(std::move(*one.flip));
    }
    std::stable_sort(answer.flips.begin(), answer.flips.end(), is_before);
    return answer;
}

}  // namespace entente
