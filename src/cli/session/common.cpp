#include "cli/session/common.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <iterator>

namespace entente {

std::string_view format_of(const Common& common) {
    if (!common.format.empty()) return common.format;
    const auto ending = std::filesystem::path(common.output).extension();
    for (const std::string_view format : {"csv", "json", "md", "xlsx"}) {
        if (ending == fmt::format(".{}", format)) return format;
    }
    return "text";
}

bool is_whole(const Common& common) {
    const auto format = format_of(common);
    return common.all || format == "json" || format == "xlsx";
}

Positional network_word(Common& common) {
    return {"NETWORK", "a network: a YAML file (- is standard input), or a table or graph file",
            &common.network};
}

std::vector<Option> answer_options(Common& common) {
    return {
        {"--format",
         "FORMAT",
         "how the answer is written; unless said, as FILE ends, else text",
         &common.format,
         {"text", "csv", "json", "md", "xlsx"}},
        {"-o,--output", "FILE", "write to a file, which is replaced only when the answer is complete",
         &common.output},
        {"--table", "NAME", "only this table of the answer; several may be named", &common.tables},
        {"--all", "", "the specialist columns too", &common.all},
        {"--quiet", "", "no warnings, no notes on progress", &common.quiet},
    };
}

std::vector<Option> table_options(Common& common) {
    return {
        {"--product", "CODE", "of a table of trade, this product, or those whose codes begin so",
         &common.products},
        {"--digits", "N", "of a table of trade, product codes of so many digits: 2, 4 or 6", &common.level},
        {"--year", "YEAR", "of a table of trade, this year", &common.year},
        {"--report",
         "WHOSE",
         "of a flow that both sides report, whose figure counts",
         &common.report,
         {"importer", "exporter", "larger", "both"}},
        {"--currency", "CODE", "of a table of trade, the currency of its values: EUR; USD unless said",
         &common.currency},
        {"--columns", "COLUMN=NAME", "what a table of trade calls a column, as in from=seller,to=buyer",
         &common.columns},
        {"--areas", "", "of a table or graph, what is no nation becomes an area of its name", &common.areas},
    };
}

Option cut_option(Common& common) {
    return {"--at-least", "AMOUNT",
            "of a table of trade, only flows so large: \"5 t\", \"100000 USD\", or 99% for the largest that "
            "make it up",
            &common.at_least};
}

std::vector<Option> assumption_options(Common& common) {
    std::vector<Option> options{
        {"--scenario", "NAME", "suppose a scenario of the file; several are combined", &common.scenarios},
        {"--set", "PATH=VALUE", "suppose another value, as in agreements.ID.state=in_force", &common.set},
        {"--unknown", "SIZE", "what unknown sizes count as in flows", &common.unknown, {"zero", "unlimited"}},
        {"--strict", "", "take warnings for errors", &common.strict},
        {"--threads", "N", "how many threads work; 0: as many as the machine has", &common.threads},
    };
    for (auto& option : table_options(common)) options.push_back(std::move(option));
    options.push_back(cut_option(common));
    return options;
}

std::vector<Option> scope_options(Common& common) {
    return {
        {"--chain", "ID", "the chain to look at; the first of the file unless said", &common.chain},
        {"--stage", "ID", "only this stage", &common.stage},
        {"--nation", "CODE", "only rows of this nation", &common.nation},
        {"--for", "CODE", "whose view is taken: a nation or bloc", &common.for_whom},
    };
}

std::vector<Option> common_options(Common& common) {
    auto options = scope_options(common);
    for (auto part : {assumption_options(common), answer_options(common)}) {
        std::move(part.begin(), part.end(), std::back_inserter(options));
    }
    return options;
}

}  // namespace entente
