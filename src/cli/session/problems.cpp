#include "cli/session/problems.hpp"

#include "base/width.hpp"
#include "cli/session/problem_ink.hpp"
#include "cli/session/terminal.hpp"
#include "report/format/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace entente {

namespace {

constexpr std::string_view mend_word = "mend: ";

/// Keeps them for the end, if there is somebody to write them then.
void say(const std::vector<std::string>& problems, Streams streams) {
    if (streams.problems == nullptr) {
        streams.err << problems_json(problems);
    } else {
        streams.problems->insert(streams.problems->end(), problems.begin(), problems.end());
    }
}

}  // namespace

std::string fitted_problems(std::string_view text, std::size_t width) {
    std::string result;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto indent = std::min(line.find_first_not_of(' '), line.size());
        const bool is_excerpt = line.find_first_not_of(" 0123456789") == line.find("| ");
        if (width == 0 || is_excerpt || shown_width(line) <= width) {
            result += fmt::format("{}\n", line);
            continue;
        }
        const auto mend = line.substr(indent).starts_with(mend_word) ? mend_word.size() : indent == 0 ? 2 : 0;
        result += std::string(indent, ' ') + wrapped(line.substr(indent), width, indent + mend, indent);
    }
    return result;
}

void write_problems(std::string_view text, std::ostream& err) {
    const auto width = terminal_width(err);
    const auto fitted = fitted_problems(text, width);
    err << (width != 0 && wants_colour() ? inked_problems(fitted) : fitted);
}

GatheredProblems::GatheredProblems(Streams& streams) : err_(streams.err) {
    if (streams.json && streams.problems == nullptr) streams.problems = &problems_;
}

GatheredProblems::~GatheredProblems() {
    if (!problems_.empty()) err_ << problems_json(problems_);
}

void say_problems(const Diagnostics& diagnostics, Streams streams) {
    if (diagnostics.found().empty()) return;
    if (!streams.json) {
        write_problems(render(diagnostics), streams.err);
        return;
    }
    say(problem_texts(diagnostics), streams);
}

void say_problem(const Problem& problem, Streams streams) {
    if (streams.json) return say({problem_text(problem)}, streams);
    const auto* lead = problem.file.empty() ? "entente" : problem.file.c_str();
    const auto* severity = problem.file.empty() ? "" : "error: ";
    auto text = fmt::format("{}: {}{}\n", lead, severity, problem.text);
    if (!problem.mend.empty())
        text += fmt::format("{}{}\n", problem.file.empty() ? "  " : fmt::format("      {}", mend_word),
                            problem.mend);
    write_problems(text, streams.err);
}

Exit wrong_call(const std::string& text, const std::string& mend, Streams streams) {
    say_problem({{}, text, mend}, streams);
    return Exit::usage_wrong;
}

}  // namespace entente
