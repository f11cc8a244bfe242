#include "analysis/centrality/neighbour/strength.hpp"

namespace entente {

std::string_view word(Strength strength) {
    switch (strength) {
        case Strength::quantity:
            return "quantity";
        case Strength::value:
            return "value";
        case Strength::links:
            return "links";
    }
    return "";
}

double strength_of(const View& view, LinkId link, Strength strength) {
    if (!view.open[link]) return 0;
    switch (strength) {
        case Strength::quantity:
            return static_cast<double>(view.quantity[link].units);
        case Strength::value:
            return view.value.empty() ? 0 : static_cast<double>(view.value[link].units);
        case Strength::links:
            return 1;
    }
    return 0;
}

bool is_unreported(const View& view, LinkId link, Strength strength) {
    if (strength == Strength::quantity && !view.unreported.empty()) return view.unreported[link] != 0;
    return view.open[link] != 0 && strength_of(view, link, strength) == 0;
}

std::size_t links_without(const View& view, Strength strength) {
    std::size_t count = 0;
    for (const auto link : view.links()) {
        const bool no_part = view.open[link] != 0 && strength_of(view, link, strength) == 0;
        count += no_part && is_unreported(view, link, strength);
    }
    return count;
}

}  // namespace entente
