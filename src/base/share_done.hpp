#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace entente {

/// Is told which share of some work is done, from any thread.
using ShareHeard = std::function<void(double)>;

/// Counts the parts of some work that threads have done, and tells the share.
class ShareDone {
public:
    ShareDone(const ShareHeard& heard, std::size_t parts) : heard_(heard), parts_(parts) {}
    void one_more() {
        const auto done = done_.fetch_add(1) + 1;
        if (heard_) heard_(static_cast<double>(done) / static_cast<double>(parts_));
    }

private:
    const ShareHeard& heard_;
    std::size_t parts_;
    std::atomic<std::size_t> done_{0};
};

}  // namespace entente
