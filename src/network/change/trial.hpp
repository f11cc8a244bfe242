#pragma once

#include "network/change/conflict.hpp"
#include "network/change/edit.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// What brings a view back: terms and values as they were, in the order in which they were changed.
struct Undo {
    std::vector<std::pair<Cell, std::optional<Terms>>> terms;
    std::vector<std::pair<Cell, std::int64_t>> values;
    std::size_t journal{};
};

/// Edits applied to a view for as long as this lives; then the view is as before, journal included. Trials
/// nest: the last made ends first. In whatever order edits come, and over however many trials they are
/// spread, the view is the same; where two contradict the smaller value holds, and `conflicts` names both.
///
/// The view must be one of a network. Time O(cells touched × log of cells edited).
class Trial {
public:
    Trial(View& view, std::span<const Edit> edits);
    ~Trial();
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    [[nodiscard]] const std::vector<Conflict>& conflicts() const { return conflicts_; }

private:
    View& view_;
    Undo undo_;
    std::vector<Conflict> conflicts_;
};

/// The same, to stay.
std::vector<Conflict> keep(View& view, std::span<const Edit> edits);

/// How much faster than the policy says an agreement is negotiated.
Fraction pace(const View& view, AgreementId agreement);

}  // namespace entente
