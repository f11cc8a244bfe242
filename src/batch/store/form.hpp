#pragma once

#include "batch/store/database.hpp"
#include "batch/store/manifest.hpp"

#include <string>

namespace entente {

/// What SQLite keeps of a file's kind in its header: "ENTE".
inline constexpr std::int64_t store_mark = 0x454e5445;

/// The bytes of a store that has its manifest and no block yet.
std::string empty_store(const Manifest& manifest, const std::string& name);

/// The manifest of a store. Throws Damaged where it has none.
Manifest read_manifest(const Database& database, const std::string& path);

}  // namespace entente
