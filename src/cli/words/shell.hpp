#pragma once

#include "cli/command.hpp"

#include <string>

namespace entente {

/// A word as a shell takes it: in quotes where it holds what shells read otherwise.
std::string shell_word(const std::string& word);

/// Words of a call, each as a shell takes it, with a blank before each.
std::string shell_words(const Call& words);

}  // namespace entente
