#include "report/page/summary/names.hpp"

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
