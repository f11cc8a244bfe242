#include "analysis/failure/points/stands_for.hpp"

namespace entente {

StandsFor stands_for(const Projection& shown, const View& view) {
    StandsFor count(shown.links.size(), 0);
    for (const auto link : shown.links.ids()) {
        for (const auto of : shown.links[link]) count[link] += view.open[of];
    }
    return count;
}

}  // namespace entente
