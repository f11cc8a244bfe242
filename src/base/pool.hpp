#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace entente {

/// Things that are dear to make, of which each worker has one at a time. No more are made than are in use at once.
template <class T>
class Pool {
public:
    explicit Pool(std::function<T()> make) : make_(std::move(make)) {}

    /// One that waits; where none does, a new one.
    T take() {
        {
            const std::lock_guard lock(mutex_);
            if (!waiting_.empty()) {
                auto one = std::move(waiting_.back());
                waiting_.pop_back();
                return one;
            }
        }
        return make_();
    }

    void give_back(T one) {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(one));
    }

private:
    std::function<T()> make_;
    std::mutex mutex_;
    std::vector<T> waiting_;
};

}  // namespace entente
