#include "report/page/bundle.hpp"
#include "report/page/page.hpp"

#include <fmt/format.h>

namespace entente {

std::string waiting_page(const std::string& title) {
    const auto used = waiting_bundle();
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '{}'; "
        "style-src '{}'; connect-src 'self'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n"
        "<body>\n<header>\n<h1>{}</h1>\n</header>\n<main id=\"page\">\n"
        "<p role=\"status\">This page is being prepared: its figures are computed now. It appears here by "
        "itself; of a small network that takes seconds, of a large one minutes.</p>\n"
        "</main>\n<script>{}</script>\n</body>\n</html>\n",
        used.script_hash, used.style_hash, escaped(title), used.style, escaped(title), used.script);
}

}  // namespace entente
