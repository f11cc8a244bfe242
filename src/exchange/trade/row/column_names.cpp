#include "exchange/trade/row/column_names.hpp"

namespace entente {

namespace {

constexpr int money = 3;
constexpr int thousands = 6;
constexpr int tonnes = 6;
constexpr int kilograms = 3;
constexpr std::string_view usd = "USD", eur = "EUR";

constexpr std::array published{
    ColumnName{TradeColumn::year, "year"},
    ColumnName{TradeColumn::year, "t"},
    ColumnName{TradeColumn::year, "refyear"},
    ColumnName{TradeColumn::year, "period"},
    ColumnName{TradeColumn::year, "yr"},
    ColumnName{TradeColumn::from, "exporter"},
    ColumnName{TradeColumn::from, "exporteriso3"},
    ColumnName{TradeColumn::from, "exportercode"},
    ColumnName{TradeColumn::from, "from"},
    ColumnName{TradeColumn::from, "source"},
    ColumnName{TradeColumn::from, "origin"},
    ColumnName{TradeColumn::from, "iso3o"},
    ColumnName{TradeColumn::from, "isoo"},
    ColumnName{TradeColumn::from, "exportercountry"},
    ColumnName{TradeColumn::from, "locationcode"},
    ColumnName{TradeColumn::from, "countryiso3code"},
    ColumnName{TradeColumn::to, "importer"},
    ColumnName{TradeColumn::to, "importeriso3"},
    ColumnName{TradeColumn::to, "importercode"},
    ColumnName{TradeColumn::to, "to"},
    ColumnName{TradeColumn::to, "target"},
    ColumnName{TradeColumn::to, "destination"},
    ColumnName{TradeColumn::to, "iso3d"},
    ColumnName{TradeColumn::to, "isod"},
    ColumnName{TradeColumn::to, "dest"},
    ColumnName{TradeColumn::to, "importercountry"},
    ColumnName{TradeColumn::reporter, "reportercode"},
    ColumnName{TradeColumn::reporter, "reporter"},
    ColumnName{TradeColumn::reporter, "reporteriso"},
    ColumnName{TradeColumn::reporter, "reporteriso3"},
    ColumnName{TradeColumn::reporter, "declarantiso"},
    ColumnName{TradeColumn::partner, "partnercode"},
    ColumnName{TradeColumn::partner, "partner"},
    ColumnName{TradeColumn::partner, "partneriso"},
    ColumnName{TradeColumn::partner, "partneriso3"},
    ColumnName{TradeColumn::partner, "partneriso3code"},
    ColumnName{TradeColumn::flow, "flowcode"},
    ColumnName{TradeColumn::flow, "tradeflowname"},
    ColumnName{TradeColumn::flow, "tradeflowcode"},
    ColumnName{TradeColumn::flow, "tradeflow"},
    ColumnName{TradeColumn::flow, "flow"},
    ColumnName{TradeColumn::flow, "flowdesc"},
    ColumnName{TradeColumn::product, "hs6"},
    ColumnName{TradeColumn::product, "hs4"},
    ColumnName{TradeColumn::product, "hs2"},
    ColumnName{TradeColumn::product, "hs"},
    ColumnName{TradeColumn::product, "hscode"},
    ColumnName{TradeColumn::product, "hs92"},
    ColumnName{TradeColumn::product, "hs96"},
    ColumnName{TradeColumn::product, "hs02"},
    ColumnName{TradeColumn::product, "hs07"},
    ColumnName{TradeColumn::product, "hs12"},
    ColumnName{TradeColumn::product, "hs17"},
    ColumnName{TradeColumn::product, "hs22"},
    ColumnName{TradeColumn::product, "hsproductcode"},
    ColumnName{TradeColumn::product, "producths92code"},
    ColumnName{TradeColumn::product, "producths12code"},
    ColumnName{TradeColumn::product, "cmdcode"},
    ColumnName{TradeColumn::product, "commoditycode"},
    ColumnName{TradeColumn::product, "product"},
    ColumnName{TradeColumn::product, "productcode"},
    ColumnName{TradeColumn::product, "hs6oneof"},
    ColumnName{TradeColumn::product, "productnc"},
    ColumnName{TradeColumn::product, "commodity"},
    ColumnName{TradeColumn::product, "material"},
    ColumnName{TradeColumn::product, "layer"},
    ColumnName{TradeColumn::value, "valuekusd", thousands, usd},
    ColumnName{TradeColumn::value, "valueusd", money, usd},
    ColumnName{TradeColumn::value, "primaryvalue", money, usd},
    ColumnName{TradeColumn::value, "tradevalueus", money, usd},
    ColumnName{TradeColumn::value, "tradevalue", money},
    ColumnName{TradeColumn::value, "tradevaluein1000usd", thousands, usd},
    ColumnName{TradeColumn::value, "tradevalue1000usd", thousands, usd},
    ColumnName{TradeColumn::value, "tradevalueusd", money, usd},
    ColumnName{TradeColumn::value, "valueeur", money, eur},
    ColumnName{TradeColumn::value, "valuekeur", thousands, eur},
    ColumnName{TradeColumn::value, "valueineuros", money, eur},
    ColumnName{TradeColumn::value, "exportvalue", money},
    ColumnName{TradeColumn::value, "exportval", money},
    ColumnName{TradeColumn::value, "value", money},
    ColumnName{TradeColumn::quantity, "qtyt", tonnes},
    ColumnName{TradeColumn::quantity, "quantityt", tonnes},
    ColumnName{TradeColumn::quantity, "netkg", kilograms},
    ColumnName{TradeColumn::quantity, "netwgt", kilograms},
    ColumnName{TradeColumn::quantity, "netweightkg", kilograms},
    ColumnName{TradeColumn::quantity, "quantitykg", kilograms},
    ColumnName{TradeColumn::quantity, "quantityinkg", kilograms},
    ColumnName{TradeColumn::quantity, "netweightinkgm", kilograms},
    ColumnName{TradeColumn::quantity, "quantity", tonnes},
    ColumnName{TradeColumn::quantity, "weight", tonnes},
    ColumnName{TradeColumn::quantity, "qty", tonnes},
    ColumnName{TradeColumn::mode, "motcode"},
    ColumnName{TradeColumn::customs, "customscode"},
    ColumnName{TradeColumn::second_partner, "partner2code"},
};

constexpr std::array baci_columns{
    ColumnName{TradeColumn::year, "t"},
    ColumnName{TradeColumn::from, "i"},
    ColumnName{TradeColumn::to, "j"},
    ColumnName{TradeColumn::product, "k"},
    ColumnName{TradeColumn::value, "v", thousands, usd},
    ColumnName{TradeColumn::quantity, "q", tonnes},
};

constexpr std::array<std::string_view, 6> unit_columns{"quantityunit",  "qtyunitabbr", "qtyunit",
                                                       "quantitytoken", "qtyunitcode", "unit"};

constexpr std::array to_say{
    ColumnName{TradeColumn::year, "year"},
    ColumnName{TradeColumn::from, "from"},
    ColumnName{TradeColumn::to, "to"},
    ColumnName{TradeColumn::reporter, "reporter"},
    ColumnName{TradeColumn::partner, "partner"},
    ColumnName{TradeColumn::flow, "flow"},
    ColumnName{TradeColumn::product, "product"},
    ColumnName{TradeColumn::value, "value", money},
    ColumnName{TradeColumn::value, "value_kusd", thousands, usd},
    ColumnName{TradeColumn::value, "value_thousands", thousands},
    ColumnName{TradeColumn::quantity, "quantity", tonnes},
    ColumnName{TradeColumn::quantity, "quantity_kg", kilograms},
    ColumnName{TradeColumn::unit, "unit"},
};

}  // namespace

std::span<const ColumnName> published_names() {
    return published;
}

std::span<const ColumnName> baci_names() {
    return baci_columns;
}

std::span<const ColumnName> names_to_say() {
    return to_say;
}

std::span<const std::string_view> unit_names() {
    return unit_columns;
}

}  // namespace entente
