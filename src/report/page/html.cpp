#include "report/page/page.hpp"
#include "report/page/plain.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::string head(const Page& page, const Bundle& bundle) {
    const auto scripts = bundle.script.empty() ? "" : fmt::format("script-src '{}'; ", bundle.script_hash);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {}style-src '{}'; "
        "img-src data:; {}base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"entente\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n",
        scripts, bundle.style_hash, page.live ? "connect-src 'self'; " : "", escaped(page.title),
        bundle.style);
}

/// HTML whose dates are not broken at the ends of lines.
std::string with_dates(std::string_view html) {
    constexpr std::string_view pattern = "dddd-dd-dd";
    const auto fits = [](char letter, char wanted) {
        return wanted == 'd' ? letter >= '0' && letter <= '9' : letter == wanted;
    };
    std::string result;
    for (std::size_t at = 0; at < html.size();) {
        const auto here = html.substr(at, pattern.size());
        const bool is_date = std::equal(here.begin(), here.end(), pattern.begin(), pattern.end(), fits);
        result += is_date ? fmt::format("<span class=\"date\">{}</span>", here) : std::string(1, html[at]);
        at += is_date ? pattern.size() : 1;
    }
    return result;
}

/// What a link to a part of the page says.
std::string_view link_words(std::string_view figure) {
    return figure == "unknown" ? "what is uncertain" : figure;
}

std::string summary(const Page& page) {
    std::string items;
    for (const auto& sentence : page.summary) {
        const auto plan =
            sentence.about.empty() ? "" : fmt::format(" data-about=\"{}\"", escaped(sentence.about));
        items += fmt::format("<li>{} <a href=\"#{}\"{}>see {}</a></li>\n", with_dates(escaped(sentence.text)),
                             escaped(sentence.figure), plan, escaped(link_words(sentence.figure)));
    }
    return fmt::format(
        "<section id=\"summary\" aria-labelledby=\"summary-title\">\n"
        "<h2 id=\"summary-title\">In short{}</h2>\n<ol class=\"summary\">\n{}</ol>\n</section>\n",
        page.commodity.empty() ? "" : ": " + escaped(page.commodity), items);
}

std::string top(const Page& page) {
    return fmt::format("<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n", escaped(page.title),
                       with_dates(escaped(page.subtitle)));
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += letter;
        }
    }
    return safe;
}

std::string harmless(std::string json) {
    std::string safe;
    safe.reserve(json.size() + json.size() / 50);
    for (const char letter : json) {
        if (letter == '<')
            safe += "\\u003c";
        else if (letter == '>')
            safe += "\\u003e";
        else if (letter == '&')
            safe += "\\u0026";
        else
            safe += letter;
    }
    return safe;
}

std::string to_html(const Page& page, const std::optional<Bundle>& bundle) {
    const auto used = bundle.value_or(plain_bundle());
    auto html = head(page, used) + "<body>\n" + top(page);
    html += "<main id=\"page\">\n" + summary(page);
    if (!bundle) return html + plain_body(page) + "</main>\n</body>\n</html>\n";
    html +=
        "<noscript><p class=\"note\">The figures of this page are drawn by a script, which this browser does "
        "not "
        "run.</p></noscript>\n</main>\n";
    html += "<script type=\"application/json\" id=\"data\">" + harmless(page.data) + "</script>\n";
    return html + "<script>" + used.script + "</script>\n</body>\n</html>\n";
}

}  // namespace entente
