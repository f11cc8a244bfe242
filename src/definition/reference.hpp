#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What `help FIELD` prints for a path ("links.via", "agreement.until", "agreements.ID.state"), a field
/// ("requires": in all mappings that have it), a mapping ("link") or a kind of change ("close"): what it means, what
/// to write, what holds where it is absent, an example. Nothing where the word is not of the language.
std::optional<std::string> explain(std::string_view path);

/// The word or path a person may have meant, as a question; empty where none is near.
std::string explained_instead(std::string_view path);

/// The whole language, mapping by mapping, as plain text.
std::string reference();

}  // namespace entente
