#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Whether a table holds codes of the Harmonized System within each other, as Comtrade's do that hold chapters, headings and
/// subheadings: what is traded under 280530 is then told under 2805, 28 and TOTAL again.
class ProductLevels {
public:
    /// Codes come in their order.
    void see(const std::string& code);

    /// What is mixed, and how to mend it; nothing where no code lies within another.
    [[nodiscard]] std::optional<std::string> mixture() const;

private:
    std::map<std::size_t, std::uint64_t> codes_;  ///< how many, by their digits
    std::vector<std::string> above_;              ///< codes that the last one lies within, and itself
    bool total_ = false;
    std::string upper_, lower_;  ///< the first two, one within the other
};

}  // namespace entente
