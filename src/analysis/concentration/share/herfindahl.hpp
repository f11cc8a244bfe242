#pragma once

#include "analysis/concentration/share/total.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// One of those who share.
struct Sharer {
    Total amount;
    bool pooled = false;        ///< an area: it stands for an unknown number of others
    Bracket governance_risk{};  ///< 0 (best) to 10 (worst); only for weighted_herfindahl
};

/// How concentrated: the Herfindahl-Hirschman index, 0 to 10,000.
///
/// Definition  the sum of squared shares in percent. The figure takes a pooled sharer for one.
/// Bounds      low: the amounts within their bounds that are most alike, and a pooled sharer split among very
///             many; attained. high: the amounts least alike, from above, by the chord of each square.
/// Nothing shared: 0, and no figure.
/// Time        O(n log n).
/// Checked by  random amounts within the bounds, all corners on small cases.
/// After       A. Hirschman, Am. Econ. Rev. 54(5), 1964, p. 761; 2,500 counts as highly concentrated in the
///             U.S. Horizontal Merger Guidelines of 2010, 1,800 in those of 2023.
Bracket herfindahl(const std::vector<Sharer>& sharers);

/// The same weighted by how badly those who share are governed, 0 to 10.
///
/// Definition  the sum of share² × governance risk, shares from 0 to 1: the factor (HHI_WGI) of the European
///             Commission's supply risk without its trade parameter (t = 1).
/// Bounds      from the bounds of each share and each governance risk, outer.
/// After       European Commission, Methodology for establishing the EU list of critical raw materials, 2017,
///             doi:10.2873/769526, section on supply risk; Blengini et al., Resources Policy 53, 2017,
///             doi:10.1016/j.resourpol.2017.05.008.
Bracket weighted_herfindahl(const std::vector<Sharer>& sharers);

}  // namespace entente
