#pragma once

#include "report/page/page.hpp"
#include "report/page/summary/agreements.hpp"

#include <span>
#include <vector>

namespace entente {

// Sentences that hang on what sizes that nobody knows count as: for nothing and without bound, each in one.

/// What the best alliance of each plan changes.
void add_plans(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers,
               const AgreementNames& agreements);

/// What unmet demand is expected at the date of the forecast.
void add_outlook(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers);

}  // namespace entente
