#include "serve/question/question.hpp"

#include "definition/field/shaped.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>

namespace entente {

template <>
inline constexpr bool is_shaped<Question> = true;

template <>
const Shape<Question>& shape<Question>() {
    static const Shape<Question> shape{
        "question",
        "What some changes come to, which no file holds.",
        {
            field<&Question::changes>("changes", "changes, each as the language has it"),
            field<&Question::scenarios>("scenarios", "scenarios of the file that hold too",
                                        {.words = "ids of scenarios"}),
            field<&Question::name>("name", "what the scenario of these changes is called"),
            field<&Question::say>("say", "what it supposes, in a sentence"),
            field<&Question::chain>("chain", "the chain to look at; the first of the file unless said"),
            field<&Question::unknown>("unknown", "what unknown sizes count as in flows; zero unless said",
                                      {.choices = {"zero", "unlimited"}}),
            field<&Question::top>("top", "only the first rows of a table; 0, as nothing, is all",
                                  {.range = Range::not_negative}),
            field<&Question::shows>("shows", "true: also what the page's pictures show"),
            field<&Question::differs>("differs",
                                      "true: of that, only where it differs from the unchanged network"),
            field<&Question::edition>("edition", "of the page that asks; another one is refused"),
        }};
    return shape;
}

namespace {

constexpr int deepest = 16;
constexpr std::size_t most_values = 20'000;

/// Whether the body is JSON; where it is not, says so at the place.
bool is_json(std::string_view body, TextIndex text, Diagnostics& diagnostics) {
    try {
        const auto json = nlohmann::json::parse(body);
        return !json.is_discarded();
    } catch (const nlohmann::json::parse_error& error) {
        const auto before = body.substr(0, error.byte == 0 ? 0 : error.byte - 1);
        const auto line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
        const auto start = before.rfind('\n');
        const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1);
        diagnostics.error({text, line + 1, static_cast<std::uint32_t>(column) + 1}, "this is no JSON",
                          R"(as in {"changes": [{"close": {"from": "CHN"}}]})");
    } catch (const nlohmann::json::out_of_range&) {  // 1e400, of which the place is not said
        diagnostics.error({text, 1, 1}, "a number in this is too large for a number");
    }
    return false;
}

}  // namespace

std::optional<Question> read_question(std::string_view body, Diagnostics& diagnostics) {
    const auto text = diagnostics.texts.add("request", std::string(body));
    if (!is_json(body, text, diagnostics)) return std::nullopt;
    // JSON is YAML: what reads the language reads it, and says what is wrong in its words.
    const auto node = parse_yaml(text, diagnostics, {.values = most_values, .depth = deepest});
    if (!node) return std::nullopt;
    Question question;
    from_node(*node, question, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    return question;
}

std::string question_fields() {
    std::string lines;
    for (const auto& field : shape<Question>().fields)
        lines += fmt::format("  {:<10} {}\n", field.name, field.meaning);
    return lines;
}

}  // namespace entente
