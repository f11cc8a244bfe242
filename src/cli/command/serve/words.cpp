#include "cli/command/serve/words.hpp"

#include "serve/question/question.hpp"

namespace entente {

Form form(ServeWords& words) {
    auto& common = words.page.common;
    return {
        "serve",
        "the page of entente report, live: what closing, opening or concluding something comes to",
        {network_word(common)},
        {
            {"--port", "N", "where to listen; 0: any port that is free", &words.port},
            {"--address", "ADDRESS", "what to listen on; another than 127.0.0.1 lets others read the network",
             &words.address},
            {"--date", "DATE", "of the forecast; two years after the network's date unless said",
             &words.page.date},
            {"--routes-to", "PLACE", "show the routes to this market; several may be named",
             &words.page.routes_to},
        },
        {
            {"--chain", "ID", "the chain to begin with; the first of the file unless said", &common.chain},
            {"--set", "PATH=VALUE", "suppose another value, as in agreements.ID.state=in_force", &common.set},
            {"--strict", "", "take warnings for errors", &common.strict},
            {"--threads", "N", "how many threads work; 0: as many as the machine has", &common.threads},
            {"--quiet", "", "no warnings, no notes on progress", &common.quiet},
        },
        {"entente serve graphs/rare-earths.yaml", "entente serve graphs/tutorial.yaml --port 8000"},
        "Open the address that it prints; the page comes as soon as its figures are computed. In it, close a "
        "link, a\n"
        "passage or a nation, conclude or break an agreement, and see at once who loses, and soon what would "
        "be "
        "lost\n"
        "next; the page writes the scenario to paste into the file. When the file changes, the page says so. "
        "Only "
        "this\n"
        "machine can ask, unless --address says otherwise; no file is served. Ctrl-C ends it.\n"
        "\n"
        "A program asks it by POST of JSON to /answer, as in\n"
        "  curl -H 'Content-Type: application/json' -d '{\"changes\": [{\"close\": {\"from\": \"CHN\"}}]}' "
        "http://127.0.0.1:8000/answer\n"
        "with any of\n" +
            question_fields() +
            "The answer holds the scenario as `yaml`, and as `answer` what --format json writes: the tables "
            "of `entente\n"
            "supply`, and beside the unchanged network `change` (all together), `effect` (by nation) and "
            "`changed_flows`.\n"
            "POST of the same to /chokepoints tells what is lost without each element once the changes hold, "
            "as `entente\n"
            "chokepoints` does; that takes longer, and is broken off when the caller hangs up.\n"
            "What is wrong comes as `errors`, with a status of 400 or more. GET of /status tells whether the "
            "file has\n"
            "changed since, and what is wrong with it."};
}

}  // namespace entente
