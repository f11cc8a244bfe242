#include "cli/words/shell.hpp"

namespace entente {

std::string shell_word(const std::string& word) {
    const bool is_plain = word.find_first_of(" '\"\\$&|;<>()*?[]#~`!{}\t\n") == std::string::npos;
    if (is_plain && !word.empty()) return word;
    std::string safe;
    for (const char letter : word) safe += letter == '\'' ? "'\\''" : std::string(1, letter);
    return "'" + safe + "'";
}

std::string shell_words(const Call& words) {
    std::string text;
    for (const auto& word : words) text += " " + shell_word(word);
    return text;
}

}  // namespace entente
