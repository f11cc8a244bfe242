#pragma once

#include "base/column.hpp"
#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "definition/policy.hpp"
#include "network/change/edit.hpp"
#include "network/ids.hpp"
#include "network/record.hpp"
#include "network/topology.hpp"
#include "network/view.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// What an agreement does to one cell while it is operative.
struct Effect {
    AgreementId agreement;
    Edit edit;
};

struct ViewOptions {
    Unknown unknown = Unknown::zero;
};

/// What a machine walks: every market and every link that could exist, under any scenario, effect or plan.
/// Immutable once compiled. It must outlive its views, and stay where it is while it has any.
struct Network {
    Definition definition;    ///< as written
    Negotiation negotiation;  ///< the rules in force: the policy's, where the definition has none
    Weighting weighting;      ///< likewise
    Rationing rationing;      ///< likewise
    std::string currency;

    Column<NationId, NationRecord> nations;
    Column<ChainId, ChainRecord> chains;
    Column<StageId, StageRecord> stages;
    Column<NodeId, MarketRecord> markets;
    Column<LinkId, LinkRecord> links;
    Column<PlantId, PlantRecord> plants;
    Column<PassageId, PassageRecord> passages;
    Column<AgreementId, AgreementRecord> agreements;
    Column<BlocId, BlocRecord> blocs;
    Column<OwnerId, OwnerRecord> owners;
    Column<ProductionId, ProductionRecord> productions;
    Column<DemandId, DemandRecord> demands;
    std::vector<StockRecord> stocks;      ///< by market
    std::vector<ReserveRecord> reserves;  ///< by market
    std::vector<Effect> effects;          ///< by cell, then agreement
    std::shared_ptr<const Topology> topology;

    /// Base and the effects of operative agreements.
    [[nodiscard]] View view(const ViewOptions& options = {}) const;

    [[nodiscard]] std::optional<NationId> nation(std::string_view code) const;
    [[nodiscard]] std::optional<ChainId> chain(std::string_view id) const;
    [[nodiscard]] std::optional<StageId> stage(std::string_view id) const;
    [[nodiscard]] std::optional<NodeId> market(NationId nation, StageId stage) const;
    /// By code and stage, "TUR:mine"; the code alone where the network has one stage.
    [[nodiscard]] std::optional<NodeId> market(std::string_view name) const;
    [[nodiscard]] std::optional<PlantId> plant(std::string_view id) const;
    [[nodiscard]] std::optional<PassageId> passage(std::string_view id) const;
    [[nodiscard]] std::optional<AgreementId> agreement(std::string_view id) const;
    [[nodiscard]] std::optional<BlocId> bloc(std::string_view code) const;
    [[nodiscard]] std::optional<OwnerId> owner(std::string_view id) const;
    /// A link by its id, or by its name for people.
    [[nodiscard]] std::optional<LinkId> link(std::string_view name) const;

    /// A market that must exist: `market(name)` asserted.
    [[nodiscard]] NodeId operator[](std::string_view name) const;
    /// The market's name: "TUR, mine".
    [[nodiscard]] std::string name(NodeId market) const;
    /// The links from one market to another, in the order of their ids.
    [[nodiscard]] std::vector<LinkId> between(NodeId from, NodeId to) const;
};

/// Makes a network of what was written. All errors at once; nothing where there is one.
/// Time O(n log n) in the size of the definition, plus changes × links they select among.
std::optional<Network> compile(const Definition& definition, const Policy& policy, Diagnostics& diagnostics);

}  // namespace entente
