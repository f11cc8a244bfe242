#pragma once

#include "base/id.hpp"

#include <cassert>
#include <initializer_list>
#include <utility>
#include <vector>

namespace entente {

/// A vector that only one kind of id can index.
template <class I, class T>
class Column {
public:
    using value_type = T;

    Column() = default;
    explicit Column(std::size_t size, T value = T{}) : values_(size, std::move(value)) {}
    explicit Column(std::vector<T> values) : values_(std::move(values)) {}
    Column(std::initializer_list<T> values) : values_(values) {}

    [[nodiscard]] decltype(auto) operator[](I id) {
        assert(id.index < values_.size());
        return values_[id.index];
    }
    [[nodiscard]] decltype(auto) operator[](I id) const {
        assert(id.index < values_.size());
        return values_[id.index];
    }

    I push_back(T value) {
        values_.push_back(std::move(value));
        return I{static_cast<std::uint32_t>(values_.size() - 1)};
    }

    [[nodiscard]] IdRange<I> ids() const { return IdRange<I>(values_.size()); }
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] bool empty() const { return values_.empty(); }
    [[nodiscard]] auto begin() const { return values_.begin(); }
    [[nodiscard]] auto end() const { return values_.end(); }
    [[nodiscard]] auto begin() { return values_.begin(); }
    [[nodiscard]] auto end() { return values_.end(); }
    void reserve(std::size_t size) { values_.reserve(size); }
    void assign(std::size_t size, T value) { values_.assign(size, std::move(value)); }

    friend bool operator==(const Column&, const Column&) = default;

private:
    std::vector<T> values_;
};

}  // namespace entente
