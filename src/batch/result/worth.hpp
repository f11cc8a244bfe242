#pragma once

#include "batch/plan/plan.hpp"
#include "network/view.hpp"

#include <functional>

namespace entente {

/// A plan's candidates with no bound but what is required and forbidden, and its first objective alone: that of which
/// values tell each candidate's part.
Plan plan_of_values(const Plan& plan);

/// Makes what tells the first objective of any set of a plan's candidates, over its futures as the plan judges them, be
/// the set one of the plan's alliances or not. Each one made keeps the supply of the set before in every future: one a
/// worker, called from one thread at a time. The plan and the view must outlive all of them.
std::function<std::function<double(Alliance)>()> first_objective(const Plan& plan, const View& base);

}  // namespace entente
