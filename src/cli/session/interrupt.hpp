#pragma once

#include <atomic>

namespace entente {

/// While this lives, an interrupt (Ctrl-C) does not end the program but sets a mark, so that long work can stop and say
/// what it has found. A second one ends the program as usual. They nest; the mark stays until the first made ends.
class Interruptible {
public:
    Interruptible();
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

    [[nodiscard]] static const std::atomic<bool>& interrupted();

private:
    void (*before_)(int);
};

}  // namespace entente
