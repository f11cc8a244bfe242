#pragma once

#include "analysis/survey/survey.hpp"
#include "cli/session/progress.hpp"
#include "definition/policy.hpp"
#include "exchange/trade/trade.hpp"
#include "report/tables/survey.hpp"

#include <optional>
#include <string>

namespace entente {

/// A table of trade, surveyed.
struct Surveyed {
    SurveyAnswer answer;
    TradeReading reading;
    std::uint64_t repeated{};  ///< rows of a flow that another row tells of too
    bool by_quantity = false;  ///< and not by value
    std::string fingerprint;   ///< of all flows
};

/// Reads and surveys all products a table holds, on all threads. The answer does not depend on their number. `measure` is
/// `value`, `quantity` (in tonnes) or empty: value where the table has some.
std::optional<Surveyed> surveyed(const std::string& path, TradeOptions trade, const SurveyOptions& options,
                                 const std::string& measure, const Policy& policy, Diagnostics& diagnostics,
                                 Progress& progress);

}  // namespace entente
