#pragma once

#include "network/network.hpp"
#include "report/table.hpp"

namespace entente {

/// The columns of a table of sources, without rows: id, title, publisher, date, accessed, licence, url, note.
Table source_columns();

/// The sources that a network names, by id.
Table tabulate_sources(const Network& network);

}  // namespace entente
