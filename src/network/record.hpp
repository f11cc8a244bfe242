#pragma once

#include "base/decimal.hpp"
#include "base/place.hpp"
#include "definition/definition.hpp"
#include "network/change/edit.hpp"
#include "network/ids.hpp"
#include "network/size.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace entente {

// One row of a compiled network each. What a person wrote stays in the definition, found by `id` or
// `written`.

/// A nation or area, as the network and the register together describe it.
struct NationRecord {
    std::string code;
    std::string name;
    std::string role;
    std::string region;
    std::string subregion;
    bool area = false;   ///< a stated rest such as `_OTH`
    bool ranked = true;  ///< an area is not, unless it says so
    std::optional<Position> at;
    std::optional<Position> capital_at;
    std::optional<Percent> risk;
    std::optional<Governance> governance;
    Place place{};
};

struct ChainRecord {
    std::string id;
    std::string name;
    std::string unit;                ///< "t Nd+Pr+Dy+Tb"
    std::string quantum;             ///< "1 kg"
    Fraction quanta_per_unit{};      ///< so many quanta make one unit
    std::int64_t cost_multiple = 1;  ///< makes costs a part whole numbers at every stage
    /// So many parts are without bound: an unlimited capacity, or what a demand that nobody knows is taken to want. All that
    /// is wanted or produced of known size is less, together.
    std::int64_t boundless_from = std::numeric_limits<std::int64_t>::max();
    std::vector<StageId> stages;  ///< from the first on
    Place place{};
};

struct StageRecord {
    std::string id;
    std::string product;
    ChainId chain;
    std::size_t level{};  ///< 0: the first
    bool first = false;
    bool last = false;
    Fraction recovery{1, 1};             ///< of what enters
    std::int64_t parts_per_quantum = 1;  ///< of the content that flows: what one quantum here is made from
    std::optional<Fraction> contains;    ///< content per gross tonne
    std::optional<Size> world;           ///< published world output
    Place place{};
};

/// A node of the network: where a stage's product is available in a nation.
struct MarketRecord {
    NationId nation;
    StageId stage;
};

/// Agreements that must have effect: all of them, or any. Empty: nothing is required.
struct Required {
    Requirement::Kind kind = Requirement::Kind::all;
    std::vector<AgreementId> agreements;  ///< ascending, each once
    [[nodiscard]] bool empty() const { return agreements.empty(); }
    friend auto operator<=>(const Required&, const Required&) = default;
};

enum class LinkKind : std::uint8_t { trade, processing };

/// A way between two markets. Trade joins nations at one stage; processing joins two stages inside a nation
/// and is counted in what comes out of it.
struct LinkRecord {
    LinkKind kind{};
    std::string
        id;  ///< of trade: as written, empty where none was; of processing: its plant's, empty if unnamed
    std::string name;  ///< for people: "CHN → DEU, magnet"
    NationId from;
    NationId to;
    StageId stage;  ///< of processing: the one it leads into
    std::optional<PlantId> plant;
    std::optional<OwnerId> owner;
    std::vector<PassageId> via;  ///< ascending
    Required requirement;
    Status status = Status::active;
    bool hypothetical = false;     ///< only a change opens it
    std::optional<Size> quantity;  ///< reported; nothing where none is
    Size capacity;
    bool structural_only = false;     ///< neither quantity nor capacity is written: no flow, but a way
    bool capacity_estimated = false;  ///< quantity × headroom
    Cost cost;
    bool cost_estimated = false;  ///< from distance, or the policy's for processing
    std::optional<Cost> value;    ///< money, in thousandths
    std::optional<Decimal> days;
    std::optional<Percent> risk;  ///< its own; passages have theirs
    bool estimated = false;
    std::string rule;
    std::string source;
    std::optional<std::size_t> written;  ///< index in the definition's links
    Place place{};
};

struct PlantRecord {
    std::string id;
    std::string name;
    NationId nation;
    StageId into;
    std::optional<OwnerId> owner;
    Required requirement;
    Status status = Status::active;
    std::optional<Date> ready;
    std::optional<Percent> risk;
    std::optional<Position> at;
    std::optional<LinkId> link;              ///< where it processes
    std::optional<ProductionId> production;  ///< where it produces
    Place place{};
};

/// What enters a chain at a market: one for each plant there, and one for what no named plant makes.
struct ProductionRecord {
    NodeId market;
    std::optional<PlantId> plant;
    std::string name;  ///< for people: "CHN, mine"
    std::optional<OwnerId> owner;
    Required requirement;
    Status status = Status::active;
    bool hypothetical = false;     ///< only a change brings it about
    std::optional<Size> quantity;  ///< reported
    Size capacity;                 ///< as written, else the quantity
    Cost cost;
    bool cost_estimated = false;
    bool derived = false;  ///< exports above imports, in a table that states no production
    Place place{};
};

struct DemandRecord {
    NodeId market;
    std::string sector;  ///< empty where none is said
    std::string name;    ///< for people: "DEU, magnet"
    Size size;
    bool hypothetical = false;  ///< only a change brings it about
    bool derived = false;       ///< imports above exports, in a table that states no demand
    Place place{};
};

struct StockRecord {
    NodeId market;
    Size size;
    bool strategic = false;  ///< serves at home only
    Place place{};
};

struct ReserveRecord {
    NodeId market;
    Size size;
    Place place{};
};

struct PassageRecord {
    std::string id;
    std::string name;
    std::string kind;
    std::optional<Position> at;
    std::optional<Percent> risk;
    std::vector<LinkId> links;  ///< that use it
    Place place{};
};

struct BlocRecord {
    std::string code;
    std::string name;
    std::vector<NationId> members;  ///< those the network knows
    Place place{};
};

struct OwnerRecord {
    std::string id;
    std::string name;
    std::string kind;
    std::optional<NationId> home;
    std::vector<PlantId> plants;
    std::vector<LinkId> links;  ///< processing of its plants, and trade it owns
    Place place{};
};

/// What an agreement is worth in one state.
struct Worth {
    bool operative = false;
    Fraction share{0, 1};  ///< of the capacity of what requires it; 0: it does not hold
    Fraction cost{1, 1};   ///< factor on its cost
    friend bool operator==(const Worth&, const Worth&) = default;
};

/// An agreement as it stands at the network's date: a dated automatic change that is due has happened.
struct AgreementRecord {
    std::string id;
    std::string name;
    std::vector<NationId> parties;  ///< blocs by their members
    std::vector<BlocId> blocs;      ///< parties that are blocs
    Instrument instrument{};
    State written{};  ///< before a dated change
    State state{};
    std::array<Worth, state_count> worth{};  ///< by state
    std::optional<Decimal> effort;
    std::vector<AgreementId> excludes;  ///< both ways
    std::vector<StageId> covers;
    std::vector<LinkId> links;              ///< whose requirement names it
    std::vector<ProductionId> productions;  ///< whose requirement names it
    std::vector<Cell> touches;              ///< cells that its effects act on
    Place place{};
};

}  // namespace entente
