#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "definition/write.hpp"

namespace entente {

namespace {

struct ImportWords {
    Common common;
};

Form form(ImportWords& words) {
    auto& common = words.common;
    std::vector<Option> options{
        {"-o,--output", "FILE", "write to a file, which is replaced only when all is read", &common.output},
    };
    for (auto& option : table_options(common)) options.push_back(std::move(option));
    options.push_back(cut_option(common));
    std::vector<Option> shared{
        {"--strict", "", "take warnings, such as rows that are left out, for errors", &common.strict},
        {"--threads", "N", "how many threads work; 0: as many as the machine has", &common.threads},
        {"--quiet", "", "no warnings", &common.quiet},
    };
    return {"import",
            "another form as a network in the language: BACI, Comtrade, tables, GraphML, GEXF, JSON, DOT",
            {network_word(common)},
            std::move(options),
            std::move(shared),
            {"entente import BACI_HS17_Y2024_V202601.csv --product 850511 -o magnets.yaml",
             "entente import comtrade.json --report both --product 2846 -o oxides.yaml",
             "entente import BACI_HS17_Y2024_V202601.csv --product 283691 --at-least 99% -o lithium.yaml",
             "entente import links.csv --columns from=seller,to=buyer,value=usd -o trade.yaml"},
            "A product of a table of trade becomes a stage with its code of the Harmonized System, the table "
            "the source "
            "of its links.\n"
            "What --at-least leaves out is told, and kept as a note of the stage.\n"
            "What is unknown is null, never zero. Every command reads such files as they are, with the same "
            "options."};
}

}  // namespace

Form import_form() {
    static ImportWords words;
    return form(words);
}

Exit import_network(const Call& said, Streams streams) {
    ImportWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    return answer(write(session->network->definition), words.common, streams);
}

}  // namespace entente
