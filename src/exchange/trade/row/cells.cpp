#include "exchange/trade/row/cells.hpp"

#include <algorithm>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>

#include <bit>
#endif

namespace entente {

namespace {

constexpr std::size_t together = std::size_t{1} << 14U;  // bytes whose marks stay near the processor

/// The quote that closes a cell; nothing where there is none. Adds up the line ends before it.
const char* closing(const char* at, const char* end, std::size_t& inside) {
    std::size_t lines = 0;
    for (; at != end; ++at) {
        if (*at == '\n' && ++lines == most_lines_of_a_cell) return nullptr;
        if (*at != '"') continue;
        if (at[1] != '"') {
            inside += lines;
            return at;
        }
        ++at;
    }
    return nullptr;
}

const char* line_end(const char* at) {
    while (*at != '\n') ++at;
    return at;
}

/// The end of a row's last cell: a carriage return belongs to the line end.
const char* without_return(const char* begin, const char* end) {
    return end != begin && end[-1] == '\r' ? end - 1 : end;
}

std::string_view text_between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// Takes cells one after another, and says how the row ended.
class Cells {
public:
    explicit Cells(std::span<std::string_view> into) : into_(into) {}
    void add(std::string_view cell) {
        if (count_ < into_.size()) {
            into_[count_] = cell;
        } else {
            overfull_ = overfull_ || !cell.empty();
        }
        ++count_;
    }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] RowEnding ending() const {
        return count_ >= into_.size() && !overfull_ ? RowEnding::whole : RowEnding::wrong_number;
    }

private:
    std::span<std::string_view> into_;
    std::size_t count_ = 0;
    bool overfull_ = false;
};

#ifdef __SSE2__

/// Which of 64 bytes are one of two.
std::uint64_t where_either(const char* at, __m128i one, __m128i other) {
    std::uint64_t where = 0;
    for (unsigned part = 0; part < 4; ++part) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * part));
        const auto either = _mm_or_si128(_mm_cmpeq_epi8(bytes, one), _mm_cmpeq_epi8(bytes, other));
        where |= std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(either))} << (16 * part);
    }
    return where;
}

#endif

}  // namespace

void RowSplitter::begin(std::string_view text) {
    at_ = lines_end_ = text.data();
    end_ = at_ + text.size();
}

/// So many whole lines that they are worth it, or one.
void RowSplitter::take_lines() {
    const auto left = text_between(at_, end_);
    auto last = left.substr(0, together).rfind('\n');
    if (last == std::string_view::npos) last = left.find('\n', together);
    lines_end_ = at_ + last + 1;
    quoted_ = std::memchr(at_, '"', last) != nullptr;
    if (!quoted_) mark_ends();
}

void RowSplitter::mark_ends() {
    const auto bytes = static_cast<std::size_t>(lines_end_ - at_);
    if (marks_.size() < bytes) marks_.resize(bytes);
    mark_ = 0;
    auto* mark = marks_.data();
    const char* at = at_;
#ifdef __SSE2__
    const auto delimiters = _mm_set1_epi8(delimiter_);
    const auto line_ends = _mm_set1_epi8('\n');
    for (; lines_end_ - at >= 64; at += 64) {
        for (auto where = where_either(at, delimiters, line_ends); where != 0; where &= where - 1)
            *mark++ = at + std::countr_zero(where);
    }
#endif
    for (; at != lines_end_; ++at) {
        if (*at == delimiter_ || *at == '\n') *mark++ = at;
    }
}

RowSplit RowSplitter::next(std::span<std::string_view> cells) {
    if (at_ >= lines_end_) take_lines();
    row_ = at_;
    if (*at_ == '\n' || (*at_ == '\r' && at_[1] == '\n')) {
        at_ = line_end(at_) + 1;
        ++mark_;
        return {RowEnding::blank, 0};
    }
    return quoted_ ? next_quoted(cells) : next_plain(cells);
}

RowSplit RowSplitter::next_plain(std::span<std::string_view> into) {
    Cells cells(into);
    for (;;) {
        const char* const end = marks_[mark_++];
        const char* const begin = at_;
        at_ = end + 1;
        if (*end == '\n') {
            cells.add(text_between(begin, without_return(begin, end)));
            return {cells.ending(), cells.count()};
        }
        cells.add(text_between(begin, end));
    }
}

RowSplit RowSplitter::next_quoted(std::span<std::string_view> into) {
    Cells cells(into);
    std::size_t inside = 0;
    for (;;) {
        const char* begin = at_;
        const char* end = nullptr;
        if (*at_ == '"') {
            end = closing(++begin, end_, inside);
            if (end == nullptr) {
                at_ = line_end(row_) + 1;
                return {RowEnding::open_quote, cells.count() + 1};
            }
            at_ = end + 1;
        }
        while (*at_ != delimiter_ && *at_ != '\n') ++at_;
        if (end == nullptr) end = *at_ == '\n' ? without_return(begin, at_) : at_;
        cells.add(text_between(begin, end));
        if (*at_++ == '\n') return {cells.ending(), cells.count(), inside};
    }
}

}  // namespace entente
