#include "cli/session/problems.hpp"

#include <fmt/format.h>

#include <ostream>

namespace entente {

void say_problems(const Diagnostics& diagnostics, Streams streams) {
    if (diagnostics.found().empty()) return;
    if (!streams.json) {
        streams.err << render(diagnostics);
        return;
    }
    streams.err << problems_json(diagnostics);
}

void say_problem(const Problem& problem, Streams streams) {
    if (streams.json) {
        streams.err << problem_json(problem);
        return;
    }
    const auto* lead = problem.file.empty() ? "entente" : problem.file.c_str();
    const auto* severity = problem.file.empty() ? "" : "error: ";
    streams.err << fmt::format("{}: {}{}\n", lead, severity, problem.text);
    if (problem.mend.empty()) return;
    streams.err << fmt::format("{}{}\n", problem.file.empty() ? "  " : "      mend: ", problem.mend);
}

Exit wrong_call(const std::string& text, const std::string& mend, Streams streams) {
    say_problem({{}, text, mend}, streams);
    return Exit::usage_wrong;
}

}  // namespace entente
