#pragma once

#include "network/network.hpp"

#include <string>

namespace entente {

/// What pictures show of a network that was compiled with more than a page knows, in the numbers of that page.
struct AsOnPage {
    std::string shows;  ///< as of `page_situation`; what is new has the numbers behind those of the page
    std::string
        added;  ///< what is new, in that order, as of `page_facts`: nations, markets, demands and links
};

/// Both networks are of one definition, the second with more changes: all of the first is in it, in the same order.
AsOnPage as_on_page(const Network& page, const Network& more, const std::string& shows);

}  // namespace entente
