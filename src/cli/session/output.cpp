#include "cli/session/output.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/spelling.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/terminal.hpp"
#include "report/format/csv.hpp"
#include "report/format/json.hpp"
#include "report/format/markdown.hpp"
#include "report/format/text.hpp"
#include "report/spreadsheet/xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string_view>
#include <system_error>

namespace entente {

namespace {

/// The width of the terminal that an answer is printed on; 0 where it goes elsewhere.
std::size_t width_for(const Common& common, const Streams& streams) {
    const bool printed = common.output.empty() || common.output == "-";
    return printed ? terminal_width(streams.out) : 0;
}

std::string written(const Report& report, const Common& common, const Streams& streams) {
    const auto format = format_of(common);
    if (format == "csv") return to_csv(report, common.all);
    if (format == "json") return to_json(report);
    if (format == "md") return to_markdown(report, common.all);
    if (format == "xlsx") return to_xlsx(report);
    const auto width = width_for(common, streams);
    // Bold and pale can be read on any ground.
    const bool colour = width != 0 && wants_colour();
    return to_text(report, {.all = common.all, .colour = colour, .width = width});
}

bool is_in(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> names_of(const Report& report) {
    std::vector<std::string> names;
    for (const auto& table : report.tables) names.push_back(table.name);
    return names;
}

/// CSV holds one table: which others there are, in a line for people.
void say_tables_left(const Report& report, const Common& common, Streams streams) {
    if (common.quiet || streams.json || report.tables.size() < 2 || format_of(common) != "csv") return;
    auto names = names_of(report);
    const auto first = names.front();
    names.erase(names.begin());
    streams.err << fmt::format(
        "CSV holds one table, here {}; --table NAME shows another ({}), -o FILE.xlsx all\n", first,
        fmt::join(names, ", "));
}

/// CSV has no place for notes, of which one may say that rows are left out.
void say_notes(const Report& report, const Common& common, Streams streams) {
    if (common.quiet || streams.json || format_of(common) != "csv") return;
    for (const auto& note : report.notes) streams.err << "note: " << note << '\n';
}

}  // namespace

std::optional<Exit> unwritable(const Common& common, Streams streams) {
    const bool is_file = !common.output.empty() && common.output != "-";
    const bool ends_so = std::filesystem::path(common.output).extension() == ".xlsx";
    const bool is_sheets = format_of(common) == "xlsx";
    std::error_code none;  // what is not there is another file
    if (is_file && std::filesystem::equivalent(common.output, common.network, none))
        return wrong_call(
            fmt::format("the answer would take the place of '{}', which it is about", common.network),
            "-o another file", streams);
    if (is_sheets && width_for(common, streams) != 0)
        return wrong_call("a spreadsheet is a file, and none is named", "-o FILE.xlsx", streams);
    if (is_sheets && is_file && !ends_so)
        return wrong_call(fmt::format("'{}' does not end as a spreadsheet does", common.output),
                          "-o FILE.xlsx", streams);
    if (!is_sheets && ends_so)
        return wrong_call(fmt::format("'{}' ends as a spreadsheet does, and --format says {}", common.output,
                                      common.format),
                          "leave one of them out", streams);
    return std::nullopt;
}

Exit answer(const Report& report, const Common& common, Streams streams) {
    if (common.tables.empty()) {
        say_tables_left(report, common, streams);
        say_notes(report, common, streams);
        return answer(written(report, common, streams), common, streams);
    }
    const auto names = names_of(report);
    for (const auto& name : common.tables) {
        if (is_in(names, name)) continue;
        const auto near = did_you_mean(name, names);
        return wrong_call(fmt::format("the answer has no table '{}'", name),
                          near.empty() ? fmt::format("it has: {}", fmt::join(names, ", ")) : near, streams);
    }
    auto part = report;
    std::erase_if(part.tables, [&](const Table& table) { return !is_in(common.tables, table.name); });
    say_tables_left(part, common, streams);
    say_notes(part, common, streams);
    return answer(written(part, common, streams), common, streams);
}

Exit answer(const std::string& content, const Common& common, Streams streams) {
    if (!common.output.empty() && common.output != "-") {
        write_file(common.output, content);
        return Exit::done;
    }
    streams.out << content << std::flush;
    if (!streams.out) throw EnvironmentFailure("cannot write to standard output");
    return Exit::done;
}

}  // namespace entente
