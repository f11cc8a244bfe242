#pragma once

#include "definition/policy.hpp"
#include "definition/read.hpp"
#include "definition/validate.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente::testing {

inline const std::string source = ENTENTE_SOURCE;

/// The policy of the program, read once.
inline const Policy& policy() {
    static const Policy policy = [] {
        Diagnostics problems;
        return read_policy(source + "/config", problems).value();
    }();
    return policy;
}

/// What is said of a text, each as "error: …" or "warning: …", in the order of places.
inline std::vector<std::string> said_of(std::string_view text) {
    Diagnostics problems;
    if (const auto definition = read(text, "text.yaml", problems)) validate(*definition, policy(), problems);
    problems.settle();
    std::vector<std::string> said;
    for (const auto& problem : problems.found())
        said.push_back((problem.severity == Severity::error ? "error: " : "warning: ") + problem.text);
    return said;
}

/// A text that must be right.
inline Definition definition_of(std::string_view text) {
    Diagnostics problems;
    auto definition = read(text, "text.yaml", problems);
    if (!definition) throw std::runtime_error(render(problems));
    return *std::move(definition);
}

/// A chain of two stages to put behind `entente: 1`.
inline const std::string chain =
    "entente: 1\nchains: {ree: {unit: t, stages: [{stage: mine}, {stage: magnet}]}}\n";

using Said = std::vector<std::string>;

}  // namespace entente::testing
