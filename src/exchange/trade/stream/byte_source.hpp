#pragma once

#include "base/file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace entente {

/// The bytes of a file from its beginning to its end, unpacked where it is packed: gzip (several members in a row
/// included) and Zstandard are known by their first bytes, whatever the file is called.
class ByteSource {
public:
    /// Nothing where the file cannot be opened. `-` is standard input.
    static std::optional<ByteSource> open(const std::string& path, Unreadable& unreadable);
    /// Over bytes at hand.
    explicit ByteSource(std::string content);
    ByteSource(ByteSource&&) noexcept;
    ByteSource& operator=(ByteSource&&) noexcept;
    ~ByteSource();

    /// Fills as much as there is and answers how much: less than the room only at the end. Nothing where the bytes
    /// cannot be had: `why` then says so, as a sentence that goes on "cannot read PATH: ".
    std::optional<std::size_t> read(std::span<char> room);
    [[nodiscard]] const std::string& why() const;

    /// Of the packed bytes: how many were taken so far, and how many there are (0: not known).
    [[nodiscard]] std::uint64_t taken() const;
    [[nodiscard]] std::uint64_t size() const;

private:
    struct State;
    explicit ByteSource(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace entente
