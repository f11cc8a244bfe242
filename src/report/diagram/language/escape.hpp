#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A text that Graphviz shows as it is: backslashes doubled, line breaks as `\n` (or `\l`, to stand at the
/// left), other control signs as spaces, bytes that are no UTF-8 as U+FFFD.
std::string escaped_label(std::string_view text, char line_end = 'n');

/// The same for HTML-like labels: signs of HTML as entities, line breaks as <BR/>.
std::string escaped_html(std::string_view text, std::string_view line_end = "<BR/>");

/// Bytes that are no UTF-8, and U+FFFE and U+FFFF, which XML cannot hold, replaced by U+FFFD; control signs but the line break by spaces.
std::string clean(std::string_view text);

}  // namespace entente
