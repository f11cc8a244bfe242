#include "cli/session/problems.hpp"

#include <fmt/format.h>

#include <ostream>

namespace entente {

namespace {

/// Keeps them for the end, if there is somebody to write them then.
void say(const std::vector<std::string>& problems, Streams streams) {
    if (streams.problems == nullptr) {
        streams.err << problems_json(problems);
    } else {
        streams.problems->insert(streams.problems->end(), problems.begin(), problems.end());
    }
}

}  // namespace

GatheredProblems::GatheredProblems(Streams& streams) : err_(streams.err) {
    if (streams.json && streams.problems == nullptr) streams.problems = &problems_;
}

GatheredProblems::~GatheredProblems() {
    if (!problems_.empty()) err_ << problems_json(problems_);
}

void say_problems(const Diagnostics& diagnostics, Streams streams) {
    if (diagnostics.found().empty()) return;
    if (!streams.json) {
        streams.err << render(diagnostics);
        return;
    }
    say(problem_texts(diagnostics), streams);
}

void say_problem(const Problem& problem, Streams streams) {
    if (streams.json) return say({problem_text(problem)}, streams);
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
