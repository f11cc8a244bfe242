#include "definition/setting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace entente {

namespace {

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= path.size();) {
        const auto end = std::min(path.find('.', start), path.size());
        parts.emplace_back(path.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

/// An item of a list by its id, or by its number.
Node* item_of(Node& list, const std::string& part) {
    for (auto& item : list.items) {
        const auto* id = item.find("id");
        if (id == nullptr) id = item.find("stage");
        if (id != nullptr && id->text == part) return &item;
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool number = error == std::errc{} && end == part.data() + part.size();
    return number && index < list.items.size() ? &list.items[index] : nullptr;
}

/// How many parts of a path are there already.
std::size_t followed(Node& root, const std::vector<std::string>& parts) {
    Node* node = &root;
    std::size_t count = 0;
    for (const auto& part : parts) {
        node = node->is_sequence() ? item_of(*node, part) : node->find(part);
        if (node == nullptr) break;
        ++count;
    }
    return count;
}

/// An amount alone becomes an amount with particulars when one of these is set.
void widen(Node& node, Place place) {
    if (!node.is_scalar() && !node.is_null()) return;
    auto wide = Node::map();
    wide.place = place;
    wide.add("value", std::move(node));
    wide.entries.front().first.place = place;
    node = std::move(wide);
}

void put(Node& root, const std::vector<std::string>& parts, Node value, Place place, Diagnostics& problems) {
    Node* node = &root;
    for (const auto& part : parts) {
        if (node->is_sequence()) {
            node = item_of(*node, part);
            if (node == nullptr) {
                problems.error(place, fmt::format("there is no '{}' in this list", part),
                               "name an item by its id or number");
                return;
            }
            continue;
        }
        widen(*node, place);
        if (node->find(part) == nullptr) {
            node->add(part, Node::map());
            node->entries.back().first.place = place;
            node->entries.back().second.place = place;
        }
        node = node->find(part);
    }
    *node = std::move(value);
}

}  // namespace

void lay_over(const std::string& setting, std::vector<FileTree>& files, Diagnostics& diagnostics) {
    const auto text = diagnostics.texts.add("--set", setting);
    const auto equals = setting.find('=');
    if (equals == std::string::npos || equals == 0 || files.empty()) {
        diagnostics.error({text, 1, 1}, "a setting is PATH=VALUE", "--set agreements.ID.state=in_force");
        return;
    }
    const auto value_text =
        diagnostics.texts.add("--set " + setting.substr(0, equals), setting.substr(equals + 1));
    auto value = parse_yaml(value_text, diagnostics);
    if (!value) return;
    const auto parts = parts_of(std::string_view(setting).substr(0, equals));
    if (std::find(parts.begin(), parts.end(), "") != parts.end()) {
        diagnostics.error({text, 1, 1}, "a part of the path is empty", "--set agreements.ID.state=in_force");
        return;
    }
    // The file in which most of the path stands; the first where they are equal.
    const auto best = std::max_element(files.begin(), files.end(), [&](FileTree& a, FileTree& b) {
        return followed(a.root, parts) < followed(b.root, parts);
    });
    put(best->root, parts, std::move(*value), {text, 1, 1}, diagnostics);
}

}  // namespace entente
