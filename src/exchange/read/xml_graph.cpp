#include "exchange/read/xml_graph.hpp"

#include <utility>

namespace entente {

const XmlElement* child_of(const XmlElement& element, std::string_view name) {
    for (const auto& child : element.children) {
        if (child.name == name) return &child;
    }
    return nullptr;
}

std::string market_of(const XmlElement& node, const XmlValues& values) {
    const auto code = values.find("code");
    if (code == values.end()) return node.attribute("id");
    const auto stage = values.find("stage");
    return stage == values.end() ? *code->second : *code->second + ":" + *stage->second;
}

LinkRow row_of(const XmlElement& edge, XmlValues values, const XmlNames& markets) {
    LinkRow row{edge.place, {}};
    const auto end = [&](const char* name) {
        const auto id = edge.attribute(name);
        const auto market = markets.find(id);
        return Located<std::string>{market == markets.end() ? id : market->second, edge.place};
    };
    row.cells.emplace("from", end("source"));
    row.cells.emplace("to", end("target"));
    row.cells.emplace("id", Located<std::string>{edge.attribute("id"), edge.place});
    for (auto& [name, cell] : values) row.cells.emplace(own_name(name), std::move(cell));
    return row;
}

}  // namespace entente
