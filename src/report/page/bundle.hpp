#pragma once

#include <optional>
#include <string>

namespace entente {

/// What a page runs and looks like, as text, with the hash that a content security policy names it by:
/// "sha256-" and the digest in base 64.
struct Bundle {
    std::string script;
    std::string script_hash;
    std::string style;
    std::string style_hash;
};

/// The script and style that were bundled when the program was built; nothing where it was built without Node.
std::optional<Bundle> bundle();

/// The style of a page without script, which every program has.
Bundle plain_bundle();

/// That style, and the script of a page that stands for one that is being made.
Bundle waiting_bundle();

}  // namespace entente
