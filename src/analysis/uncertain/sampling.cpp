#include "analysis/uncertain/sampling.hpp"

#include "base/failure.hpp"
#include "base/pool.hpp"
#include "base/random.hpp"
#include "base/workers.hpp"

namespace entente {

namespace {

std::vector<Rewritten> drawn(std::span<const Datum> data, std::uint64_t seed, std::uint64_t sample) {
    Random random(seed, sample);
    std::vector<Rewritten> drawn;
    for (const auto& datum : data) {
        if (!datum.uncertain()) continue;
        const auto width = static_cast<std::uint64_t>(datum.size.high.units - datum.size.low.units);
        drawn.push_back({&datum, datum.size.low.units + static_cast<std::int64_t>(random.below(width + 1))});
    }
    return drawn;
}

}  // namespace

std::optional<std::vector<Ranking>> sampled_rankings(const Network& network, const Policy& policy,
                                                     std::span<const Datum> data, const Ranker& ranker,
                                                     const SamplingOptions& options) {
    std::vector<Ranking> rankings(options.samples);
    Pool<std::unique_ptr<Rewriter>> rewriters([&] { return std::make_unique<Rewriter>(network, policy); });
    const auto stopped = [&] { return options.stop != nullptr && options.stop->load(); };
    ShareDone done(options.heard, rankings.size());
    for_each_part(rankings.size(), options.threads, [&](std::size_t sample) {
        if (stopped()) return;
        auto rewriter = rewriters.take();
        const auto supposed = rewriter->network_with(drawn(data, options.seed, sample));
        if (!supposed)
            throw EnvironmentFailure("a sample of the uncertain data is too large for exact flows");
        rankings[sample] = ranker(*supposed);
        rewriters.give_back(std::move(rewriter));
        done.one_more();
    });
    if (stopped()) return std::nullopt;
    return rankings;
}

}  // namespace entente
