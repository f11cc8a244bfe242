#pragma once

#include "network/network.hpp"

#include <set>

namespace entente {

/// An amount, and whether it is only what could have been.
struct Reported {
    Size size;
    bool from_capacity = false;  ///< nothing is reported: from nothing to the capacity
};

/// What is reported of each link and production of a view. Where a trial edited a capacity below what is
/// reported, that is all there can be; where it edited a production, that is what there is. A closed link
/// carries nothing. Other reports are of the past, and no change alters them.
class Reports {
public:
    /// The view must be one of a network.
    explicit Reports(const View& view);

    [[nodiscard]] Reported of(LinkId link) const;
    [[nodiscard]] Reported of(ProductionId production) const;

private:
    [[nodiscard]] Size capacity(LinkId link) const;

    const View* view_;
    std::set<Cell> edited_;
};

}  // namespace entente
