#include "report/spreadsheet/sheet_name.hpp"

#include "report/diagram/language/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace entente {
namespace {

constexpr std::size_t most_in_name = 31;

/// The first characters of a text, as many as fit; those beyond 16 bits count twice, as spreadsheets count.
std::string_view beginning(std::string_view text, std::size_t fit) {
    std::size_t seen = 0, at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        seen += bytes == 4 ? 2 : 1;
        if (seen > fit) break;
        at += bytes;
    }
    return text.substr(0, at);
}

std::string small(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

std::string allowed(std::string_view wanted) {
    auto name = clean(wanted);
    for (char& c : name) {
        if (std::string_view("[]:*?/\\'\n").find(c) != std::string_view::npos) c = ' ';
    }
    name = beginning(name, most_in_name);
    name.erase(name.find_last_not_of(' ') + 1);
    name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
    return name.empty() ? "sheet" : name;
}

}  // namespace

std::string SheetNames::take(std::string_view wanted) {
    const auto first = allowed(wanted);
    auto name = first;
    for (int again = 2; small(name) == "history" || !taken_.insert(small(name)).second; ++again) {
        const auto behind = fmt::format(" {}", again);
        name = std::string(beginning(first, most_in_name - behind.size())) + behind;
    }
    return name;
}

}  // namespace entente
