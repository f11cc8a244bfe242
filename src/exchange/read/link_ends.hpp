#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "exchange/read/rows.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

class NationCodes;

/// Where a link begins or ends: a code, and the stage where that is said.
struct LinkEnd {
    Name code;
    std::string stage;
};

/// Reads ends of links: which nation or area a text means, by its own name or by that of its node. With `codes`, by
/// whatever name or number a nation is known; mere numbers only where every end of `rows` is the number of a nation,
/// since a graph whose nodes are counted 0, 1, 2 … has no codes.
class LinkEnds {
public:
    using Areas = std::map<std::string, Located<Nation>>;  ///< by code

    LinkEnds(const std::vector<LinkRow>& rows, NationCodes* codes, Diagnostics& diagnostics);

    /// The end that a row tells, `which` being "from" or "to"; nothing, with an error, where it tells none. What is no
    /// nation becomes one of `areas` where it says so (_REST), or where the codes make areas of names.
    std::optional<LinkEnd> read(const LinkRow& row, std::string_view which, Areas& areas);

private:
    [[nodiscard]] std::string nation_of(const std::string& text) const;
    [[nodiscard]] std::string code_of(const LinkRow& row, std::string_view which,
                                      const std::string& told) const;
    [[nodiscard]] std::string code_or_area(const LinkRow& row, std::string_view which,
                                           const std::string& told, Areas& areas);

    NationCodes* codes_;
    bool numbers_are_codes_ = true;
    Diagnostics& diagnostics_;
};

}  // namespace entente
