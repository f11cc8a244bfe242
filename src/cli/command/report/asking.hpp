#pragma once

#include "cli/command.hpp"
#include "cli/command/report/words.hpp"
#include "report/page/page.hpp"

#include <atomic>
#include <string>
#include <vector>

namespace entente {

/// What an answer of a page is about, besides the network.
struct About {
    std::string chain;
    std::string scenario;
    std::string what;
};

/// A call that has no answer.
struct Unanswered {
    std::string call;
    std::string why;
};

/// Asks the commands of the program, so that the figures of a page are theirs. All ask the network on the shelf of the
/// streams, if there is one.
class Asking {
public:
    /// Once `stop` is set, nothing more is asked.
    Asking(const ReportWords& words, Streams streams, const std::atomic<bool>* stop = nullptr)
        : words_(words), streams_(streams), stop_(stop) {}

    /// Asks a command with these words behind the network; what cannot be answered is kept in `refused`.
    void ask(const std::string& command, const About& about, Call words = {});

    /// What ends long work once it is set; may be none.
    [[nodiscard]] const std::atomic<bool>* stop() const { return stop_; }

    std::vector<PageAnswer> answers;
    std::vector<Unanswered> refused;

private:
    [[nodiscard]] std::string shown(const std::string& command, const Call& words) const;

    const ReportWords& words_;
    Streams streams_;
    const std::atomic<bool>* stop_;
};

}  // namespace entente
