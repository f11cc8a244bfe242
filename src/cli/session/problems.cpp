#include "cli/session/problems.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <ostream>

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

}  // namespace

void say_problems(const Diagnostics& diagnostics, const std::string& format, Streams streams) {
    if (diagnostics.found().empty()) return;
    if (format != "json") {
        streams.err << render(diagnostics);
        return;
    }
    Json json;
    json["errors"] = Json::array();
    for (const auto& diagnostic : diagnostics.found())
        json["errors"].push_back(json_of(diagnostic, diagnostics.texts));
    streams.err << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

Exit wrong_call(const std::string& text, const std::string& mend, Streams streams) {
    streams.err << "entente: " << text << "\n";
    if (!mend.empty()) streams.err << "  " << mend << "\n";
    return Exit::usage_wrong;
}

}  // namespace entente
