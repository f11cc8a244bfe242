#include "cli/command.hpp"

#include <iostream>

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    const entente::Call said(words + 1, words + count);
    return static_cast<int>(entente::run_to_end(said, {std::cin, std::cout, std::cerr}));
}
