#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a caller asks: what some changes come to, which no file holds.
struct Question {
    Name name{"my-scenario", {}};  ///< of the scenario that they make
    std::string say;               ///< what it supposes, in a sentence
    std::vector<Name> scenarios;   ///< of the file, that hold too
    std::vector<Change> changes;
    std::optional<Name> chain;   ///< the first of the file unless said
    std::string unknown;         ///< what unknown sizes count as: zero unless said
    std::optional<int> top;      ///< only the first rows of a table; 0: all, as is nothing
    bool shows = false;          ///< what a page's pictures show, too
    bool differs = false;        ///< of that, only where it differs from the unchanged network
    std::optional<int> edition;  ///< of the page that asks; whatever is served unless said

    /// As the file would hold it.
    [[nodiscard]] Scenario scenario() const { return {say, changes, scenarios, {}}; }
};

/// Reads a request's body: JSON, with the fields above, and changes as the language has them. Nothing where there were
/// errors; their places are in a text called "request".
std::optional<Question> read_question(std::string_view body, Diagnostics& diagnostics);

/// The fields of a question and what they mean, a line each, for help.
std::string question_fields();

}  // namespace entente
