#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Which text of a `Texts`.
using TextIndex = std::uint32_t;

/// A spot in a text that a person wrote. Line and column count from 1; line 0 means "no place".
/// Columns count characters, not bytes.
struct Place {
    TextIndex text{};
    std::uint32_t line{};
    std::uint32_t column{};

    [[nodiscard]] bool known() const { return line != 0; }
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// Where a whole value was written. It does not count when values are compared: place is not meaning.
struct Origin : Place {
    Origin() = default;
    Origin(Place place) : Place(place) {}
    friend bool operator==(const Origin&, const Origin&) { return true; }
};

/// A value and where it was written. Two are equal when their values are: place is not meaning.
template <class T>
struct Located {
    T value{};
    Place place{};

    const T& operator*() const { return value; }
    const T* operator->() const { return &value; }
    friend bool operator==(const Located& a, const Located& b) { return a.value == b.value; }
    friend auto operator<=>(const Located& a, const Located& b) { return a.value <=> b.value; }
};

/// The texts of one run, kept so that an error can show the line it speaks of.
class Texts {
public:
    TextIndex add(std::string name, std::string content);
    [[nodiscard]] const std::string& name(TextIndex text) const { return texts_[text].name; }
    [[nodiscard]] const std::string& content(TextIndex text) const { return texts_[text].content; }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

    /// The line a place lies in, without its end. Empty where there is none.
    [[nodiscard]] std::string_view line(Place place) const;

private:
    struct Text {
        std::string name;
        std::string content;
        std::vector<std::size_t> starts;  ///< offset of each line's first byte
    };
    std::vector<Text> texts_;
};

}  // namespace entente
