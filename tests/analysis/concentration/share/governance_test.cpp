#include "analysis/concentration/share/governance.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace {

using namespace entente;

Decimal tenths(std::int64_t digits) {
    return *read_decimal(std::to_string(digits) + "e-1");
}

NationRecord governed(std::optional<Decimal> each, std::optional<Decimal> corruption) {
    NationRecord nation;
    nation.governance = Governance{2023, each, each, each, each, each, corruption, {}};
    return nation;
}

}  // namespace

TEST_CASE("governance risk turns -2.5 to 2.5 into 10 to 0") {
    CHECK(governance_risk(governed(tenths(25), tenths(25))) == Bracket{0.0, 0, 0});
    CHECK(governance_risk(governed(tenths(-25), tenths(-25))) == Bracket{10.0, 10, 10});
    CHECK(*governance_risk(governed(tenths(0), tenths(6))).value == doctest::Approx(4.8));
}

TEST_CASE("an indicator nobody knows may have any value") {
    const auto risk = governance_risk(governed(tenths(0), {}));
    CHECK_FALSE(risk.value);
    CHECK(risk.low == doctest::Approx(5 - 5.0 / 6));
    CHECK(risk.high == doctest::Approx(5 + 5.0 / 6));
    CHECK(governance_risk(NationRecord{}) == Bracket{{}, 0, 10});
}
