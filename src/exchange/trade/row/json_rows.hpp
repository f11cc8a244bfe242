#pragma once

#include "exchange/trade/row/row_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The fields of the records of a JSON text, in the order in which they first come. Records are the objects of its list,
/// or of the list `data` or `dataset` of its object, as UN Comtrade gives them. `wrong` says what is wrong with it.
std::vector<std::string> json_header(std::string_view text, std::string& wrong);

/// Reads the records of a text that has a header; a line is a record. Numbers count as they are written.
void read_json_rows(std::string_view text, const std::vector<std::string>& header, RowReader& reader,
                    RowsRead& into);

}  // namespace entente
