#pragma once

#include "exchange/trade/stream/byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>

namespace entente {

/// Some whole rows of a text, each ended by `\n`: a block does not end where a cell in quotes goes on in the next line.
struct LineBlock {
    std::size_t number{};  ///< blocks count from 0 in the order of the text
    std::string text;
    bool cut_off = false;  ///< the text ended without a line end, which was put behind it
};

/// A text in blocks of whole lines, which several threads may take.
class LineBlocks {
public:
    explicit LineBlocks(ByteSource source) : source_(std::move(source)) {}

    /// The next line, without its end; nothing at the end of the text or where it cannot be read. To be called
    /// before any block is taken. A byte-order mark before the first line is left out.
    std::optional<std::string> line();

    /// Fills the next block; false at the end of the text, or where it cannot be read: see `why`.
    bool next(LineBlock& block);

    /// Why the text could not be read on; empty where it could.
    [[nodiscard]] std::string why() const;

    [[nodiscard]] std::uint64_t taken() const;
    [[nodiscard]] std::uint64_t size() const;

private:
    bool more();

    mutable std::mutex lock_;
    ByteSource source_;
    std::string carry_;  ///< what follows the last line end
    std::string why_;
    std::size_t blocks_ = 0;
    bool begun_ = false;
    bool ended_ = false;
};

/// A line may be that long, and no longer.
inline constexpr std::size_t longest_line = 1U << 24U;

}  // namespace entente
