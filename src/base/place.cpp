#include "base/place.hpp"

#include <utility>

namespace entente {

TextIndex Texts::add(std::string name, std::string content) {
    std::vector<std::size_t> starts{0};
    for (std::size_t at = content.find('\n'); at != std::string::npos; at = content.find('\n', at + 1)) {
        starts.push_back(at + 1);
    }
    texts_.push_back({std::move(name), std::move(content), std::move(starts)});
    return static_cast<TextIndex>(texts_.size() - 1);
}

std::string_view Texts::line(Place place) const {
    if (!place.known() || place.text >= texts_.size()) return {};
    const auto& [name, content, starts] = texts_[place.text];
    if (place.line > starts.size()) return {};
    const std::size_t start = starts[place.line - 1];
    const std::size_t end = place.line < starts.size() ? starts[place.line] - 1 : content.size();
    auto line = std::string_view(content).substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace entente
