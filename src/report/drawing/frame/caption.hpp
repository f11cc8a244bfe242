#pragma once

#include "report/drawing/content/flow.hpp"
#include "report/drawing/drawing.hpp"
#include "report/drawing/frame/frame.hpp"

#include <string>
#include <vector>

namespace entente {

/// What a backbone leaves out.
struct Hidden {
    std::size_t lines = 0;
    double amount = 0;  ///< in units
};

/// What the caption of a drawing rests on.
struct Told {
    std::vector<DrawnFlow> flows;  ///< those drawn and those hidden
    Hidden hidden{};
    std::vector<std::string> also{};  ///< sentences of one view
};

/// Title, subtitle and caption: name, date, scenario, what widths and areas mean, what is estimated, pooled,
/// unknown and hidden, what is pointed at, and the sources of the drawn lines.
Frame frame_of(const Network& network, const DrawingOptions& options, const Told& told);

/// The unit of a chain with the period: "t Nd+Pr+Dy+Tb a year".
std::string unit_a_period(const Network& network, ChainId chain);

}  // namespace entente
