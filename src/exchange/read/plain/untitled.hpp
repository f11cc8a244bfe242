#pragma once

#include <cstdint>
#include <string>

namespace entente {

/// A table that has no header of named columns.
enum class Untitled : std::uint8_t { no, edge_list, matrix };

/// What a text that may be a table is by its first lines, packed or not: `no` where its first line names columns, or says
/// nothing of this kind. Edge lists are looked for in .txt and .tsv only (`may_be_list`).
Untitled untitled(const std::string& path, bool may_be_list);

}  // namespace entente
