#include "report/format/problems.hpp"

#include <nlohmann/json.hpp>

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

Json found(const Diagnostic& diagnostic, const Texts& texts) {
    Json json;
    json["severity"] = diagnostic.severity == Severity::error ? "error" : "warning";
    json.update(placed(texts, diagnostic.place, diagnostic.text));
    json["mend"] = diagnostic.mend.empty() ? Json() : Json(diagnostic.mend);
    json["also"] = Json::array();
    for (const auto& note : diagnostic.also) json["also"].push_back(placed(texts, note.place, note.text));
    return json;
}

std::string whole(Json errors) {
    Json json;
    json["errors"] = std::move(errors);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string problems_json(const Diagnostics& diagnostics) {
    auto errors = Json::array();
    for (const auto& diagnostic : diagnostics.found()) errors.push_back(found(diagnostic, diagnostics.texts));
    return whole(std::move(errors));
}

std::string problem_json(const Problem& problem) {
    Json json;
    json["severity"] = "error";
    json["file"] = problem.file.empty() ? Json() : Json(problem.file);
    json["line"] = Json();
    json["column"] = Json();
    json["text"] = problem.text;
    json["mend"] = problem.mend.empty() ? Json() : Json(problem.mend);
    json["also"] = Json::array();
    return whole(Json::array({std::move(json)}));
}

}  // namespace entente
