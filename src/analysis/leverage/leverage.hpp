#pragma once

#include "base/column.hpp"
#include "network/grid/parts.hpp"
#include "network/network.hpp"

#include <optional>
#include <vector>

namespace entente {

struct LeverageOptions {
    std::optional<NationId> actor = {};   ///< who acts; absent: each nation
    std::vector<NationId> for_whom = {};  ///< on whom; empty: all
    std::optional<StageId> stage = {};    ///< of demand that counts; absent: all
};

/// What one nation could do to another, in parts. Losses below zero are gains.
struct Hold {
    NationId actor, target;
    Parts evaded;  ///< lost when only the links from actor to target close, and goods may go round
    Parts sealed;  ///< lost when the actor stops all its exports, transit included
    Parts abroad;  ///< lost when the plants abroad stop that belong to owners at home in the actor
    Parts both;    ///< lost when it stops both
    friend bool operator==(const Hold&, const Hold&) = default;
};

/// What acting costs a nation itself.
struct Act {
    NationId actor;
    Parts own;            ///< its own new unmet demand when it stops its exports
    Parts own_both;       ///< the same when its plants abroad stop, too
    Parts exports;        ///< what it exported before, and no longer does
    double money{};       ///< what its exports cost on its links before, in the currency; infinite: no bound
    bool abroad = false;  ///< it has plants abroad in this chain
    friend bool operator==(const Act&, const Act&) = default;
};

struct Leverage {
    std::vector<Hold> holds;         ///< ranked; those where nothing changes are left out
    std::vector<Act> acts;           ///< of all who act, by nation
    Column<NationId, Parts> wanted;  ///< by nation: all its demand that counts
    friend bool operator==(const Leverage&, const Leverage&) = default;
};

/// Who can hurt whom, and what it costs them.
///
/// Reads       what Supply reads.
/// Definition  the target's unmet demand while the actor acts less its unmet demand before, each after rerouting at least
///             cost, as rationing shares it out. Sealed: the export sides of all the actor's markets are closed, so that
///             nothing passes through it either. Evaded: the trade links from the actor to the target are closed. Abroad:
///             named plants in other nations whose owner is at home in the actor. Each but the last alone.
/// Ties        ranked by sealed loss, then by the codes of actor and target. Areas neither act nor are acted on.
/// Nothing exported: nothing is lost. Unknown sizes are as the view takes them: ask once for each.
/// Time        a warm solve an actor, one more where it has plants abroad, and one for each pair that trades.
/// Checked by  cold supplies of networks with the act as edits.
Leverage leverage(const View& view, ChainId chain, const LeverageOptions& options = {});

}  // namespace entente
