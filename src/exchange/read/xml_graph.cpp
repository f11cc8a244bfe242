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

void add_label(const XmlElement& node, const XmlValues& values, XmlLabels& labels) {
    const auto id = node.attribute("id");
    if (!node.attribute("label").empty())
        labels.emplace(id, Located<std::string>{node.attribute("label"), node.place});
    for (const auto& name : label_names) {
        if (const auto found = values.find(std::string(name)); found != values.end())
            labels.emplace(id, found->second);
    }
}

NodeRow node_row_of(const XmlElement& node, const XmlNames& markets, const XmlLabels& labels) {
    const auto id = node.attribute("id");
    const auto label = labels.find(id);
    return {markets.at(id), label == labels.end() ? "" : *label->second};
}

LinkRow row_of(const XmlElement& edge, XmlValues values, const XmlNames& markets, const XmlLabels& labels) {
    LinkRow row{edge.place, {}, false};
    const auto end = [&](const char* name) {
        const auto id = edge.attribute(name);
        const auto market = markets.find(id);
        return Located<std::string>{market == markets.end() ? id : market->second, edge.place};
    };
    row.cells.emplace("from", end("source"));
    row.cells.emplace("to", end("target"));
    const auto label = [&](const char* name, const std::string& id) {
        if (const auto found = labels.find(id); found != labels.end()) row.cells.emplace(name, found->second);
    };
    label("from_label", edge.attribute("source"));
    label("to_label", edge.attribute("target"));
    row.cells.emplace("id", Located<std::string>{edge.attribute("id"), edge.place});
    for (auto& [name, cell] : values) row.cells.emplace(own_name(name), std::move(cell));
    return row;
}

}  // namespace entente
