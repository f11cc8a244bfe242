#include "serve/site.hpp"

#include "report/format/problems.hpp"
#include "report/page/page.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

namespace entente {

namespace {

constexpr int most_rankings = 3;                      // at a time: others are to be answered too
constexpr std::chrono::seconds longest_ranking{120};  // with what it waits for others

/// While a page is made, one that says so and comes again.
HttpResponse page(const Editions& editions) {
    HttpResponse response;
    response.type = "text/html; charset=utf-8";
    response.headers.emplace_back("Content-Security-Policy", "frame-ancestors 'none'");
    if (auto made = editions.page()) {
        response.body = std::move(*made);
        return response;
    }
    response.status = 202;
    response.headers.emplace_back("Retry-After", "1");
    response.body = waiting_page(editions.current().edition->title);
    return response;
}

/// The answer to a question, or what is wrong with it.
template <class Answer>
HttpResponse answered(const HttpRequest& request, const Editions& editions, Answer answer) {
    Diagnostics diagnostics;
    const auto current = editions.current();
    HttpResponse response;
    if (const auto question = read_question(request.body, diagnostics)) {
        if (question->edition && *question->edition != current.number)
            return refused(409, "the file has changed since this page was made", "load the page again");
        if (auto text = answer(*current.edition->engine, *question, diagnostics)) {
            response.body = std::move(*text);
            return response;
        }
    }
    if (!diagnostics.has_errors())
        return refused(503, "this takes too long here",
                       "write the scenario into the file, and ask entente chokepoints --scenario");
    diagnostics.settle();
    response.status = 422;
    response.body = problems_json(diagnostics);
    return response;
}

HttpResponse answer(const HttpRequest& request, const Editions& editions) {
    return answered(request, editions,
                    [](Engine& engine, const Question& question, Diagnostics& diagnostics) {
                        return engine.answer(question, diagnostics);
                    });
}

/// The place of one ranking among those that are made or wait.
class Place {
public:
    explicit Place(std::atomic<int>& taken) : taken_(taken), number_(++taken) {}
    ~Place() { --taken_; }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    [[nodiscard]] bool is_free() const { return number_ <= most_rankings; }

private:
    std::atomic<int>& taken_;
    int number_;
};

HttpResponse chokepoints(const HttpRequest& request, const Editions& editions, std::atomic<int>& taken) {
    const Place place(taken);
    if (!place.is_free()) return refused(429, "others ask for chokepoints too", "ask again in a moment");
    const auto until = std::chrono::steady_clock::now() + longest_ranking;
    const auto stop = [&] { return request.gone() || std::chrono::steady_clock::now() > until; };
    return answered(request, editions,
                    [&](Engine& engine, const Question& question, Diagnostics& diagnostics) {
                        return engine.chokepoints(question, diagnostics, stop);
                    });
}

}  // namespace

Site site(const Gate& gate, const Editions& editions) {
    const auto taken = std::make_shared<std::atomic<int>>(0);
    const auto answered = [&editions, taken](const HttpRequest& request) {
        if (request.path == "/") return page(editions);
        if (request.path == "/answer") return answer(request, editions);
        if (request.path == "/chokepoints") return chokepoints(request, editions, *taken);
        HttpResponse status;
        status.body = editions.status();
        return status;
    };
    return {[&gate](const HttpRequest& request) { return refusal(request, gate); }, answered};
}

}  // namespace entente
