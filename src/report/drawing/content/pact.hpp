#pragma once

#include "report/drawing/drawing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Who takes part in an agreement: a nation or a bloc.
struct Party {
    std::optional<NationId> nation;
    std::optional<BlocId> bloc;
    friend auto operator<=>(const Party&, const Party&) = default;
};

/// Agreements of one class between the same parties, as one line or figure of a drawing.
struct Pact {
    std::vector<Party> parties;  ///< nations by id, then blocs
    Line line{};
    std::vector<AgreementId> agreements;
};

/// The agreements under a view that no drawn link needs, merged by parties and class, in that order. Those in
/// the state `none` are not drawn, ended ones only where `options.ended`.
std::vector<Pact> pacts(const Network& network, const View& view, const DrawingOptions& options);

/// A stable word for a party: its code.
std::string code(const Network& network, Party party);

}  // namespace entente
