#include "base/failure.hpp"
#include "cli/command.hpp"

#include <exception>
#include <iostream>
#include <new>

int main(int count, char** words) {
    using entente::Exit;
    try {
        std::ios::sync_with_stdio(false);
        const entente::Call said(words + 1, words + count);
        return static_cast<int>(entente::run(said, {std::cin, std::cout, std::cerr}));
    } catch (const entente::Failure& failure) {
        std::cerr << "entente: " << failure.what() << "\n";
    } catch (const std::bad_alloc&) {
        std::cerr << "entente: not enough memory\n";
    } catch (const std::exception& surprise) {
        std::cerr << "entente: this should not have happened: " << surprise.what() << "\n";
    }
    return static_cast<int>(Exit::environment_failed);
}
