#include "definition/yaml/tree_builder.hpp"

#include "definition/yaml/complaint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {

void TreeBuilder::nothing(const Mark& mark, std::size_t anchor) {
    leaf(mark, anchor, Node{}, stands_for_nothing(mark) ? at(mark) : place_of_key(mark));
}

void TreeBuilder::alias(const Mark& mark, std::size_t anchor) {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) refuse(mark, "an alias stands for a value that is not complete here", "");
    count(mark, found->second.size);
    place(Node(found->second.node));
}

void TreeBuilder::scalar(const Mark& mark, const std::string& tag, std::size_t anchor,
                         const std::string& value) {
    check_tag(mark, tag);
    check_characters(mark, value);
    if (tag != "?") last_quoted_ = mark;
    leaf(mark, anchor, Node::of(value, tag != "?"), at(mark));
}

void TreeBuilder::begin_list(const Mark& mark, const std::string& tag, std::size_t anchor) {
    check_tag(mark, tag);
    begin(mark, anchor, Node::list());
}

void TreeBuilder::begin_mapping(const Mark& mark, const std::string& tag, std::size_t anchor) {
    check_tag(mark, tag);
    begin(mark, anchor, Node::map());
}

void TreeBuilder::check_last_quote() {
    if (last_quoted_ && !is_closed(rest(*last_quoted_)))
        refuse(*last_quoted_, "this quote is never closed", "close it, or double a quote inside the text");
}

Place TreeBuilder::at(const Mark& mark) const {
    Place place{text_, static_cast<std::uint32_t>(mark.line + 1), 1};
    // yaml-cpp counts bytes; a place counts characters.
    const auto bytes = diagnostics_.texts.line(place).substr(0, static_cast<std::size_t>(mark.column));
    for (const char c : bytes) place.column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return place;
}

void TreeBuilder::refuse(const Mark& mark, std::string why, std::string mend) {
    diagnostics_.error(at(mark), std::move(why), std::move(mend));
    throw Refused{};
}

void TreeBuilder::check_tag(const Mark& mark, const std::string& tag) {
    if (tag == "?" || tag == "!" || tag.empty() || tag.starts_with("tag:yaml.org,2002:")) return;
    refuse(mark, fmt::format("tag '{}' means nothing here", tag), "leave the tag out");
}

void TreeBuilder::count(const Mark& mark, std::size_t more) {
    values_ += more;
    if (values_ > limits_.values) {
        refuse(mark, fmt::format("more than {} values, aliases written out", limits_.values),
               "keep bulk links in a table beside the file: links: {table: FILE.csv, stage: …}");
    }
}

void TreeBuilder::check_characters(const Mark& mark, const std::string& value) {
    const auto is_control = [](char c) {
        return (c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    };
    if (std::any_of(value.begin(), value.end(), is_control))
        refuse(mark, "an escape stands for a control character", "leave it out");
}

std::string_view TreeBuilder::rest(const Mark& mark) const {
    const std::string_view content = diagnostics_.texts.content(text_);
    const auto line = diagnostics_.texts.line({text_, static_cast<std::uint32_t>(mark.line + 1), 1});
    const auto first = static_cast<std::size_t>(line.data() - content.data());
    return line.empty()
               ? std::string_view{}
               : content.substr(first).substr(std::min(static_cast<std::size_t>(mark.column), line.size()));
}

bool TreeBuilder::stands_for_nothing(const Mark& mark) const {
    const auto text = rest(mark);
    return text.starts_with('~') || text.starts_with("null") || text.starts_with("Null") ||
           text.starts_with("NULL");
}

Place TreeBuilder::place_of_key(const Mark& mark) const {
    const bool field = !open_.empty() && open_.back().key;
    return field ? open_.back().key->place : at(mark);
}

void TreeBuilder::leaf(const Mark& mark, std::size_t anchor, Node node, Place place_in_text) {
    count(mark, 1);
    node.place = place_in_text;
    if (anchor != 0) anchors_[anchor] = {node, 1};
    place(std::move(node));
}

void TreeBuilder::begin(const Mark& mark, std::size_t anchor, Node node) {
    if (static_cast<int>(open_.size()) >= limits_.depth) {
        refuse(mark, fmt::format("nested more than {} deep", limits_.depth), "no network needs that");
    }
    count(mark, 1);
    node.place = at(mark);
    Open open;
    open.node = std::move(node);
    open.anchor = anchor;
    open.first = values_ - 1;
    open_.push_back(std::move(open));
}

void TreeBuilder::end() {
    Open done = std::move(open_.back());
    open_.pop_back();
    if (done.anchor != 0) anchors_[done.anchor] = {done.node, values_ - done.first};
    place(std::move(done.node));
}

void TreeBuilder::place(Node node) {
    if (open_.empty()) {
        root = std::move(node);
    } else if (auto& parent = open_.back(); parent.node.is_sequence()) {
        parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
        take_key(parent, std::move(node));
    } else {
        parent.node.entries.emplace_back(std::move(*parent.key), std::move(node));
        parent.key.reset();
    }
}

void TreeBuilder::take_key(Open& parent, Node key) {
    if (key.is_null()) {
        key.kind = Node::Kind::scalar;
        key.text = "null";
    }
    if (!key.is_scalar()) {
        diagnostics_.error(key.place, "a list or mapping cannot be the name of a field", "write NAME: value");
        throw Refused{};
    }
    const auto [first, fresh] = parent.seen.emplace(key.text, key.place);
    if (!fresh) {
        diagnostics_.error(key.place, fmt::format("'{}' is given twice", key.text), "keep one of them")
            .also.push_back({first->second, "first given here"});
    }
    parent.key = std::move(key);
}

}  // namespace entente
