#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <vector>

namespace entente {

/// Memory for millions of plain values that are written before they are read: resize() leaves new ones as they are
/// found, so that no time goes into zeros and each thread is the first to touch its own; and large vectors ask for large
/// pages, of which far fewer have to be handed out.
template <class T>
struct LargeMemory {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_default_constructible_v<T>);
    using value_type = T;

    LargeMemory() = default;
    template <class U>
    LargeMemory(const LargeMemory<U>&) {}

    T* allocate(std::size_t count) {
        const auto bytes = count * sizeof(T);
        if (bytes < from_bytes) return static_cast<T*>(::operator new(bytes));
        void* const memory = std::aligned_alloc(page, (bytes + page - 1) / page * page);
        if (memory == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
        madvise(memory, bytes, MADV_HUGEPAGE);  // a wish; all is the same without
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (count * sizeof(T) < from_bytes)
            ::operator delete(memory);
        else
            std::free(memory);
    }
    void construct(T* at) {
        ::new (static_cast<void*>(at)) T;
    }

    friend bool operator==(const LargeMemory&, const LargeMemory&) {
        return true;
    }

private:
    static constexpr std::size_t page = std::size_t{1} << 21U;
    static constexpr std::size_t from_bytes = 8 * page;
};

template <class T>
using LargeVector = std::vector<T, LargeMemory<T>>;

}  // namespace entente
