#pragma once

#include "exchange/trade/code/nation_codes.hpp"

#include <map>
#include <string>

namespace entente {

using ProductNames = std::map<std::string, std::string, std::less<>>;

/// Reads the tables of codes that options name: BACI's `country_codes_*.csv` (country_code, country_name, country_iso3)
/// and `product_codes_*.csv` (code, description), by their columns' names. False where there were errors.
bool read_code_files(const TradeOptions& options, NationCodes& nations, ProductNames& products,
                     Diagnostics& diagnostics);

/// The tables of codes that CEPII packs beside a table of BACI (BACI_HS17_Y2022_V202401.csv): where they are there and
/// the options name none, they are named.
void find_code_files(const std::string& table, TradeOptions& options);

}  // namespace entente
