#pragma once

#include "network/element.hpp"
#include "network/grid/grid.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How an element fails. The first eight are those of ElementKind, in its order.
enum class FailureKind : std::uint8_t {
    nation,     ///< its links, plants and production
    market,     ///< a nation's stage: its trade, and what is produced there and processed into and out of it
    plant,      ///< a named plant
    link,       ///< trade
    passage,    ///< all links that use it
    agreement,  ///< loses its effect, whatever state it is in
    bloc,       ///< all its members
    owner,      ///< its plants, abroad too, and its links
    exports,    ///< of a nation, at all stages
    plants,     ///< of a nation at a stage: what is produced there and processed into it
};
inline constexpr std::size_t failure_kind_count = 10;
std::string_view word(FailureKind kind);

/// The kinds that a ranking is of where none are named: all but blocs and a nation's plants, which repeat others.
std::vector<FailureKind> usual_kinds();

/// Of these the kinds of elements that fail whole: all but exports and plants.
std::vector<ElementKind> structural(std::span<const FailureKind> kinds);

/// One thing that fails. `index` is that of a nation, market, plant, link, passage, agreement, bloc or owner.
struct Failure {
    FailureKind kind{};
    std::uint32_t index{};
    friend auto operator<=>(const Failure&, const Failure&) = default;
};

/// What it is that fails: of exports the nation, of plants the market.
Element element(Failure failure);

/// For people: "CHN", "exports of CHN", "plants of CHN, magnet".
std::string name(const Network& network, Failure failure);

/// All failures of these kinds (none: all) that touch the chain, by kind and id. Areas do not fail, nor do links
/// from or to them: they stand for many. Nor do agreements that have no effect.
std::vector<Failure> failures(const Grid& grid, const View& view, std::span<const FailureKind> kinds = {});

/// The arcs that a failure closes, ascending, each once. Of an agreement those that cannot do without it; what
/// else hangs on its state takes a trial.
std::vector<std::uint32_t> closed_arcs(const Grid& grid, Failure failure);

/// Arcs that all that passes the failing thing passes, most of it once: what enters a nation or a market, what
/// leaves through its exports, and of other things what they close; of an agreement all that it has an effect on.
std::vector<std::uint32_t> passed_arcs(const Grid& grid, Failure failure);

/// The nations whose own demand a failure's loss leaves out: of a nation, its exports or one of its markets that
/// nation, of a bloc the members.
std::vector<NationId> own_nations(const Network& network, Failure failure);

}  // namespace entente
