#pragma once

#include <cstddef>
#include <string>

namespace entente {

/// Whether a JSON text holds a record a line: what stands before `first` is whole, and the next line is again an object.
bool is_record_a_line(const std::string& text, std::size_t first);

/// The same records as one list: what ends a line parts them.
std::string as_list(const std::string& text);

}  // namespace entente
