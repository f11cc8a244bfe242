#pragma once

#include "report/drawing/drawing.hpp"

#include <string>

namespace entente {

/// What a nation, or one of its markets, does in a chain.
struct Part {
    bool produces = false;
    bool processes = false;
    bool trades = false;   ///< or uses
    double amount = 0;     ///< the most supplied or used at any one stage, in units; 0: none or unknown
    bool unknown = false;  ///< something of unknown size is among it
    [[nodiscard]] bool takes_part() const { return produces || processes || trades; }
};

/// Of a market: what enters and what leaves it, as reported; the larger of the two is its amount.
Part part_of(const Network& network, const View& view, NodeId market);

/// Of a nation: over the stages that are drawn.
Part part_of(const Network& network, const View& view, NationId nation, const DrawingOptions& options);

/// The palette's role of a figure for it.
std::string fill_of(const Part& part);

/// A name broken into lines of about so many columns of a terminal, at spaces, and not before a dash between words;
/// within a word only where that is more than twice as wide.
std::string in_lines(const std::string& name, std::size_t characters);

}  // namespace entente
