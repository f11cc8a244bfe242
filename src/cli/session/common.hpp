#pragma once

#include "cli/words/form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What most commands can be told.
struct Common {
    std::string network;              ///< the file
    std::string format;               ///< empty: as the file ends
    std::string output;               ///< a file; empty: standard output
    std::vector<std::string> tables;  ///< of the answer; empty: all
    std::string chain, stage, nation;
    std::string for_whom;
    std::vector<std::string> scenarios;
    std::vector<std::string> set;
    std::string unknown = "zero";
    bool strict = false;
    bool quiet = false;
    bool all = false;
    unsigned threads = 0;
    std::vector<std::string> products, columns;  ///< of a table of trade
    std::string year;
    std::string report = "importer";
    std::string at_least;
    std::string currency;  ///< of a table of trade; empty: USD
    bool areas = false;    ///< what is no nation in a table or graph is an area
    unsigned level = 0;    ///< of product codes; 0: all
};

/// In what form the answer is written: as --format says, else as the file ends, else `text`.
std::string_view format_of(const Common& common);

/// Whether the answer is written in a form that is searched, not read from top to bottom, and so leaves nothing out.
bool is_whole(const Common& common);

/// The place of the network.
Positional network_word(Common& common);

/// How an answer is written: --format, -o, --all, --quiet.
std::vector<Option> answer_options(Common& common);

/// What is assumed: --scenario, --set, --unknown, --strict, --threads.
std::vector<Option> assumption_options(Common& common);

/// What is taken of a table of trade: --product, --year, --report, --currency, --columns. Among what is assumed.
std::vector<Option> table_options(Common& common);

/// Which of its flows are large enough for a network: --at-least.
Option cut_option(Common& common);

/// What is looked at: --chain, --stage, --nation, --for.
std::vector<Option> scope_options(Common& common);

/// All of them.
std::vector<Option> common_options(Common& common);

}  // namespace entente
