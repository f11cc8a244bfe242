#include "definition/field/plain/number.hpp"

#include <fmt/format.h>

#include <cmath>

namespace entente {

namespace {

/// Who counts on from 180 goes once round the earth too far.
std::string longitude_mend(Decimal degrees) {
    const auto within = std::remainder(to_double(degrees), 360.0);
    if (std::abs(to_double(degrees)) >= 360) return "north first, then east: [latitude, longitude]";
    return fmt::format("east is counted from -180 to 180: write {:.10g}", within);
}

}  // namespace

Description describe(Type<Position>) {
    return {"degrees north and east, as in [39.9, 32.9]",
            R"({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2})"};
}
void from_node(const Node& node, Position& value, Diagnostics& problems) {
    if (!node.is_sequence() || node.items.size() != 2) {
        expected(node, describe(Type<Position>{}).words, problems);
        return;
    }
    const auto latitude = decimal_of(node.items[0], "degrees north", problems);
    const auto longitude = decimal_of(node.items[1], "degrees east", problems);
    if (!latitude || !longitude) return;
    const auto beyond = [](Decimal degrees, std::int64_t limit) {
        return compare(degrees, {limit, 0}) > 0 || compare(degrees, {-limit, 0}) < 0;
    };
    if (beyond(*latitude, 90)) {
        problems.error(node.items[0].place, fmt::format("latitude {} lies beyond a pole", write(*latitude)),
                       "north first, then east: [latitude, longitude]");
    } else if (beyond(*longitude, 180)) {
        problems.error(node.items[1].place,
                       fmt::format("longitude {} lies beyond 180 degrees", write(*longitude)),
                       longitude_mend(*longitude));
    } else {
        value = {*latitude, *longitude};
    }
}
std::optional<Node> to_node(const Position& value, Type<Position>) {
    return Node::list({Node::of(write(value.latitude)), Node::of(write(value.longitude))});
}

}  // namespace entente
