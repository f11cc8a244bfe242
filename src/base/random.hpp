#pragma once

#include <cstdint>

namespace entente {

/// Random numbers of a seed, the same on every machine. Streams of one seed are independent for all that a simulation
/// sees, so each part of a work draws from its own, and what it draws does not hang on who works on it.
///
/// After G. Steele, D. Lea, C. Flood, OOPSLA 2014, doi:10.1145/2660193.2660195 (SplitMix64); D. Lemire, ACM Trans.
/// Modeling and Computer Simulation 29(1), 2019, doi:10.1145/3230636 (`below`).
class Random {
public:
    Random(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next();
    /// From 0 to one below `bound`, which is above zero, each as likely as any other.
    std::uint64_t below(std::uint64_t bound);

private:
    std::uint64_t state_;
};

}  // namespace entente
