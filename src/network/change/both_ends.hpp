#pragma once

#include "network/change/trial.hpp"
#include "network/network.hpp"

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

    /// A question asked of both ends; of one where they do not differ.
    template <class Question>
    auto ask(Question question) {
        using Answer = decltype(question(zero_));
        std::pair<Answer, Answer> answers{question(zero_), {}};
        answers.second = differ_ ? question(unbounded_) : answers.first;
        return answers;
    }

private:
    View zero_, unbounded_;
    std::optional<Trial> supposed_zero_, supposed_unbounded_;
    bool differ_;
};

}  // namespace entente
