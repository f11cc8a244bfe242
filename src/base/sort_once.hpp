#pragma once

#include <algorithm>

namespace entente {

/// Values in ascending order, each once. Time O(n log n).
template <class Values>
void sort_once(Values& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace entente
