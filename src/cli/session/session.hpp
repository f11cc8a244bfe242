#pragma once

#include "cli/command.hpp"
#include "cli/session/common.hpp"
#include "definition/policy.hpp"
#include "network/change/edit.hpp"
#include "network/change/trial.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A network that was read, judged, compiled and put under the assumptions of a call.
struct Session {
    Policy policy;  ///< with what the file says in its place
    std::shared_ptr<const Network> network;
    Edits edits;                      ///< what the scenarios of the call change
    View view;                        ///< under them
    std::unique_ptr<Trial> supposed;  ///< keeps the view so
    std::string fingerprint;          ///< of network and policy
    std::optional<ChainId> chain;     ///< the one to look at; none in a file without chains
    std::optional<StageId> stage;
    std::optional<NationId> nation;
    std::vector<NationId> for_whom;  ///< one nation, or the members of a bloc
    std::vector<std::string> notes;  ///< what was chosen for the caller
    Diagnostics diagnostics;         ///< warnings
};

/// Opens what the words name. Errors are said on `err` (as JSON where the answer would be), and the end is in `exit`.
std::unique_ptr<Session> open(const Common& common, Streams streams, Exit& exit);

/// The options of any command that name a file to be written.
inline constexpr std::array<std::string_view, 7> options_of_files{
    "-o", "--output", "--plot", "--front", "--gains", "--interactions", "--draw"};

/// The words of a call without those that only say where and how the answer is written or drawn. --all stays: it may add
/// rows and tables.
std::vector<std::string> what_bears(const Call& said, const Common& common);

/// A report of this session, to be filled with tables. Its settings hold all of the call that bears on the answer.
Report report_of(const Session& session, const Common& common, std::string_view command, const Call& said);

}  // namespace entente
