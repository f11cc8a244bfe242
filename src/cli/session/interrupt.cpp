#include "cli/session/interrupt.hpp"

#include <csignal>

namespace entente {

namespace {

std::atomic<bool> mark{false};
std::atomic<int> living{0};
static_assert(std::atomic<bool>::is_always_lock_free);  // or a signal could not set it

void on_interrupt(int) {
    mark.store(true);
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace

Interruptible::Interruptible() : before_(std::signal(SIGINT, on_interrupt)) {
    if (living++ == 0) mark.store(false);
}

Interruptible::~Interruptible() {
    --living;
    std::signal(SIGINT, before_);
}

const std::atomic<bool>& Interruptible::interrupted() {
    return mark;
}

}  // namespace entente
