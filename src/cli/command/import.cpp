#include "base/file.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "definition/link_table.hpp"
#include "definition/write.hpp"

#include <filesystem>
#include <string>

namespace entente {

namespace {

struct ImportWords {
    Common common;
    std::string links;
};

/// How the file that is written names a table: by the way from its own folder, if both are files.
std::string named_from(const std::string& output, const std::string& table) {
    namespace fs = std::filesystem;
    if (output.empty() || output == "-" || fs::path(table).is_absolute()) return table;
    const auto folder = fs::absolute(output).lexically_normal().parent_path();
    return fs::absolute(table).lexically_normal().lexically_proximate(folder).generic_string();
}

Exit answer_with_table(const Definition& definition, const ImportWords& words, Streams streams) {
    const auto written = write_with_table(definition, named_from(words.common.output, words.links));
    write_file(words.links, written.csv);
    return answer(written.yaml, words.common, streams);
}

Form form(ImportWords& words) {
    auto& common = words.common;
    std::vector<Option> options{
        {"-o,--output", "FILE", "write to a file, which is replaced only when all is read", &common.output},
    };
    for (auto& option : table_options(common)) options.push_back(std::move(option));
    options.push_back(cut_option(common));
    options.push_back({"--links", "FILE",
                       "write the links into a table beside the network, which a spreadsheet opens",
                       &words.links});
    std::vector<Option> shared{
        {"--strict", "", "take warnings, such as rows that are left out, for errors", &common.strict},
        {"--threads", "N", "how many threads work; 0: as many as the machine has", &common.threads},
        {"--quiet", "", "no warnings", &common.quiet},
    };
    return {
        "import",
        "another form as a network in the language: BACI, Comtrade, tables, matrices, graphs of six formats",
        {network_word(common)},
        std::move(options),
        std::move(shared),
        {"entente import BACI_HS17_Y2024_V202601.csv --product 850511 -o magnets.yaml",
         "entente import comtrade.json --report both --product 2846 -o oxides.yaml",
         "entente import BACI_HS17_Y2024_V202601.csv --product 283691 --at-least 99% -o lithium.yaml "
         "--links lithium.csv",
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
    if (!words.links.empty() && words.links == words.common.output)
        return wrong_call("the network and its links cannot be one file",
                          "give the links another name: -o trade.yaml --links trade.csv", streams);
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    const auto& definition = session->network->definition;
    if (!words.links.empty()) return answer_with_table(definition, words, streams);
    return answer(write(definition), words.common, streams);
}

}  // namespace entente
