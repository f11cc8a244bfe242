#include "cli/folders.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace entente {

namespace {

namespace fs = std::filesystem;

Folders below(const fs::path& folder) {
    return {folder / "config", folder / "graphs"};
}

}  // namespace

Folders folders(const std::string& program, const std::string& data) {
    if (!data.empty()) return below(data);
    std::error_code none;
    const auto installed = (fs::path(program).parent_path() / ENTENTE_SHARE).lexically_normal();
    if (fs::is_directory(installed / "config", none)) return below(installed);
    return below(ENTENTE_SOURCE);
}

Folders folders() {
    const char* data = std::getenv("ENTENTE_DATA");
    std::error_code none;
    return folders(fs::read_symlink("/proc/self/exe", none), data == nullptr ? "" : data);
}

}  // namespace entente
