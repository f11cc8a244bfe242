#include "cli/session/problems.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <ostream>
#include <utility>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

Json placed(const Texts& texts, Place place, const std::string& text) {
    Json json;
    json["file"] = place.text < texts.size() ? Json(texts.name(place.text)) : Json();
    json["line"] = place.known() ? Json(place.line) : Json();
    json["column"] = place.known() ? Json(place.column) : Json();
    json["text"] = text;
    return json;
}

Json json_of(const Diagnostic& diagnostic, const Texts& texts) {
    Json json;
    json["severity"] = diagnostic.severity == Severity::error ? "error" : "warning";
    json.update(placed(texts, diagnostic.place, diagnostic.text));
    json["mend"] = diagnostic.mend.empty() ? Json() : Json(diagnostic.mend);
    json["also"] = Json::array();
    for (const auto& note : diagnostic.also) json["also"].push_back(placed(texts, note.place, note.text));
    return json;
}

Json json_of(const Problem& problem) {
    Json json;
    json["severity"] = "error";
    json["file"] = problem.file.empty() ? Json() : Json(problem.file);
    json["line"] = Json();
    json["column"] = Json();
    json["text"] = problem.text;
    json["mend"] = problem.mend.empty() ? Json() : Json(problem.mend);
    json["also"] = Json::array();
    return json;
}

void write_errors(Json errors, std::ostream& err) {
    Json json;
    json["errors"] = std::move(errors);
    err << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

}  // namespace

void say_problems(const Diagnostics& diagnostics, Streams streams) {
    if (diagnostics.found().empty()) return;
    if (!streams.json) {
        streams.err << render(diagnostics);
        return;
    }
    auto errors = Json::array();
    for (const auto& diagnostic : diagnostics.found())
        errors.push_back(json_of(diagnostic, diagnostics.texts));
    write_errors(std::move(errors), streams.err);
}

void say_problem(const Problem& problem, Streams streams) {
    if (streams.json) return write_errors(Json::array({json_of(problem)}), streams.err);
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
