#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "definition/policy.hpp"
#include "network/network.hpp"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace entente {

/// A market before it has an id.
struct Spot {
    StageId stage;
    NationId nation;
    friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// What only a change brings about, and what it costs where the change says so.
struct ProductionWish {
    Spot at;
    std::optional<Cost> cost;
    Place place{};
    friend bool operator==(const ProductionWish& a, const ProductionWish& b) {
        return a.at == b.at && a.cost == b.cost;
    }
};

struct DemandWish {
    Spot at;
    std::string sector;
    Place place{};
};

/// All that changes would bring about, so that it has a place in the network before any change is made.
struct Wishes {
    std::vector<ProductionWish> productions;
    std::vector<ProductionWish> processing;
    std::vector<DemandWish> demands;
    std::vector<Spot> stocks;
};

/// A network while it is made. Each step below fills a part of it from the steps before.
struct Draft {
    const Definition& definition;
    const Policy& policy;  ///< with what the definition says in its place
    Diagnostics& diagnostics;
    Network network{};
    std::vector<LinkRecord> links{};  ///< in no order yet
    std::map<std::tuple<StageId, NationId, NationId>, std::vector<std::size_t>>
        joining{};  ///< trade among them
    Wishes wishes{};

    [[nodiscard]] std::optional<NationId> nation(const Name& name);
    [[nodiscard]] std::optional<StageId> stage(const Name& name);
    [[nodiscard]] std::optional<PassageId> passage(const Name& name);
    [[nodiscard]] std::optional<OwnerId> owner(const Name& name);
    [[nodiscard]] std::optional<OwnerId> owner(const std::optional<Name>& name);
    [[nodiscard]] Required requirement(const Requirement& written);
};

/// Nations, chains and stages, passages, owners, blocs, agreements, plants: what others refer to by name.
void name_elements(Draft& draft);

/// Trade as written.
void draft_trade(Draft& draft);
/// A link as written, perhaps of a change. Nothing after an error.
std::optional<LinkRecord> trade_link(Draft& draft, const Link& written);
void add_trade(Draft& draft, LinkRecord record);
/// What processing and production cost where nobody says.
Cost default_processing_cost(Draft& draft);
/// Processing in nations and plants, as written and as changes would have it.
void draft_processing(Draft& draft);
/// What the changes of all scenarios, effects and plans would bring about; trade becomes links, closed.
void draft_wishes(Draft& draft);

/// A market wherever anything touches one; then links in their order, and the topology.
void settle_markets(Draft& draft);
void settle_links(Draft& draft);

/// Productions, demands, stocks and reserves.
void settle_productions(Draft& draft);
void settle_demands(Draft& draft);
void settle_stores(Draft& draft);
/// Supply and demand of a chain that states trade only.
void derive_sides(Draft& draft);
/// Who uses, owns or requires what.
void settle_references(Draft& draft);
/// The effects of agreements, as edits; and whether every change selects something.
void settle_changes(Draft& draft);
/// Amounts and costs that exact flows could not reckon with.
void refuse_overflow(Draft& draft);
/// Demand that nothing can reach, and capacity that nothing feeds, as the network stands.
void warn_of_unreached(Draft& draft);

}  // namespace entente
