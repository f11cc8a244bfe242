#include "report/format/markdown.hpp"

#include "report/example.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a report in Markdown has a heading, a pipe table and its notes, with its signs escaped") {
    CHECK(to_markdown(example_report()) ==
          "## Who supplies magnets\n"
          "\n"
          "| nation | quantity, t | top share | buyers | sole |\n"
          "| --- | ---: | ---: | ---: | --- |\n"
          "| CHN | 45,787 | 69.2% | 1,234 | yes |\n"
          "| Côte, \"d'\\|Ivoire\" | ? | ? | ? | no |\n"
          "| JPN | 12 to 900 | \\<0.1% | 0 | no |\n"
          "| \\_OTH | unlimited | 0.0% | -5 | no |\n"
          "\n"
          "- Capacities are estimated.\n");
}

TEST_CASE("an empty report is an empty Markdown file") {
    CHECK(to_markdown(Report{}).empty());
}
