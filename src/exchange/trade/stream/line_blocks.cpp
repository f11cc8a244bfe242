#include "exchange/trade/stream/line_blocks.hpp"

#include <fmt/format.h>

#include <cstring>
#include <string_view>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t block_size = 1U << 20U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The last line end before which quotes come in pairs, so that it is within none; `last` where there is none such.
std::size_t end_of_rows(std::string_view text, std::size_t last) {
    if (std::memchr(text.data(), '"', last) == nullptr) return last;
    std::size_t found = last, at = 0;
    for (bool open = false; at <= last; ++at) {
        if (text[at] == '"') open = !open;
        if (text[at] == '\n' && !open) found = at;
    }
    return found;
}

}  // namespace

/// Reads another stretch behind the carry; false where there is no more.
bool LineBlocks::more() {
    if (ended_ || !why_.empty()) return false;
    const auto had = carry_.size();
    carry_.resize(had + block_size);
    const auto got = source_.read(std::span(carry_).subspan(had));
    carry_.resize(had + got.value_or(0));
    if (!got) why_ = source_.why();
    ended_ = !got || *got < block_size;
    if (!begun_ && carry_.starts_with(byte_order_mark)) carry_.erase(0, byte_order_mark.size());
    begun_ = true;
    return carry_.size() > had;
}

std::optional<std::string> LineBlocks::line() {
    const std::lock_guard guard(lock_);
    std::size_t end{};
    while ((end = carry_.find('\n')) == std::string::npos && carry_.size() < longest_line && more()) {
    }
    if (carry_.empty() || !why_.empty()) return std::nullopt;
    auto line = carry_.substr(0, end);
    carry_.erase(0, end == std::string::npos ? end : end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

bool LineBlocks::next(LineBlock& block) {
    const std::lock_guard guard(lock_);
    std::size_t end = carry_.rfind('\n');
    while ((end == std::string::npos || carry_.size() < block_size) && more()) {
        end = carry_.rfind('\n');
        if (end == std::string::npos && carry_.size() > longest_line) {
            why_ = fmt::format("a line is longer than {} MB", longest_line >> 20U);
        }
    }
    if (!why_.empty() || carry_.empty()) return false;
    block.number = blocks_++;
    block.cut_off = end == std::string::npos;
    if (!block.cut_off && !ended_) end = end_of_rows(carry_, end);
    // The block takes the whole buffer, and what follows its last line goes into the buffer the block had.
    std::swap(block.text, carry_);
    carry_.clear();
    if (block.cut_off) {
        block.text += '\n';
    } else {
        carry_.assign(block.text, end + 1);
        block.text.resize(end + 1);
    }
    return true;
}

std::string LineBlocks::why() const {
    const std::lock_guard guard(lock_);
    return why_;
}

std::uint64_t LineBlocks::taken() const {
    const std::lock_guard guard(lock_);
    return source_.taken();
}

std::uint64_t LineBlocks::size() const {
    return source_.size();
}

}  // namespace entente
