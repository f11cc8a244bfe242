#include "cli/session/problem_ink.hpp"

#include <array>

namespace entente {

namespace {

constexpr std::string_view bold = "1", red = "1;31", magenta = "1;35", cyan = "1;36", green = "1;32";

struct SeverityInk {
    std::string_view word, ink;
};
constexpr std::array severities{SeverityInk{"error:", red}, SeverityInk{"warning:", magenta},
                                SeverityInk{"note:", cyan}};

std::string inked(std::string_view words, std::string_view ink) {
    return "\033[" + std::string(ink) + "m" + std::string(words) + "\033[0m";
}

/// "file:1:2: error: text": the place and the severity. Nothing where a line does not begin so.
std::string with_severity(std::string_view line) {
    std::string result;
    auto first = std::string_view::npos;
    for (const auto& [word, ink] : severities) {
        const auto at = line.find(": " + std::string(word));
        if (at >= first) continue;
        first = at;
        const auto behind = at + 2 + word.size();
        result =
            inked(line.substr(0, at + 1), bold) + " " + inked(word, ink) + std::string(line.substr(behind));
    }
    return result;
}

/// "    |    ^": what stands below an excerpt.
bool is_caret(std::string_view line) {
    return line.ends_with('^') && line.find_first_not_of(" |^") == std::string_view::npos;
}

std::string inked_line(std::string_view line) {
    constexpr std::string_view program = "entente", mend = "mend:";
    const auto indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos) return std::string(line);
    if (is_caret(line))
        return std::string(line.substr(0, line.size() - 1)) + inked(line.substr(line.size() - 1), green);
    if (indent != 0) {
        const auto words = line.substr(indent);
        if (!words.starts_with(mend)) return std::string(line);
        return std::string(line.substr(0, indent)) + inked(mend, bold) +
               std::string(words.substr(mend.size()));
    }
    if (auto result = with_severity(line); !result.empty()) return result;
    const auto lead = line.find(": ");
    if (!line.starts_with(program) || lead == std::string_view::npos) return std::string(line);
    return inked(line.substr(0, lead + 1), bold) + std::string(line.substr(lead + 1));
}

}  // namespace

std::string inked_problems(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto end = text.find('\n');
        result += inked_line(text.substr(0, end));
        if (end == std::string_view::npos) break;
        result += '\n';
        text.remove_prefix(end + 1);
    }
    return result;
}

}  // namespace entente
