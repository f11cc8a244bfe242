#pragma once

#include "base/workers.hpp"
#include "network/change/trial.hpp"
#include "network/network.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace entente {

/// Whether two views of one network, with unknown sizes at either end, are the same all the same.
bool alike(const View& zero, const View& unbounded);

/// The view of a network under some edits with all sizes that nobody knows taken as zero, and once more as without
/// bound. Where all sizes are known there is one.
class BothEnds {
public:
    BothEnds(const Network& network, std::span<const Edit> edits);

    [[nodiscard]] View& zero() { return zero_; }
    [[nodiscard]] View& unbounded() { return differ_ ? unbounded_ : zero_; }
    [[nodiscard]] bool differ() const { return differ_; }

    /// A question asked of both ends; of one where they do not differ. On two threads where so many may work (0: as many
    /// as the machine has).
    template <class Question>
    auto ask(Question question, unsigned threads = 1) {
        using Answer = decltype(question(zero_));
        std::pair<Answer, Answer> answers;
        for_each_part(differ_ ? 2 : 1, threads, [&](std::size_t end) {
            if (end == 0)
                answers.first = question(zero_);
            else
                answers.second = question(unbounded_);
        });
        if (!differ_) answers.second = answers.first;
        return answers;
    }

private:
    View zero_, unbounded_;
    std::optional<Trial> supposed_zero_, supposed_unbounded_;
    bool differ_;
};

}  // namespace entente
