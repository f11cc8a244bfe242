#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Why a file could not be read, as a sentence that goes on "cannot read PATH: ".
struct Unreadable {
    std::string why;
    bool damaged = false;  ///< its bytes are, not the way to them
};

/// The content of a regular file of at most `limit` bytes, or why not (missing, a directory, too large…).
/// A larger file is refused before it is read.
std::optional<std::string> read_file(const std::string& path, std::uint64_t limit, Unreadable& unreadable);

/// Writes a file whole or not at all: to a neighbour first, which then takes its name. Throws EnvironmentFailure.
void write_file(const std::string& path, std::string_view content);

}  // namespace entente
