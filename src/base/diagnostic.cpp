#include "base/diagnostic.hpp"

#include "base/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t excerpt_width = 100;

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            return "note";
    }
    return "";
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Bytes of the first character of a text that is not empty.
std::size_t length_of_first(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && is_continuation(text[length])) ++length;
    return length;
}

/// Byte offset of the character `column` (from 1) in a line.
std::size_t offset_of(std::string_view line, std::size_t column) {
    std::size_t at = 0;
    for (std::size_t seen = 1; at < line.size() && seen < column; ++seen)
        at += length_of_first(line.substr(at));
    return at;
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(length_of_first(text));
    return count;
}

/// What a terminal may show for a character: itself, a blank for a control character, U+FFFD for no UTF-8.
std::string_view printable(std::string_view character) {
    const auto lead = static_cast<unsigned char>(character.front());
    if (lead < 0x20 || lead == 0x7F || (lead == 0xC2 && character.size() == 2 && character[1] < '\xA0'))
        return " ";
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    return length == character.size() ? character : "\uFFFD";
}

std::string printable_text(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const auto length = length_of_first(text);
        shown += printable(text.substr(0, length));
        text.remove_prefix(length);
    }
    return shown;
}

/// The line around the place, at most `excerpt_width` characters of it, with a caret below.
std::string excerpt(Place place, const Texts& texts) {
    const auto line = texts.line(place);
    if (line.empty()) return {};
    const std::size_t first = place.column > excerpt_width ? place.column - excerpt_width / 2 : 1;
    const auto from = offset_of(line, first);
    const auto until = offset_of(line, first + excerpt_width);
    const std::string lead = first > 1 ? "…" : "";
    const std::string tail = until < line.size() ? "…" : "";
    const auto shown = printable_text(line.substr(from, until - from));
    const auto number = fmt::format("{:>3}", place.line);
    const auto before = line.substr(from, offset_of(line, place.column) - from);
    const auto beyond = place.column - first - characters(before);  // the end of the line
    const auto indent = shown_width(printable_text(before)) + beyond + (first > 1 ? 1 : 0);
    return fmt::format("{} | {}{}{}\n{:>{}} | {:>{}}\n", number, lead, shown, tail, "", number.size(), "^",
                       indent + 1);
}

std::string spot(Place place, const Texts& texts) {
    if (place.text >= texts.size()) return "entente";
    if (!place.known()) return texts.name(place.text);
    return fmt::format("{}:{}:{}", texts.name(place.text), place.line, place.column);
}

std::string said(Severity severity, Place place, std::string_view text, const Texts& texts) {
    return fmt::format("{}: {}: {}\n{}", spot(place, texts), word(severity), printable_text(text),
                       excerpt(place, texts));
}

}  // namespace

Diagnostic& Diagnostics::error(Place place, std::string text, std::string mend) {
    ++errors_;
    return keep({Severity::error, place, std::move(text), std::move(mend)});
}

Diagnostic& Diagnostics::warning(Place place, std::string text, std::string mend) {
    ++warnings_;
    return keep({Severity::warning, place, std::move(text), std::move(mend)});
}

Diagnostic& Diagnostics::keep(Diagnostic diagnostic) {
    if (found_.size() < most_kept) return found_.emplace_back(std::move(diagnostic));
    ++(diagnostic.severity == Severity::error ? forgotten_errors_ : forgotten_warnings_);
    forgotten_ = std::move(diagnostic);
    return forgotten_;
}

void Diagnostics::settle(bool strict) {
    const auto key = [](const Diagnostic& d) { return std::tie(d.place, d.severity, d.text); };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const auto& a, const auto& b) { return key(a) < key(b); });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [&](const auto& a, const auto& b) { return key(a) == key(b); }),
                 found_.end());
    errors_ = forgotten_errors_ + (strict ? forgotten_warnings_ : 0);
    warnings_ = strict ? 0 : forgotten_warnings_;
    for (auto& diagnostic : found_) {
        if (strict) diagnostic.severity = Severity::error;
        ++(diagnostic.severity == Severity::error ? errors_ : warnings_);
    }
}

std::string render(const Diagnostic& diagnostic, const Texts& texts) {
    auto text = said(diagnostic.severity, diagnostic.place, diagnostic.text, texts);
    if (!diagnostic.mend.empty()) text += fmt::format("      mend: {}\n", diagnostic.mend);
    for (const auto& note : diagnostic.also) text += said(Severity::note, note.place, note.text, texts);
    return text;
}

std::string render(const Diagnostics& diagnostics, std::size_t limit) {
    std::string text;
    std::size_t shown = 0;
    for (const auto& diagnostic : diagnostics.found()) {
        if (shown++ == limit) break;
        text += render(diagnostic, diagnostics.texts);
    }
    const auto total = diagnostics.errors() + diagnostics.warnings();
    if (total > limit) text += fmt::format("… and {} more\n", total - limit);
    const auto plural = [](std::size_t n, std::string_view noun) {
        return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
    };
    if (total != 0) {
        text += fmt::format("{}, {}\n", plural(diagnostics.errors(), "error"),
                            plural(diagnostics.warnings(), "warning"));
    }
    return text;
}

}  // namespace entente
