#include "definition/field/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

/// Whether the digits and dashes of a date are where they belong.
bool is_written_as_date(std::string_view text) {
    static constexpr std::string_view form = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != form.size()) return false;
    return std::equal(text.begin(), text.end(), form.begin(),
                      [](char c, char wanted) { return wanted == '-' ? c == '-' : c >= '0' && c <= '9'; });
}

}  // namespace

Description describe(Type<Date>) {
    return {"a date: 2026-02-12, 2026-02 or 2026",
            R"({"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})"};
}
void from_node(const Node& node, Date& value, Diagnostics& problems) {
    if (!is_said(node, describe(Type<Date>{}).words, problems)) return;
    if (const auto date = read_date(node.text)) {
        value = *date;
    } else if (is_written_as_date(node.text)) {
        problems.error(node.place, fmt::format("there is no day {}", node.text),
                       "write a day that exists, or 2026-02 where only the month is known");
    } else {
        problems.error(node.place, fmt::format("'{}' is not written as a date", node.text),
                       "write year-month-day, as in 2026-02-12; 2026-02 or 2026 where no more is known");
    }
}
std::optional<Node> to_node(const Date& value, Type<Date>) {
    return Node::of(write(value), value.month != 0);
}

}  // namespace entente
