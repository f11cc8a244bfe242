#pragma once

#include "exchange/trade/trade.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Which nation a code in somebody's table means.
///
/// Numbers     those of the United Nations (M49), UN Comtrade and CEPII BACI all at once (France 250 and 251, Italy 380
///             and 381, Taiwan 158 and 490…): no number means different nations in two of them. One means a rest in
///             one of them: 492 is read as Monaco (M49), and is "Europe EU, not elsewhere specified" in Comtrade.
/// Letters     three are ISO alpha-3, two ISO alpha-2, so `NA` is Namibia; longer texts are names.
/// Areas       states that are no more, and rests such as "Areas, not elsewhere specified", take part as areas; so does
///             whatever begins with `_`.
/// Aggregates  the world and groups of nations are none, since they would count trade twice.
class NationCodes {
public:
    using Index = std::uint16_t;
    static constexpr Index unknown = 0xFFFF;
    static constexpr Index aggregate = 0xFFFE;

    explicit NationCodes(const Policy& policy);

    /// Adds a number that a table of country codes explains. A code that no register has becomes an area.
    void add(unsigned number, std::string_view iso3, std::string_view name);

    /// May be asked by several threads at once. A new area gets the next index.
    [[nodiscard]] Index find(std::string_view text);
    [[nodiscard]] const std::vector<TradeNation>& nations() const { return nations_; }

private:
    Index add_nation(std::string code, std::string name);
    void set_number(std::string_view digits, Index nation);
    [[nodiscard]] Index by_name(std::string_view text) const;
    Index area_of(std::string_view text);

    std::vector<TradeNation> nations_;
    std::array<Index, 1000> by_number_;
    std::array<Index, 26 * 26 * 26> by_three_;
    std::array<Index, 26 * 26> by_two_;
    std::map<std::string, Index, std::less<>> by_name_;    ///< in small letters
    std::map<std::string, Index, std::less<>> own_areas_;  ///< as the table writes them
    std::mutex lock_;  ///< of the areas, and of nations_ while threads ask
};

}  // namespace entente
