#include "exchange/read/xml_reader.hpp"

#include "exchange/read/reference.hpp"

#include <fmt/format.h>

#include <utility>

namespace entente {

std::string XmlElement::attribute(std::string_view which) const {
    const auto found = attributes.find(which);
    return found == attributes.end() ? std::string() : found->second;
}

namespace {

class XmlReader {
public:
    XmlReader(TextIndex text, Diagnostics& diagnostics)
        : text_(text), left_(diagnostics.texts.content(text)), diagnostics_(diagnostics) {}

    std::optional<XmlElement> document() {
        if (left_.starts_with("\xEF\xBB\xBF")) take(3);
        while (skip_unmarked() && (skip("<?", "?>") || skip("<!--", "-->"))) {
        }
        if (left_.starts_with("<!")) return wrong("a document type is not read here", "leave it out");
        XmlElement root;
        if (!element(root, 0)) return std::nullopt;
        return root;
    }

private:
    bool element(XmlElement& into, int depth) {
        into.place = here();
        if (depth > 64) return refuse("elements lie more than 64 levels deep");
        if (!left_.starts_with('<')) return refuse("expected an element");
        take(1);
        into.name = word();
        if (into.name.empty()) return refuse("expected the name of an element");
        if (const auto colon = into.name.find(':'); colon != std::string::npos) into.name.erase(0, colon + 1);
        if (!attributes(into)) return false;
        if (left_.starts_with("/>")) return take(2);
        if (!left_.starts_with('>')) return refuse("expected '>'");
        take(1);
        return content(into, depth);
    }

    bool attributes(XmlElement& into) {
        for (;;) {
            skip_space();
            if (left_.empty()) return refuse("the text ends inside an element");
            if (left_.front() == '>' || left_.front() == '/') return true;
            const auto name = word();
            skip_space();
            if (name.empty() || !left_.starts_with('=')) return refuse("expected an attribute");
            take(1);
            skip_space();
            if (left_.empty() || (left_.front() != '"' && left_.front() != '\''))
                return refuse("expected a quote");
            const auto end = left_.find(left_.front(), 1);
            if (end == std::string_view::npos) return refuse("a quote is not closed");
            if (!unescape(left_.substr(1, end - 1), into.attributes[name])) return false;
            take(end + 1);
        }
    }

    bool content(XmlElement& into, int depth) {
        for (;;) {
            const auto mark = left_.find('<');
            if (mark == std::string_view::npos) return refuse(fmt::format("<{}> is not closed", into.name));
            if (!unescape(left_.substr(0, mark), into.text)) return false;
            take(mark);
            if (left_.starts_with("</")) return close(into);
            if (left_.starts_with("<![CDATA[")) {
                const auto end = left_.find("]]>");
                if (end == std::string_view::npos) return refuse("CDATA is not closed");
                into.text += left_.substr(9, end - 9);
                take(end + 3);
            } else if (!skip("<!--", "-->") && !skip("<?", "?>")) {
                if (!element(into.children.emplace_back(), depth + 1)) return false;
            }
        }
    }

    bool close(const XmlElement& open) {
        take(2);
        auto name = word();
        if (const auto colon = name.find(':'); colon != std::string::npos) name.erase(0, colon + 1);
        skip_space();
        if (name != open.name) return refuse(fmt::format("</{}> closes <{}>", name, open.name));
        if (!left_.starts_with('>')) return refuse("expected '>'");
        return take(1);
    }

    bool unescape(std::string_view raw, std::string& into) {
        while (!raw.empty()) {
            const auto mark = raw.find('&');
            into += raw.substr(0, mark);
            if (mark == std::string_view::npos) return true;
            raw.remove_prefix(mark + 1);
            const auto end = raw.find(';');
            if (end == std::string_view::npos) return refuse("'&' stands alone; write &amp;");
            if (!reference(raw.substr(0, end), into)) return false;
            raw.remove_prefix(end + 1);
        }
        return true;
    }

    bool reference(std::string_view name, std::string& into) {
        const auto character = referred_to(name);
        if (!character) return refuse("an entity that XML does not define");
        into += *character;
        return true;
    }

    std::string word() {
        std::size_t length = 0;
        while (length < left_.size() &&
               std::string_view(" \t\r\n=/><\"'").find(left_[length]) == std::string_view::npos) {
            ++length;
        }
        std::string found(left_.substr(0, length));
        take(length);
        return found;
    }

    bool skip(std::string_view open, std::string_view close) {
        if (!left_.starts_with(open)) return false;
        const auto end = left_.find(close, open.size());
        take(end == std::string_view::npos ? left_.size() : end + close.size());
        return true;
    }

    bool skip_unmarked() {
        skip_space();
        return !left_.empty();
    }

    void skip_space() {
        while (!left_.empty() && std::string_view(" \t\r\n").find(left_.front()) != std::string_view::npos)
            take(1);
    }

    bool take(std::size_t count) {
        for (const char c : left_.substr(0, count)) {
            if (c == '\n') {
                ++line_;
                column_ = 1;
            } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
                ++column_;
            }
        }
        left_.remove_prefix(count);
        return true;
    }

    [[nodiscard]] Place here() const { return {text_, line_, column_}; }

    bool refuse(std::string why) {
        diagnostics_.error(here(), std::move(why));
        return false;
    }

    std::nullopt_t wrong(std::string why, std::string mend) {
        diagnostics_.error(here(), std::move(why), std::move(mend));
        return std::nullopt;
    }

    TextIndex text_;
    std::string_view left_;
    Diagnostics& diagnostics_;
    std::uint32_t line_ = 1, column_ = 1;
};

}  // namespace

std::optional<XmlElement> read_xml(TextIndex text, Diagnostics& diagnostics) {
    return XmlReader(text, diagnostics).document();
}

}  // namespace entente
