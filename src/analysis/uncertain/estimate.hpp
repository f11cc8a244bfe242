#pragma once

#include <cstdint>
#include <optional>

namespace entente {

/// A mean that was sampled.
struct Estimate {
    double mean{};
    std::optional<double>
        margin;  ///< half the width of its confidence interval; nothing below two observations
    std::uint64_t observations{};

    /// Whether the interval leaves zero out.
    [[nodiscard]] bool differs_from_zero() const { return margin && (mean > *margin || mean < -*margin); }
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// Observations as they come, of which only their number, mean and spread are kept. Parts of them are added up later:
/// in the same order, to the same bytes.
///
/// After B. P. Welford, Technometrics 4(3), 1962, doi:10.1080/00401706.1962.10490022; T. F. Chan, G. H. Golub, R. J.
/// LeVeque, American Statistician 37(3), 1983, doi:10.1080/00031305.1983.10483115 (of parts).
class Observations {
public:
    void add(double observed);
    void add(const Observations& part);

    /// With the interval that holds the mean with this confidence, by Student's t: observations independent, and their
    /// mean normal, as that of many is.
    [[nodiscard]] Estimate estimate(double confidence = 0.95) const;

private:
    std::uint64_t count_{};
    double mean_{};
    double squares_{};  // of what each is off the mean
};

}  // namespace entente
