#pragma once

#include "analysis/concentration/share/herfindahl.hpp"
#include "analysis/concentration/trade/output.hpp"

#include <optional>
#include <vector>

namespace entente {

/// What one nation or area has of a stage's output.
struct Producer {
    NationId nation;
    Output output;
    Bracket share;  ///< of the output of all
    std::optional<double>
        share_of_known;       ///< of all output that has a figure; nothing where its own has none
    Bracket governance_risk;  ///< 0 (best) to 10 (worst)
};

/// Who makes a stage's product.
struct StageConcentration {
    StageId stage;
    std::vector<Producer> producers;  ///< nations, the largest share first, ties by code; then areas likewise
    Total output;
    Basis basis = Basis::reported;
    std::optional<NationId> top;  ///< the nation with the largest share
    Bracket top_share;
    std::optional<double> top_share_of_known;
    bool top_is_certain = false;         ///< no other nation can have more, whatever is unknown
    Bracket hhi;                         ///< 0 to 10,000
    std::optional<double> hhi_of_known;  ///< the same of the output that has a figure; nothing where none has
    Bracket governance_hhi;              ///< 0 to 10
    std::optional<NationId> sole;        ///< the one nation that makes anything at all
    std::vector<NationId> unknown;       ///< whose output has no figure

    /// All output has an upper bound, so that shares and indices have bounds that say something.
    [[nodiscard]] bool is_bounded() const { return !output.open_ended && !output.bottomless; }
};

/// Who dominates each stage.
///
/// Reads       open, producing, and what is reported (see Reports).
/// Definition  shares of output (see output()), their squares as in herfindahl() and weighted_herfindahl().
/// Areas       take part in sums and shares, and are never ranked, top or sole: one beside a nation denies it
///             `sole`.
/// Unknown     is not zero: shares and indices are then bounds without figure, and `unknown` says whose output
///             is missing; `…_of_known` are of what has a figure, and say no more. Ranked by figure, else by the lower bound, then the upper.
/// No producers: no top, indices 0 without figure.
/// Time        O(n log n + m).
/// Checked by  figures by hand, published shares, random amounts within the bounds.
std::vector<StageConcentration> concentration(const View& view);

}  // namespace entente
