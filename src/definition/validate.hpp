#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "definition/policy.hpp"

namespace entente {

/// Judges what can be judged of a definition before it is compiled: whether every name stands for something,
/// dates and states follow each other, amounts and shares agree, and what is said without a source. All errors
/// and warnings of a run at once. True where there was no error.
/// Time O(n log n) in the size of the definition; the nearest spellings are looked for in the first errors only.
bool validate(const Definition& definition, const Policy& policy, Diagnostics& diagnostics);

/// The same for a definition of which some parts could not be read: only what is wrong whatever they are, such as
/// a name that stands for nothing.
void validate_part(const Definition& definition, const Policy& policy, Diagnostics& diagnostics);

/// The same for one scenario more, which stands in no file, on a definition that was found right. Its name must be free.
/// Time O(n log n) in the size of the scenario, plus O(n) in the number of the definition's links.
bool validate_scenario(const Definition& definition, const Policy& policy, const Name& name,
                       const Scenario& scenario, Diagnostics& diagnostics);

}  // namespace entente
