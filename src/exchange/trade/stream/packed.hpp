#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// Gives packed bytes: less than the room only at the end, nothing where they cannot be had.
using Packed = std::function<std::optional<std::size_t>(std::span<char>)>;

/// Turns packed bytes into what was packed.
class Unpacker {
public:
    struct State;
    explicit Unpacker(std::unique_ptr<State> state);
    ~Unpacker();

    /// Less than the room only at the end. Nothing where the bytes are broken, or end too early: `why` says so.
    std::optional<std::size_t> read(std::span<char> room, const Packed& packed, std::string& why);

private:
    std::unique_ptr<State> state_;
};

/// What bytes that begin like this are packed with; nothing where they are not packed.
std::unique_ptr<Unpacker> unpacker_of(std::string_view begin);

}  // namespace entente
