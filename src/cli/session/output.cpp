#include "cli/session/output.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "report/format/csv.hpp"
#include "report/format/json.hpp"
#include "report/format/markdown.hpp"
#include "report/format/text.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace entente {

namespace {

/// The width of the terminal that an answer is printed on; 0 where it goes elsewhere.
std::size_t terminal_width(const Common& common, const Streams& streams) {
    if (!common.output.empty() || &streams.out != &std::cout || ::isatty(STDOUT_FILENO) == 0) return 0;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return size.ws_col;
}

std::string written(const Report& report, const Common& common, const Streams& streams) {
    if (common.format == "csv") return to_csv(report, common.all);
    if (common.format == "json") return to_json(report);
    if (common.format == "md") return to_markdown(report, common.all);
    const auto width = terminal_width(common, streams);
    const bool colour = width != 0 && std::getenv("NO_COLOR") == nullptr;
    return to_text(report, {.all = common.all, .colour = colour, .width = common.all ? 0 : width});
}

}  // namespace

Exit answer(const Report& report, const Common& common, Streams streams) {
    return answer(written(report, common, streams), common, streams);
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
