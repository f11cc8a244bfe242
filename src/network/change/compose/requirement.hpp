#pragma once

#include "network/record.hpp"
#include "network/view.hpp"

namespace entente {

/// What an agreement is worth in the state the view has it in.
const Worth& worth(const View& view, AgreementId agreement);

/// What the agreements of a requirement are worth together. Nothing required: operative, all of it. Of a
/// required list the smallest share and factor, of `any` the largest of those that hold. Where it does not
/// hold, share and factor are 1: what is closed shows what it could carry.
Worth worth(const View& view, const Required& required);

/// The same in the network's base: agreements as at its date.
Worth worth_in_base(const Network& network, const Required& required);

/// Whether a status by itself lets goods through.
bool allows(Status status);

}  // namespace entente
