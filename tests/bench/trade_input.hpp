#pragma once

#include <cstdint>
#include <string>

namespace entente::bench {

/// A year of world trade of the shape of CEPII BACI's.
struct TradeYear {
    std::uint32_t seed = 1;
    std::size_t products = 5'000;
    std::size_t nations = 230;
    std::size_t rows = 10'000'000;
};

/// Writes a year as BACI's table (t,i,j,k,v,q), sorted by exporter, importer and product. Products are of very different
/// size, as nations are, so that few links hold most of the trade; 2 % of the quantities are missing. The same bytes
/// for a seed on every machine.
void write_trade_year(const std::string& path, const TradeYear& year);

}  // namespace entente::bench
