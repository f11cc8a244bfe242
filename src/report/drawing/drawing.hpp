#pragma once

#include "network/element.hpp"
#include "network/network.hpp"
#include "report/diagram/diagram.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// Nations with their stages merged; markets stage by stage; nations where they lie.
enum class Sight : std::uint8_t { nations, markets, map };
std::optional<Sight> sight_of(std::string_view word);

/// Why something is pointed at: without it a demand gets nothing; it is in the shown cut; it is on a shown
/// route; a scenario changes it.
enum class Point_at : std::uint8_t { single_point, cut, route, change };

struct Highlight {
    struct Mark {
        Element element;
        Point_at why{};
        std::string words{};  ///< at the figure or on the line: "cut", "1", "opened"
    };
    std::string say;  ///< a sentence for the caption: what is pointed at
    std::vector<Mark> marks;
    /// Share of demand that goes short, 0 to 1, of nations and of markets.
    /// Shares that go short; not a number: an amount without bound does.
    std::vector<std::pair<Element, double>> unmet{};
    /// What flows, in units of the chain, in the place of what is reported.
    struct Carried {
        Column<LinkId, double> of_link;  ///< infinite: without bound
        Column<ProductionId, double> of_production;
    };
    std::optional<Carried> carried{};
};

struct DrawingOptions {
    Sight sight = Sight::nations;
    std::optional<ChainId> chain{};  ///< absent: the first, since units differ between chains
    std::optional<StageId> stage{};  ///< only this stage
    bool agreements = true;          ///< those that no link needs, as lines of their own
    bool ended = false;              ///< terminated and abandoned ones too
    bool legend = true;
    bool caption = true;
    std::size_t most_lines = 110;  ///< of trade, or three for two figures; more: the backbone
    std::optional<Highlight> highlight{};
    std::string scenario{};  ///< of the view, for the caption: "embargo"
};

/// Whether anything of a network lies somewhere on earth, as far as is known; a map shows little of one where nothing does.
bool lies_on_earth(const Network& network);

/// The picture of a network under the assumptions of a view, laid out and ready to be written.
///
/// Reads       open, state; quantities, capacities, agreements and places of the network's records.
/// Shows       every nation with a market of the chain, every trade link that is open, could be opened by an
///             agreement, or is blocked; every agreement in a state that is drawn. What only a scenario could
///             open is drawn where the view has it open. More trade than `most_lines`: its backbone, and the
///             caption says what is hidden.
/// Widths      what flows where a highlight says so, else the quantity as reported; where none is, capacity; of
///             an interval the upper end; unknown is thin with a hollow arrow. Areas: the most that a nation supplies or uses at any one stage.
/// Law         no figure or label overlaps another; equal inputs give equal diagrams. Nothing to draw: the
///             title and the caption.
/// Time        O(nodes² + lines × nodes), and the layout engine's.
Diagram draw(const Network& network, const View& view, const Palette& palette,
             const DrawingOptions& options = {});

}  // namespace entente
