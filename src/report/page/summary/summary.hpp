#pragma once

#include "report/page/page.hpp"
#include "report/page/summary/agreements.hpp"
#include "report/page/summary/names.hpp"

#include <span>
#include <string>
#include <vector>

namespace entente {

/// What the answers of a page come to, in sentences that their figures support: how much is served, the three most
/// dangerous chokepoints and whom they hit, what the best alliance of each plan changes, what is uncertain. Of failures that
/// take the same nation, or cost the same nations as much, only the worst is said. What was not answered is not said.
/// Nations and agreements are called by their names, as far as these are known.
std::vector<PageSentence> page_summary(std::span<const PageAnswer> answers, const std::string& chain,
                                       const NationNames& names = {}, const AgreementNames& agreements = {});

}  // namespace entente
