#include "exchange/trade/row/cells.hpp"

namespace entente {

namespace {

/// Behind the quote that closes a cell; nothing where the line ends before.
const char* closing(const char* at) {
    for (; *at != '\n'; ++at) {
        if (*at != '"') continue;
        if (at[1] != '"') return at;
        ++at;
    }
    return nullptr;
}

const char* line_end(const char* at) {
    while (*at != '\n') ++at;
    return at;
}

}  // namespace

RowSplit split_row(const char*& at, char delimiter, std::span<std::string_view> cells) {
    const char* here = at;
    if (*here == '\n' || (*here == '\r' && here[1] == '\n')) {
        at = line_end(here) + 1;
        return {RowEnding::blank, 0};
    }
    std::size_t count = 0;
    bool overfull = false;
    for (;;) {
        const char* begin = here;
        const char* end = nullptr;
        if (*here == '"') {
            end = closing(++begin);
            if (end == nullptr) {
                at = line_end(here) + 1;
                return {RowEnding::open_quote, count + 1};
            }
            here = end + 1;
        }
        while (*here != delimiter && *here != '\n') ++here;
        if (end == nullptr) {
            end = here;
            if (*here == '\n' && end != begin && end[-1] == '\r') --end;
        }
        const std::string_view cell(begin, static_cast<std::size_t>(end - begin));
        if (count < cells.size()) {
            cells[count] = cell;
        } else {
            overfull = overfull || !cell.empty();
        }
        ++count;
        if (*here++ == '\n') break;
    }
    at = here;
    const bool right = count >= cells.size() && !overfull;
    return {right ? RowEnding::whole : RowEnding::wrong_number, count};
}

}  // namespace entente
