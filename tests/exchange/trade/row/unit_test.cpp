#include "exchange/trade/row/unit.hpp"

#include "exchange/recognise.hpp"
#include "exchange/trade/reading.hpp"

using namespace entente;
using namespace entente::test;

TEST_CASE("units of weight are known as tables write them, and what may be two of them is not") {
    for (const char* unit : {"t", "Tonnes", "metric tons", "MT", "TNE", "1,000 kg"})
        CHECK(grams_of(unit) == 6);
    for (const char* unit : {"kg", "KGM", "8", "Weight in kilograms"}) CHECK(grams_of(unit) == 3);
    CHECK(grams_of("g") == 0);
    CHECK(grams_of("100 kg") == 5);
    CHECK(grams_of("1000 t") == 9);
    for (const char* unit : {"", "Item", "tons", "Mt", "m³", "u", "5"})
        CHECK_FALSE(grams_of(unit).has_value());
}

TEST_CASE("a quantity is of the unit that its row tells") {
    const auto table = told(
        "exporter,importer,value,quantity,unit\n"
        "CHN,DEU,1,5,t\nCHN,FRA,2,7,kg\nCHN,USA,3,9,Item\nCHN,JPN,4,,t\nCHN,BRA,5,6,\n");
    CHECK(table.flows == Lines{"goods CHN BRA 5000 ?", "goods CHN DEU 1000 5000000",
                               "goods CHN FRA 2000 7000", "goods CHN JPN 4000 ?", "goods CHN USA 3000 ?"});
    CHECK(table.reading.has_quantities);
    CHECK(remark(table.reading, Remark::other_unit) ==
          "2 rows with a quantity in a unit that is no known weight (t, kg, g): as a weight it is unknown "
          "(first: 'Item', line 4)");
}

TEST_CASE("a table none of whose quantities is a weight has none, and that is told") {
    const auto table = told("exporter,importer,value,quantity,unit\nCHN,DEU,1,5,Item\nCHN,FRA,1,2,Item\n");
    CHECK_FALSE(table.reading.has_quantities);
    CHECK(remark(table.reading, Remark::other_unit).has_value());
}

TEST_CASE("the call can say that a quantity is in tonnes, or which column has its unit") {
    const std::string text = "exporter,importer,value,quantity,unit,how\nCHN,DEU,1,5,Item,kg\n";
    CHECK(told(text, {.columns = {{"quantity", "quantity"}}}).flows == Lines{"goods CHN DEU 1000 5000000"});
    CHECK(told(text, {.columns = {{"unit", "how"}}}).flows == Lines{"goods CHN DEU 1000 5000"});
}
