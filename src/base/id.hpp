#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace entente {

/// A place in one kind of table. Ids of different kinds do not mix.
template <class Tag>
struct Id {
    std::uint32_t index{};
    friend auto operator<=>(const Id&, const Id&) = default;
};

/// All ids from 0 to `count`, for range-based loops.
template <class I>
class IdRange {
public:
    class iterator {
    public:
        using value_type = I;
        using difference_type = std::ptrdiff_t;
        using pointer = const I*;
        using reference = I;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        explicit iterator(std::uint32_t index) : index_(index) {}
        I operator*() const { return I{index_}; }
        iterator& operator++() {
            ++index_;
            return *this;
        }
        iterator operator++(int) {
            auto before = *this;
            ++index_;
            return before;
        }
        friend bool operator==(const iterator&, const iterator&) = default;

    private:
        std::uint32_t index_{};
    };

    IdRange() = default;
    explicit IdRange(std::size_t count) : count_(static_cast<std::uint32_t>(count)) {}
    [[nodiscard]] iterator begin() const { return iterator{0}; }
    [[nodiscard]] iterator end() const { return iterator{count_}; }
    [[nodiscard]] std::size_t size() const { return count_; }

private:
    std::uint32_t count_{};
};

}  // namespace entente

template <class Tag>
struct std::hash<entente::Id<Tag>> {
    std::size_t operator()(entente::Id<Tag> id) const noexcept { return id.index; }
};
