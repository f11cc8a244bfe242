#pragma once

#include <cstddef>
#include <functional>

namespace entente {

/// Calls work(0) … work(parts - 1), each once, on up to `threads` threads (0: as many as the machine has).
/// Which thread takes which part is not said, so a part keeps its results to itself and the caller adds them
/// in the order of parts: then the answer does not depend on the number of threads.
/// The first exception (by part) is thrown again here, after all threads have ended.
void for_each_part(std::size_t parts, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace entente
