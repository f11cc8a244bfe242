#include "analysis/uncertain/sampling.hpp"

#include "analysis/uncertain/uncertain_network.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

using namespace entente;

namespace {

std::vector<Ranking> sampled(const Network& network, const Ranker& ranker, SamplingOptions options) {
    const auto data = data_of(network, ChainId{0});
    const auto rankings = sampled_rankings(network, test_policy(), data, ranker, options);
    REQUIRE(rankings.has_value());
    return *rankings;
}

/// What a datum came to, as what is first.
Ranker figure_of(std::size_t index) {
    return [index](const Network& network) {
        return Ranking{std::to_string(data_of(network, ChainId{0})[index].size.value->units)};
    };
}

}  // namespace

TEST_CASE("every figure of an interval is drawn about as often, its ends too, and nothing else") {
    const auto network = network_of(uncertain_text());
    const auto rankings = sampled(network, figure_of(1), {.samples = 2600, .threads = 1});
    std::map<std::string, int> drawn;
    for (const auto& ranking : rankings) ++drawn[ranking.front()];
    CHECK(drawn.size() == 13);  // 2 to 14
    double chi = 0;
    for (const auto& [figure, times] : drawn) chi += (times - 200.0) * (times - 200.0) / 200.0;
    CHECK(chi < 32.9);  // 12 degrees of freedom: exceeded once in a thousand seeds
}

TEST_CASE("shares come near those of all figures: exact where two data are uncertain") {
    // Of 13 × 7 networks, each as likely as any other, so many have each nation shortest.
    const auto text = [](const std::string& chn, const std::string& fra) {
        return uncertain_text(chn, fra, "6");
    };
    std::map<std::string, double> exact;
    for (int chn = 2; chn <= 14; ++chn) {
        for (int fra = 3; fra <= 9; ++fra)
            exact[shortest(network_of(text(std::to_string(chn), std::to_string(fra)))).front()] += 1 / 91.0;
    }
    REQUIRE(exact.size() > 1);
    const auto network = network_of(text("{low: 2, high: 14}", "{low: 3, high: 9}"));
    const auto rankings = sampled(network, shortest, {.samples = 1500, .seed = 4, .threads = 2});
    const auto answer = acceptability(rankings, 1);
    CHECK(answer.items.size() == exact.size());
    for (const auto& item : answer.items)
        CHECK(answer.share(item, 0) == doctest::Approx(exact[item.name]).epsilon(0.15));
}

TEST_CASE("a seed draws the same for any number of threads, another seed draws others") {
    const auto network = network_of(uncertain_text());
    const auto one = sampled(network, figure_of(1), {.samples = 50, .seed = 7, .threads = 1});
    CHECK(one == sampled(network, figure_of(1), {.samples = 50, .seed = 7, .threads = 5}));
    CHECK_FALSE(one == sampled(network, figure_of(1), {.samples = 50, .seed = 8, .threads = 1}));
    const auto fewer = sampled(network, figure_of(1), {.samples = 20, .seed = 7, .threads = 1});
    CHECK(std::equal(fewer.begin(), fewer.end(), one.begin()));
}

TEST_CASE("where all is certain every sample says what the network says") {
    const auto network = network_of(uncertain_text("10", "{low: 4, high: 4}", "6"));
    auto data = data_of(network, ChainId{0});
    std::erase_if(data, [](const Datum& datum) { return datum.money; });
    const auto rankings =
        sampled_rankings(network, test_policy(), data, shortest, {.samples = 5, .threads = 1});
    for (const auto& ranking : rankings.value()) CHECK(ranking == shortest(network));
}

TEST_CASE("who listens hears of every sample, and at last that all is done") {
    const auto network = network_of(uncertain_text());
    std::mutex lock;
    std::vector<double> shares;
    const auto heard = [&](double share) {
        const std::lock_guard guard(lock);
        shares.push_back(share);
    };
    sampled(network, figure_of(1), {.samples = 8, .threads = 3, .heard = heard});
    std::sort(shares.begin(), shares.end());
    CHECK(shares == std::vector{0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0});
}

TEST_CASE("who stops it gets no answer") {
    const auto network = network_of(uncertain_text());
    std::atomic<bool> stop{true};
    CHECK_FALSE(sampled_rankings(network, test_policy(), data_of(network, ChainId{0}), shortest,
                                 {.samples = 5, .threads = 1, .stop = &stop})
                    .has_value());
}
