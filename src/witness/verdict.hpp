#pragma once

#include <string>
#include <utility>

namespace entente {

/// What a checker says of a claim.
struct Verdict {
    bool ok = false;
    std::string why;  ///< where it is not: what does not hold; a whole sentence
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

inline Verdict holds() {
    return {true, {}};
}
inline Verdict fails(std::string why) {
    return {false, std::move(why)};
}

}  // namespace entente
