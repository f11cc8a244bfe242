#pragma once

#include "base/diagnostic.hpp"
#include "cli/session/common.hpp"
#include "definition/policy.hpp"
#include "network/network.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace entente {

/// A network that was read, judged and compiled, before anything is supposed or asked of it.
struct JudgedNetwork {
    Policy policy;  ///< with what the file says in its place
    std::shared_ptr<const Network> network;
    std::string fingerprint;  ///< of network and policy
    Diagnostics diagnostics;  ///< warnings
};

/// Keeps networks for a call that asks many questions of one: each is read once, and all answers are of the same bytes
/// whatever becomes of the file meanwhile.
class Shelf {
public:
    /// What was kept for the same file, read under the same words; null where nothing was.
    [[nodiscard]] std::shared_ptr<const JudgedNetwork> find(const Common& common) const;
    void keep(const Common& common, std::shared_ptr<const JudgedNetwork> judged);

private:
    std::map<std::vector<std::string>, std::shared_ptr<const JudgedNetwork>> kept_;
};

}  // namespace entente
