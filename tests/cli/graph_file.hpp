#pragma once

#include "base/diagnostic.hpp"
#include "definition/policy.hpp"
#include "definition/read.hpp"
#include "definition/validate.hpp"
#include "network/network.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <utility>

// The networks that come with the program, as tests read them.

namespace entente::test {

inline const std::filesystem::path source_folder = ENTENTE_SOURCE;

/// The program's own policy, read once.
inline const Policy& program_policy() {
    static const Policy read = [] {
        Diagnostics problems;
        auto found = read_policy((source_folder / "config").string(), problems);
        REQUIRE_MESSAGE(found.has_value(), render(problems));
        return *found;
    }();
    return read;
}

/// A file of graphs/, its tables and included files written out.
inline Definition graph_definition(const std::string& file) {
    Diagnostics problems;
    auto definition =
        load((source_folder / "graphs" / file).string(), {(source_folder / "config").string(), {}}, problems);
    REQUIRE_MESSAGE(definition.has_value(), render(problems));
    return std::move(*definition);
}

/// The same, judged and compiled.
inline Network compiled_graph(const std::string& file) {
    Diagnostics problems;
    const auto definition = graph_definition(file);
    const auto rules = overridden(program_policy(), definition);
    REQUIRE_MESSAGE(validate(definition, rules, problems), render(problems));
    auto network = compile(definition, rules, problems);
    problems.settle();
    REQUIRE_MESSAGE(network.has_value(), render(problems));
    return std::move(*network);
}

}  // namespace entente::test
