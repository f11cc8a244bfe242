#include "report/diagram/line.hpp"

#include <array>
#include <cassert>

namespace entente {
namespace {

constexpr std::array<LineStyle, line_count> styles{{
    {.role = "trade", .meaning = "trade that needs no agreement"},
    {.role = "processing", .thickness = 1.8, .meaning = "processing inside a nation"},
    {.role = "potential", .dash = Dash::dotted, .mark = "+", .meaning = "possible, not open"},
    {.role = "suspended", .dash = Dash::dashed, .mark = "×", .tee = true, .meaning = "blocked"},
    {.role = "trade", .dash = Dash::dashed, .mark = "i", .meaning = "informal"},
    {.role = "faint", .dash = Dash::dotted, .mark = "?", .meaning = "proposed"},
    {.role = "talks", .dash = Dash::dotted, .mark = "A", .meaning = "announced"},
    {.role = "talks", .dash = Dash::dashed, .mark = "N", .meaning = "under negotiation"},
    {.role = "stalled", .dash = Dash::dashed, .mark = "||", .meaning = "stalled"},
    {.role = "talks", .dash = Dash::dashed, .mark = "C", .meaning = "concluded, not signed"},
    {.role = "talks", .dash = Dash::dashed, .mark = "S", .thickness = 2.2, .meaning = "signed, not in force"},
    {.role = "force", .mark = "P", .thickness = 0.8, .meaning = "provisionally applied"},
    {.role = "force", .thickness = 1.8, .meaning = "in force"},
    {.role = "suspended", .dash = Dash::dashed, .mark = "!", .tee = true, .meaning = "suspended"},
    {.role = "faint", .dash = Dash::dotted, .mark = "T", .meaning = "terminated"},
    {.role = "faint", .dash = Dash::dotted, .mark = "Ø", .meaning = "abandoned"},
}};

}  // namespace

LineStyle style_of(Line line) {
    return styles[static_cast<std::size_t>(line)];
}

Line line_of(State state) {
    assert(state != State::none);
    auto first = static_cast<int>(Line::proposed) - static_cast<int>(State::proposed);
    return static_cast<Line>(static_cast<int>(state) + first);
}

}  // namespace entente
