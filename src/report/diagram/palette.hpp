#pragma once

#include "definition/definition.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// Colours by role, as `#rrggbb`.
using Palette = std::map<std::string, std::string, std::less<>>;

/// Every role a drawing uses.
std::span<const std::string_view> roles();

/// The palette of a theme, `light` or `dark`. A role the theme leaves out, or gives in another form than
/// #rrggbb, is grey.
Palette palette(const Theme& theme, std::string_view name);

/// The colour of a role, with an opacity from 0 to 1 as #rrggbbaa where it is below 1. UnknownCell roles are
/// grey.
std::string colour(const Palette& palette, std::string_view role, double opacity = 1);

/// The colour of a role thinned with the background: 1 is the colour, 0 the background. What is thinned so
/// stays opaque, and looks the same where lines cross.
std::string thinned(const Palette& palette, std::string_view role, double share);

/// Black or white, whichever is easier to read on a colour (contrast of WCAG 2.1).
std::string_view ink_on(std::string_view colour);

/// The contrast ratio of two colours, 1 to 21 (WCAG 2.1).
double contrast(std::string_view a, std::string_view b);

}  // namespace entente
