#include "analysis/uncertain/flip.hpp"

#include "analysis/uncertain/uncertain_network.hpp"

#include <cstdlib>

using namespace entente;

namespace {

Flips flips_of(const Network& network, const FlipOptions& options = {.threads = 1}) {
    const auto found =
        flips(network, test_policy(), data_of(network, ChainId{0}), Unknown::zero, shortest, options);
    REQUIRE(found.has_value());
    return *found;
}

const Flip* flip_of(const Flips& flips, const Network& network, const std::string& datum) {
    const auto data = data_of(network, ChainId{0});
    for (const auto& flip : flips.flips) {
        if (name(data[flip.datum]) == datum) return &flip;
    }
    return nullptr;
}

/// The figure nearest to `from` with which the written network has another first, the lower of two; by trying all.
template <class Text>
std::optional<std::int64_t> nearest(std::int64_t from, std::int64_t low, std::int64_t high, Text text) {
    const auto before = shortest(network_of(text(from))).front();
    for (std::int64_t off = 1; from - off >= low || from + off <= high; ++off) {
        for (const auto figure : {from - off, from + off}) {
            if (figure < low || figure > high) continue;
            if (shortest(network_of(text(figure))).front() != before) return figure;
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("by hand: the first change on the way, to the figure") {
    const auto below = [](std::int64_t bound) {
        return [bound](std::int64_t figure) { return figure < bound; };
    };
    CHECK(first_change(0, 100, below(37), 8) == 37);
    CHECK(first_change(0, 100, below(100), 8) == 100);
    CHECK(first_change(0, 100, below(101), 8) == std::nullopt);
    CHECK(first_change(0, 100, below(1), 8) == 1);
    CHECK(first_change(
              90, -50, [](std::int64_t figure) { return figure > 2; }, 3) == 2);
    CHECK(first_change(5, 5, below(9), 8) == std::nullopt);
    CHECK(first_change(0, 1'000'000'000, below(123'456'789), 1) == 123'456'789);
}

TEST_CASE(
    "what changes back and forth is found to the nearest where every figure is tried, else at some "
    "boundary") {
    const auto same = [](std::int64_t figure) { return figure != 3 && figure < 60; };
    CHECK(first_change(0, 8, same, 8) == 3);
    CHECK(first_change(0, 80, same, 8) == 60);  // the hole between two probes is not seen
}

TEST_CASE("against trying every figure of the interval") {
    const auto network = network_of(uncertain_text());
    const auto found = flips_of(network, {.probes = 20, .threads = 1});
    CHECK(found.first == shortest(network).front());
    const auto chn = nearest(10, 2, 14, [](std::int64_t f) { return uncertain_text(std::to_string(f)); });
    const auto fra = nearest(3, 3, 9, [](std::int64_t f) {
        return uncertain_text("{value: 10, low: 2, high: 14}", std::to_string(f));
    });
    const auto link = nearest(6, 1, 9, [](std::int64_t f) {
        return uncertain_text("{value: 10, low: 2, high: 14}", "{low: 3, high: 9}", std::to_string(f));
    });
    const std::vector<std::pair<const char*, std::optional<std::int64_t>>> judged{
        {"production of CHN, magnet", chn},
        {"demand of FRA, magnet", fra},
        {"capacity of CHN → DEU, magnet", link}};
    int flipping = 0;
    for (const auto& [datum, figure] : judged) {
        const auto* flip = flip_of(found, network, datum);
        CHECK((flip != nullptr) == figure.has_value());
        if (flip == nullptr || !figure) continue;
        ++flipping;
        CHECK(flip->to == *figure);
        CHECK(flip->relative.value() ==
              doctest::Approx(static_cast<double>(flip->to - flip->from) / static_cast<double>(flip->from)));
    }
    CHECK(flipping > 0);
    CHECK(found.searched == 4);
}

TEST_CASE("flips are the same for any number of threads, the smallest relative change first") {
    const auto network = network_of(uncertain_text());
    const auto one = flips_of(network), five = flips_of(network, {.threads = 5});
    REQUIRE(one.flips.size() == five.flips.size());
    for (std::size_t i = 0; i < one.flips.size(); ++i) {
        CHECK(one.flips[i].datum == five.flips[i].datum);
        CHECK(one.flips[i].to == five.flips[i].to);
        CHECK(one.flips[i].becomes == five.flips[i].becomes);
        if (i > 0) CHECK(std::abs(*one.flips[i - 1].relative) <= std::abs(*one.flips[i].relative));
    }
}

TEST_CASE("what is certain flips nothing, unless figures without interval are searched too") {
    const auto network = network_of(uncertain_text("10", "4", "6"));
    auto certain = flips_of(network);
    CHECK(certain.searched == 1);  // a cost
    const auto within = flips_of(network, {.probes = 20, .within = 0.5, .threads = 1});
    CHECK(within.searched > 8);
    const auto* flip = flip_of(within, network, "capacity of CHN → DEU, magnet");
    const auto figure =
        nearest(6, 3, 9, [](std::int64_t f) { return uncertain_text("10", "4", std::to_string(f)); });
    REQUIRE((flip != nullptr) == figure.has_value());
    if (flip != nullptr) CHECK(flip->to == *figure);
}

TEST_CASE("no data, nothing ranked, stopped") {
    const auto empty = network_of("nations: {CHN: {}}");
    CHECK(flips_of(empty).flips.empty());
    CHECK(flips_of(empty).first.empty());
    std::atomic<bool> stop{true};
    CHECK_FALSE(
        flips(empty, test_policy(), {}, Unknown::zero, shortest, {.threads = 1, .stop = &stop}).has_value());
}
