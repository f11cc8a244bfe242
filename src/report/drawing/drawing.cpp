#include "report/drawing/drawing.hpp"

#include "report/drawing/sight/map.hpp"
#include "report/drawing/sight/markets.hpp"
#include "report/drawing/sight/nations.hpp"

namespace entente {

std::optional<Sight> sight_of(std::string_view word) {
    if (word == "nations") return Sight::nations;
    if (word == "markets") return Sight::markets;
    if (word == "map") return Sight::map;
    return std::nullopt;
}

Diagram draw(const Network& network, const View& view, const Palette& palette,
             const DrawingOptions& options) {
    if (options.sight == Sight::markets) return draw_markets(network, view, palette, options);
    if (options.sight == Sight::map) return draw_map(network, view, palette, options);
    return draw_nations(network, view, palette, options);
}

}  // namespace entente
