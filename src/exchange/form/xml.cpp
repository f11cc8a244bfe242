#include "exchange/form/xml.hpp"

namespace entente {

std::string xml(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char mark : text) {
        switch (mark) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&apos;";
                break;
            case '\n':
                escaped += "&#10;";
                break;
            case '\t':
                escaped += "&#9;";
                break;
            case '\r':
                escaped += "&#13;";
                break;
            default:
                if (static_cast<unsigned char>(mark) < 0x20) {
                    escaped += "\xEF\xBF\xBD";
                } else {
                    escaped += mark;
                }
        }
    }
    return escaped;
}

std::string_view xml_type(SheetType type) {
    switch (type) {
        case SheetType::integer:
            return "long";
        case SheetType::number:
            return "double";
        case SheetType::yes_no:
            return "boolean";
        case SheetType::text:
            break;
    }
    return "string";
}

}  // namespace entente
