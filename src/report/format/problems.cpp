#include "report/format/problems.hpp"

#include <nlohmann/json.hpp>

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

Json found(const Diagnostic& diagnostic, const Texts& texts) {
    Json json;
    json["severity"] = diagnostic.severity == Severity::error ? "error" : "warning";
    json.update(placed(texts, diagnostic.place, diagnostic.text));
    json["mend"] = diagnostic.mend.empty() ? Json() : Json(diagnostic.mend);
    json["also"] = Json::array();
    for (const auto& note : diagnostic.also) json["also"].push_back(placed(texts, note.place, note.text));
    return json;
}

std::string dumped(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::vector<std::string> problem_texts(const Diagnostics& diagnostics) {
    std::vector<std::string> texts;
    for (const auto& diagnostic : diagnostics.found())
        texts.push_back(dumped(found(diagnostic, diagnostics.texts)));
    return texts;
}

std::string problem_text(const Problem& problem) {
    Json json;
    json["severity"] = "error";
    json["file"] = problem.file.empty() ? Json() : Json(problem.file);
    json["line"] = Json();
    json["column"] = Json();
    json["text"] = problem.text;
    json["mend"] = problem.mend.empty() ? Json() : Json(problem.mend);
    json["also"] = Json::array();
    return dumped(json);
}

std::string problems_json(const std::vector<std::string>& texts) {
    Json json;
    json["errors"] = Json::array();
    for (const auto& text : texts) json["errors"].push_back(Json::parse(text));
    return dumped(json, 2) + "\n";
}

std::string problems_json(const Diagnostics& diagnostics) {
    return problems_json(problem_texts(diagnostics));
}

std::string problem_json(const Problem& problem) {
    return problems_json(std::vector{problem_text(problem)});
}

}  // namespace entente
