#include "base/random.hpp"

namespace entente {

namespace {

__extension__ using Product = unsigned __int128;

constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;

std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream)
    : state_(mixed(mixed(seed + golden) + golden * (stream + 1))) {}

std::uint64_t Random::next() {
    state_ += golden;
    return mixed(state_);
}

std::uint64_t Random::below(std::uint64_t bound) {
    const auto uneven = (0 - bound) % bound;  // so many numbers would make some results likelier than others
    for (;;) {
        const auto product = Product{next()} * bound;
        if (static_cast<std::uint64_t>(product) >= uneven) return static_cast<std::uint64_t>(product >> 64);
    }
}

}  // namespace entente
