#include "cli/command/report/plain.hpp"

#include "base/base64.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/palette.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/drawing.hpp"

namespace entente {

std::vector<PagePicture> plain_pictures(const Session& session) {
    std::vector<PagePicture> pictures;
    if (!session.chain) return pictures;
    struct Sighted {
        Sight sight;
        const char* title;
    };
    for (const auto& [sight, title] :
         {Sighted{Sight::map, "Where it goes"}, Sighted{Sight::nations, "Who ships to whom"},
          Sighted{Sight::markets, "Stage by stage"}}) {
        DrawingOptions options;
        options.sight = sight;
        options.chain = session.chain;
        const auto diagram =
            draw(*session.network, session.view, palette(session.policy.theme, "light"), options);
        const auto svg = render(to_dot(diagram), Picture::svg);
        pictures.push_back({title, "data:image/svg+xml;base64," + base64(svg)});
    }
    return pictures;
}

}  // namespace entente
