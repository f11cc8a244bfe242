#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Policy;

/// Reads one text in the language. Only its form is judged here: fields, numbers, dates, words; whether names
/// mean something is for `validate`. Nothing where there were errors. Files it includes and tables it names
/// are not opened: where there are any, that is an error.
std::optional<Definition> read(std::string_view text, std::string_view name, Diagnostics& diagnostics);

struct LoadOptions {
    std::string config_folder;     ///< where includes are looked up that do not lie beside the file
    std::vector<std::string> set;  ///< "agreements.tur-usa-ree.state=in_force"
    const Policy* judge =
        nullptr;  ///< where the form has errors, the rest is judged by it, so that a run shows all
};

/// Reads a file with all it includes and all its tables; `-` is standard input. Settings are laid over what
/// is written before it is judged. Nothing where there were errors.
std::optional<Definition> load(const std::string& path, const LoadOptions& options, Diagnostics& diagnostics);

/// The largest file that is read; bulk links belong into tables, which may be larger.
inline constexpr std::uint64_t largest_file = 32'000'000;
inline constexpr std::uint64_t largest_table = 256'000'000;

}  // namespace entente
