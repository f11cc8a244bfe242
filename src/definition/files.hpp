#pragma once

#include "definition/read.hpp"
#include "definition/yaml/node.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// One file of a definition, its tables written out as links.
struct FileTree {
    std::string path;
    Node root;
};

/// The file and all it includes, each once, the file itself first. Errors: what cannot be read, is no
/// mapping, or includes itself.
std::vector<FileTree> open_files(const std::string& path, const std::string& config_folder,
                                 Diagnostics& diagnostics);

/// The same for a text that is at hand; it can include and name tables only if `folder` is given.
std::vector<FileTree> open_text(TextIndex text, Diagnostics& diagnostics);

}  // namespace entente
