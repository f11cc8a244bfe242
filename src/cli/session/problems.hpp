#pragma once

#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "report/format/problems.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// What goes wrong is said on `err`: as people read it, or, where the call wants JSON, as one document a call, however
// much goes wrong where (see report/format/problems).

/// As long as it lives, a call that wants JSON keeps its problems; at the end they are written, if there are any.
class GatheredProblems {
public:
    /// From now on `streams` leads here, if the call wants JSON and nobody gathers already.
    explicit GatheredProblems(Streams& streams);
    ~GatheredProblems();
    GatheredProblems(const GatheredProblems&) = delete;
    GatheredProblems& operator=(const GatheredProblems&) = delete;

private:
    std::ostream& err_;
    std::vector<std::string> problems_;
};

/// Lines of problems in at most `width` columns, what goes on below indented so that the next problem is told from it. An
/// excerpt of a file stays as it is, with its caret; so does all where the width is 0.
std::string fitted_problems(std::string_view text, std::size_t width);

/// Writes problems for people: as a terminal has room and colours for them, where there is one.
void write_problems(std::string_view text, std::ostream& err);

/// Errors and warnings of files, each with its place.
void say_problems(const Diagnostics& diagnostics, Streams streams);

/// What is wrong in no line of a file.
void say_problem(const Problem& problem, Streams streams);

/// One wrong word of the call, with how to mend it.
Exit wrong_call(const std::string& text, const std::string& mend, Streams streams);

}  // namespace entente
