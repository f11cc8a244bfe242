#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A picture that Graphviz wrote as SVG, made fit for other programs: all looks are attributes that SVG 1.1 knows (no
/// colour `transparent`, which editors and slides take for black), what a figure is pointed at for is its title (instead
/// of the names of the graph's parts and of links that lead nowhere), the picture's title comes first, and nothing
/// outside is referred to, no document type either. Comments are left out.
std::string portable_svg(std::string_view svg);

}  // namespace entente
