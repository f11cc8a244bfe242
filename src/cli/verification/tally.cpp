#include "cli/verification/tally.hpp"

namespace entente {

void count(Tally& tally, const Verdict& verdict) {
    ++tally.checked;
    if (verdict.ok) return;
    if (tally.failed++ == 0) tally.why = verdict.why;
}

}  // namespace entente
