#pragma once

#include "network/grid/parts.hpp"
#include "network/network.hpp"
#include "witness/supply/bound.hpp"
#include "witness/verdict.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// Demands, and all that leads to them: whatever reaches them passes one of the bounds, or came out of one of the
/// stocks.
struct StockCutText {
    std::vector<std::string> demands;  ///< labels of markets
    std::vector<BoundText> bounds;
    std::vector<std::string> home;    ///< processing that bounds what strategic stocks give at home
    std::vector<std::string> stocks;  ///< labels of markets
    friend bool operator==(const StockCutText&, const StockCutText&) = default;
};

/// How long demands last. In a time t what is missing behind a cut is at least t × (wanted − arriving) − held. From
/// `over`/`under` periods on that is more behind `cut` than behind `before`, which is empty where nothing ran out
/// earlier that has to do with it. Amounts are in parts, of `cut` less those of `before`; wanted and arriving a period.
struct Survival {
    std::string chain;
    Unknown unknown = Unknown::zero;
    StockCutText cut;
    StockCutText before;
    Parts wanted;
    Parts arriving;
    Parts held;
    std::int64_t over{};
    std::int64_t under{};
    friend bool operator==(const Survival&, const Survival&) = default;
};

/// Closing the bounds and emptying the stocks must leave nothing that reaches the demands, for both cuts; amounts and
/// the time must be theirs. Reads what Shortfall reads, and stock. Time O((n + m) log m).
Verdict check(const Survival& claim, const Network& network, const View& view);

}  // namespace entente
