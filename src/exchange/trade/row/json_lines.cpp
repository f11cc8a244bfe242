#include "exchange/trade/row/json_lines.hpp"

#include <algorithm>

namespace entente {

bool is_record_a_line(const std::string& text, std::size_t first) {
    const auto last = text.find_last_not_of(" \t\r", first - 1);
    const auto next = text.find_first_not_of(" \t\r\n", first);
    return last != std::string::npos && text[last] == '}' && next != std::string::npos && text[next] == '{';
}

std::string as_list(const std::string& text) {
    std::string list = "[";
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\r\n", at)) != std::string::npos) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (list.size() > 1) list += ",\n";
        list.append(text, at, end - at);
        at = end;
    }
    return list + "]";
}

}  // namespace entente
