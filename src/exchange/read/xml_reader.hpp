#pragma once

#include "base/diagnostic.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// An element of an XML text: its name without prefix, attributes, the text directly in it, and what it holds.
struct XmlElement {
    std::string name;
    Place place;
    std::map<std::string, std::string, std::less<>> attributes;
    std::string text;
    std::vector<XmlElement> children;

    /// Empty where there is none.
    [[nodiscard]] std::string attribute(std::string_view which) const;
};

/// Reads an XML text kept in `diagnostics.texts`: elements, attributes, text, character references, comments,
/// CDATA and processing instructions. A document type is refused, and with it entities of its own; so are more
/// than 64 levels. Nothing where there was an error. Time and memory O(text).
std::optional<XmlElement> read_xml(TextIndex text, Diagnostics& diagnostics);

}  // namespace entente
