#include "base/failure.hpp"
#include "batch/mpi/ranks.hpp"
#include "batch/store/merge.hpp"
#include "cli/command.hpp"
#include "cli/mpi/share.hpp"

#include <fmt/format.h>

#include <iostream>
#include <sstream>

namespace {

using namespace entente;

/// Unites what the ranks stored, and says what is there.
Exit unite(const SharedCall& shared) {
    Refusal refusal;
    try {
        const auto merged = merge(shared.target, shared.stores, {}, refusal);
        if (!merged) {
            std::cerr << fmt::format("entente-mpi: {}\n  {}\n", refusal.text, refusal.mend);
            return Exit::input_wrong;
        }
        std::cout << fmt::format("{}: {} results in {} blocks, {} blocks missing\n", shared.target,
                                 merged->count.rows, merged->count.blocks, merged->missing);
        return Exit::done;
    } catch (const EnvironmentFailure& failure) {
        std::cerr << fmt::format("entente-mpi: {}\n", failure.what());
        return Exit::environment_failed;
    }
}

/// What a rank has to say is said once: what went wrong by the first, and by the others what happened to them alone.
Exit run_own(const Ranks& ranks, const Call& call) {
    std::ostringstream out, err;  // a shard's results are no answer
    const bool first = ranks.own() == 0;
    const auto exit = run_to_end(call, {std::cin, out, first ? std::cerr : err});
    if (!first && exit == Exit::environment_failed) std::cerr << err.str();
    return exit;
}

Exit run_on(const Ranks& ranks, const Call& said) {
    const auto shared = share(said, static_cast<std::size_t>(ranks.all()));
    if (!shared) {
        if (ranks.own() == 0) std::cerr << usage_of_ranks();
        return Exit::usage_wrong;
    }
    const auto own = static_cast<std::size_t>(ranks.own());
    const auto exit = run_own(ranks, shared->calls[own]);
    const auto worst = static_cast<Exit>(ranks.largest(static_cast<int>(exit)));
    if (worst != Exit::done) return worst;
    const auto united = ranks.own() == 0 ? unite(*shared) : Exit::done;
    return static_cast<Exit>(ranks.largest(static_cast<int>(united)));
}

}  // namespace

int main(int count, char** words) {
    const Ranks ranks(count, words);
    return static_cast<int>(run_on(ranks, Call(words + 1, words + count)));
}
