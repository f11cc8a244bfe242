#include "serve/site.hpp"

#include "report/format/problems.hpp"

#include <fmt/format.h>

#include <utility>

namespace entente {

namespace {

HttpResponse page(const Editions& editions) {
    HttpResponse response;
    response.type = "text/html; charset=utf-8";
    response.headers.emplace_back("Content-Security-Policy", "frame-ancestors 'none'");
    response.body = editions.current().edition->page;
    return response;
}

HttpResponse answer(const HttpRequest& request, const Editions& editions) {
    Diagnostics diagnostics;
    const auto [number, edition] = editions.current();
    HttpResponse response;
    if (const auto question = read_question(request.body, diagnostics)) {
        if (question->edition && *question->edition != number)
            return refused(409, "the file has changed since this page was made", "load the page again");
        if (auto text = edition->engine->answer(*question, diagnostics)) {
            response.body = std::move(*text);
            return response;
        }
    }
    diagnostics.settle();
    response.status = 422;
    response.body = problems_json(diagnostics);
    return response;
}

}  // namespace

Site site(const Gate& gate, const Editions& editions) {
    const auto answered = [&editions](const HttpRequest& request) {
        if (request.path == "/") return page(editions);
        if (request.path == "/answer") return answer(request, editions);
        HttpResponse status;
        status.body = editions.status();
        return status;
    };
    return {[&gate](const HttpRequest& request) { return refusal(request, gate); }, answered};
}

}  // namespace entente
