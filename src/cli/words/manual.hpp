#pragma once

#include <string>

namespace entente {

/// The manual page entente(1) in the macros of man(7), made from the forms of all commands.
std::string manual_page();

/// A script that completes commands, options, their values and files, for a shell: bash or zsh.
std::string completion_script(const std::string& shell);

}  // namespace entente
