#include "report/page/summary/names.hpp"

#include "report/page/summary/isolated.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("codes of nations become names only where they stand for themselves") {
    const NationNames names{{"CHN", "China"}, {"_OTH", "Other producers"}};
    CHECK(with_names("exports of CHN", names) == "exports of China");
    CHECK(with_names("CHN, mine: _OTH 5", names) == "China, mine: Other producers 5");
    CHECK(with_names("CHN", names) == "China");
    CHECK(with_names("", names) == "");
    CHECK(with_names("CHNA, aCHN, CHNs and DEU", names) == "CHNA, aCHN, CHNs and DEU");
}

TEST_CASE("names that turn the direction of writing are set apart in a sentence, and no others") {
    const NationNames names{{"ISR", "ישראל"}, {"CHN", "中国"}, {"FJI", "\u202EFiji"}, {"TUR", "Türkiye"}};
    CHECK(with_names("ISR 4, CHN 5", names) == "\u2068ישראל\u2069 4, 中国 5");
    CHECK(with_names("FJI, TUR", names) == "\u2068\u202EFiji\u2069, Türkiye");
    CHECK(isolated("") == "");
    CHECK(isolated("\U0001E900") == "\u2068\U0001E900\u2069");
}
