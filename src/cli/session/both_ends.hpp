#pragma once

#include "cli/session/session.hpp"
#include "network/change/trial.hpp"
#include "network/network.hpp"

#include <memory>
#include <optional>

namespace entente {

/// The view of a call with all sizes that nobody knows taken as zero, and once more as without bound. Where all sizes
/// are known there is one.
class BothEnds {
public:
    explicit BothEnds(const Session& session);

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
