#pragma once

#include "base/id.hpp"

namespace entente {

// All ids of a network are in a canonical order that file order does not change.
using NationId = Id<struct NationTag>;    ///< nations and areas, by code
using ChainId = Id<struct ChainTag>;      ///< as written: the first is the one shown by default
using StageId = Id<struct StageTag>;      ///< by chain, then level from the first stage on
using NodeId = Id<struct NodeTag>;        ///< a market: by stage, then nation
using LinkId = Id<struct LinkTag>;        ///< trade, then processing; each by stage, from, to, id or content
using PlantId = Id<struct PlantTag>;      ///< named plants, by id
using PassageId = Id<struct PassageTag>;  ///< by id
using AgreementId = Id<struct AgreementTag>;    ///< by id
using BlocId = Id<struct BlocTag>;              ///< by code
using OwnerId = Id<struct OwnerTag>;            ///< by id
using ProductionId = Id<struct ProductionTag>;  ///< by market, the unnamed plant first, then by plant
using DemandId = Id<struct DemandTag>;          ///< by market, then sector

}  // namespace entente
