#include "exchange/trade/code/areas.hpp"

#include <array>

namespace entente {

namespace {

constexpr std::array areas{
    // States that are no more, and unions that reported as one.
    TradeArea{58, "BLX", "Belgium-Luxembourg"},
    TradeArea{200, "CSK", "Czechoslovakia"},
    TradeArea{230, "ETF", "Ethiopia until 1992"},
    TradeArea{278, "DDR", "German Democratic Republic"},
    TradeArea{280, "FDR", "Federal Republic of Germany until 1990"},
    TradeArea{530, "ANT", "Netherlands Antilles"},
    TradeArea{532, "ANB", "Netherlands Antilles and Aruba"},
    TradeArea{582, "PCI", "Pacific Islands, trust territory"},
    TradeArea{588, "PAB", "East and West Pakistan"},
    TradeArea{590, "PAZ", "Panama without the Canal Zone"},
    TradeArea{592, "PCZ", "Panama Canal Zone"},
    TradeArea{658, "KN1", "Saint Kitts, Nevis and Anguilla"},
    TradeArea{711, "ZA1", "Southern African Customs Union"},
    TradeArea{717, "RHO", "Rhodesia and Nyasaland"},
    TradeArea{720, "YDR", "Democratic Yemen"},
    TradeArea{736, "SDF", "Sudan until 2011"},
    TradeArea{810, "SUN", "Soviet Union"},
    TradeArea{835, "TAN", "Tanganyika"},
    TradeArea{836, "ZAN", "Zanzibar and Pemba"},
    TradeArea{866, "SVR", "Republic of Vietnam until 1974"},
    TradeArea{868, "VDR", "Democratic Republic of Vietnam until 1974"},
    TradeArea{886, "YMD", "Arab Republic of Yemen"},
    TradeArea{890, "YUG", "Yugoslavia"},
    TradeArea{891, "SCG", "Serbia and Montenegro"},
    TradeArea{412, "XKX", "Kosovo"},
    // Rests.
    TradeArea{129, "A49", "Caribbean, not elsewhere specified"},
    TradeArea{221, "E29", "Eastern Europe, not elsewhere specified"},
    TradeArea{290, "F19", "Northern Africa, not elsewhere specified"},
    TradeArea{471, "A59", "Central American Common Market, not elsewhere specified"},
    TradeArea{472, "F49", "CAMEU region, not elsewhere specified"},
    TradeArea{473, "A79", "Latin American Integration Association, not elsewhere specified"},
    TradeArea{527, "O19", "Oceania, not elsewhere specified"},
    TradeArea{536, "NTZ", "Neutral Zone"},
    TradeArea{568, "_OE", "Other Europe, not elsewhere specified"},
    TradeArea{577, "F97", "Other Africa, not elsewhere specified"},
    TradeArea{636, "A89", "Rest of America, not elsewhere specified"},
    TradeArea{637, "A29", "North and Central America, not elsewhere specified"},
    TradeArea{697, "R20", "Europe EFTA, not elsewhere specified"},
    TradeArea{837, "X1", "Bunkers"},
    TradeArea{838, "X2", "Free zones"},
    TradeArea{839, "X3", "Special categories"},
    TradeArea{849, "PUS", "United States miscellaneous Pacific islands"},
    TradeArea{879, "S29", "Western Asia, not elsewhere specified"},
    TradeArea{899, "_AN", "Areas, not elsewhere specified"},
    // Sums of nations that are listed themselves.
    TradeArea{0, "W00", "World", true},
    TradeArea{97, "EUR", "European Union", true},
    TradeArea{975, "ASE", "ASEAN", true},
    TradeArea{1000, "WLD", "World", true},
    TradeArea{1000, "EUU", "European Union", true},
    TradeArea{1000, "EUN", "European Union", true},
    TradeArea{1000, "_WLD", "World", true},
};

}  // namespace

std::span<const TradeArea> trade_areas() {
    return areas;
}

}  // namespace entente
