#pragma once

#include "report/page/bundle.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What a command answered, as it writes it with --format json; and how to ask it again.
struct PageAnswer {
    std::string id;        ///< the command's name
    std::string chain;     ///< id; empty: of none
    std::string scenario;  ///< empty: none
    std::string about;     ///< the plan, the nation, the end of unknown sizes; empty: nothing in particular
    std::string call;      ///< the command line, with the file's name alone
    std::string json;
};

/// A sentence of the summary, and the figure that supports it.
struct PageSentence {
    std::string text;
    std::string figure;   ///< id of a section of the page
    std::string about{};  ///< the plan that it tells of; empty: none
};

/// Something told under a word: of the method, of what was assumed, of a call and why it has no answer.
struct PageFact {
    std::string name, text;
};

/// A picture of a page without script.
struct PagePicture {
    std::string title;
    std::string svg;  ///< as the address of an image: "data:image/svg+xml;base64,…"
};

/// All that a page shows.
struct Page {
    std::string title;
    std::string subtitle{};
    std::string commodity{};  ///< that the summary tells of; empty where the page has no other
    std::string data{};       ///< one JSON document
    std::vector<PageSentence> summary{};
    std::vector<PageAnswer> answers{};
    std::vector<PageFact> refused{};      ///< calls that have no answer, and why
    std::vector<PageFact> settings{};     ///< of the network and the program, with the fingerprint
    Table sources{};                      ///< of the figures; without rows where the file names none
    std::vector<PagePicture> pictures{};  ///< only of a page without script
    bool live = false;                    ///< it may ask the server that it comes from
};

/// A file of HTML that needs nothing else: no request leaves it, and its content security policy forbids any, but those of
/// a live page to the server that it comes from. Where a
/// bundle is given it draws and sorts; without one the tables and pictures stand as they are, and the page says so.
/// All text is escaped.
std::string to_html(const Page& page, const std::optional<Bundle>& bundle);

/// What a server shows as long as it makes a page: it says so, and comes again once that is there.
std::string waiting_page(const std::string& title);

/// The text of a page's data: JSON that can stand in a script element, whatever nations are named.
std::string harmless(std::string json);

/// The text as text of HTML, in an element or an attribute.
std::string escaped(std::string_view text);

}  // namespace entente
