#include "cli/command/report/words.hpp"

namespace entente {

Form form(ReportWords& words) {
    auto& common = words.common;
    std::vector<Option> shared{
        {"--chain", "ID", "the chain to begin with; the first of the file unless said", &common.chain},
        {"--set", "PATH=VALUE", "suppose another value, as in agreements.ID.state=in_force", &common.set},
        {"--strict", "", "take warnings for errors", &common.strict},
        {"--threads", "N", "how many threads work; 0: as many as the machine has", &common.threads},
        {"--quiet", "", "no warnings, no notes on progress", &common.quiet},
    };
    for (auto& option : table_options(common)) shared.push_back(std::move(option));
    return {
        "report",
        "one page for a briefing: map, tables, scenarios, alliances, ready to be read anywhere",
        {network_word(common)},
        {
            {"-o,--output", "FILE", "the page, a file of HTML", &common.output},
            {"--date", "DATE", "of the forecast; two years after the network's date unless said",
             &words.date},
            {"--routes-to", "PLACE", "show the routes to this market; several may be named",
             &words.routes_to},
            {"--plain", "", "pictures and tables that stand as they are, and no script", &words.plain},
        },
        std::move(shared),
        {"entente report graphs/rare-earths.yaml -o briefing.html",
         "entente report graphs/tutorial.yaml --date 2027-07-01 --routes-to CPV -o lamps.html"},
        "The page holds all it needs: it opens from a disk, loads nothing, and sends nothing. Its figures "
        "are "
        "the answers of\n"
        "the other commands; each says which one. Every scenario of the file is in it, and every alliance of "
        "a "
        "plan of up to\n"
        "65,536. What takes too long for a page is left out, and the page says how to ask for it."};
}

}  // namespace entente
