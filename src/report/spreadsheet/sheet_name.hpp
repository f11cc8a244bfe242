#pragma once

#include <set>
#include <string>
#include <string_view>

namespace entente {

/// Names of the sheets of one workbook, as spreadsheets allow them: 1 to 31 characters, none of []:*?/\, no apostrophe at
/// an end, not `History`, and no two that differ in nothing but capital letters.
class SheetNames {
public:
    /// The wanted name, or the nearest that is allowed and not taken: `links`, then `links 2`.
    std::string take(std::string_view wanted);

private:
    std::set<std::string> taken_;  ///< in small letters
};

}  // namespace entente
