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

/// A text, or what it says in Latin-1 where it is not UTF-8.
std::string as_utf8(std::string_view text);

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

    /// Where `makes_areas`, find_or_make() makes areas of what is no nation.
    explicit NationCodes(const Policy& policy, bool makes_areas = false);

    /// Adds a number that a table of country codes explains. A code that no register has becomes an area.
    void add(unsigned number, std::string_view iso3, std::string_view name);

    /// May be asked by several threads at once. A new area gets the next index.
    [[nodiscard]] Index find(std::string_view text);
    /// The same; what is unknown becomes an area that is ranked, `_` and its name, where areas are made of names.
    [[nodiscard]] Index find_or_make(std::string_view text);
    /// The area of a name, whatever else the name may mean; unknown where none are made.
    [[nodiscard]] Index make(std::string_view name) { return areas_ ? area_called(name) : unknown; }
    [[nodiscard]] const std::vector<TradeNation>& nations() const { return nations_; }

private:
    Index add_nation(std::string code, std::string name);
    void set_number(std::string_view digits, Index nation);
    [[nodiscard]] Index by_name(std::string_view text) const;
    Index area_of(std::string_view text);
    Index area_called(std::string_view text);

    bool areas_;
    std::vector<TradeNation> nations_;
    std::array<Index, 1000> by_number_;
    std::array<Index, 26 * 26 * 26> by_three_;
    std::array<Index, 26 * 26> by_two_;
    std::map<std::string, Index, std::less<>> by_name_;    ///< in small letters
    std::map<std::string, Index, std::less<>> own_areas_;  ///< as the table writes them
    std::mutex lock_;  ///< of the areas, and of nations_ while threads ask
};

}  // namespace entente
