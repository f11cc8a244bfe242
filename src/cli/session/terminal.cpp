#include "cli/session/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace entente {

std::size_t terminal_width(const std::ostream& stream) {
    const int file = &stream == &std::cout ? STDOUT_FILENO : &stream == &std::cerr ? STDERR_FILENO : -1;
    if (file < 0 || ::isatty(file) == 0) return 0;
    winsize size{};
    return ::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col != 0 ? size.ws_col : std::size_t{80};
}

std::size_t reading_width(const std::ostream& stream) {
    constexpr std::size_t widest = 110;
    return std::min(terminal_width(stream), widest);
}

bool takes_escapes() {
    const char* terminal = std::getenv("TERM");
    return terminal == nullptr || std::string_view(terminal) != "dumb";
}

bool wants_colour() {
    const char* unwanted = std::getenv("NO_COLOR");
    return (unwanted == nullptr || *unwanted == '\0') && takes_escapes();
}

}  // namespace entente
