#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente {

/// The word nearest to `wrong` by letters inserted, left out, exchanged or swapped (optimal string alignment),
/// upper and lower case alike; ties to the first in the list. Empty where none is near enough to be meant.
/// Time O(words × length²).
std::string nearest(std::string_view wrong, std::span<const std::string> words);

/// "did you mean 'x'?", or nothing where no word is near.
std::string did_you_mean(std::string_view wrong, std::span<const std::string> words);

}  // namespace entente
