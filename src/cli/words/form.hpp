#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace entente {

/// A word of the command line and where its value goes.
struct Option {
    std::string names;    ///< "-o,--output"
    std::string value;    ///< what stands behind it, "FILE"; empty: nothing, it is a switch
    std::string meaning;  ///< one sentence
    std::variant<bool*, std::string*, std::vector<std::string>*, unsigned*, double*> into;
    std::vector<std::string> choices{};  ///< the only values allowed
};

/// A word by its place: NETWORK.
struct Positional {
    std::string name;
    std::string meaning;
    std::variant<std::string*, std::vector<std::string>*> into;
    bool required = true;
};

/// How a command is called. Its help, its page in the manual and its completion are all made from this.
struct Form {
    std::string command;
    std::string meaning;  ///< one sentence, without the command's name
    std::vector<Positional> positionals;
    std::vector<Option> options;   ///< its own
    std::vector<Option> common{};  ///< those it shares with others
    std::vector<std::string> examples{};
    std::string more{};  ///< a paragraph on what the answer means
};

/// The long name of an option, "--output".
std::string long_name(const Option& option);

/// Its own options and those it shares.
std::vector<Option> all_options(const Form& form);

/// What `entente COMMAND --help` prints.
std::string usage(const Form& form);

}  // namespace entente
