#pragma once

#include "report/page/page.hpp"
#include "report/page/summary/agreements.hpp"

#include <vector>

namespace entente {

/// The three failures that cost most, what each costs and whom. Of failures that take the same nation, or part of what one
/// said already takes, or that cost the same nations as much, only the worst is said.
void add_chokepoints(std::vector<PageSentence>& sentences, const PageAnswer& answer,
                     const AgreementNames& agreements);

}  // namespace entente
