#pragma once

#include <cstddef>
#include <functional>

namespace entente {

/// How many threads do the work where so many are wanted (0: as many as the machine has).
unsigned thread_count(unsigned wanted);

/// Calls work(0) … work(parts - 1), each once, on up to `threads` threads (0: as many as the machine has).
/// Which thread takes which part is not said, so a part keeps its results to itself and the caller adds them
/// in the order of parts: then the answer does not depend on the number of threads.
/// The first exception (by part) is thrown again here, after all threads have ended.
void for_each_part(std::size_t parts, unsigned threads, const std::function<void(std::size_t)>& work);

/// The same for parts whose neighbours have much in common, as work(part, thread) with thread from 0 up: each thread
/// goes through successive parts, so that what it keeps from one serves the next, and takes over half of the longest
/// run that is left when it has done its own. No two calls with the same thread overlap.
void for_each_in_runs(std::size_t parts, unsigned threads,
                      const std::function<void(std::size_t part, unsigned thread)>& work);

}  // namespace entente
