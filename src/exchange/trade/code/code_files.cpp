#include "exchange/trade/code/code_files.hpp"

#include "base/csv.hpp"
#include "base/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

namespace entente {

namespace {

constexpr std::uint64_t largest_code_file = 32'000'000;

std::optional<Csv> read_codes(const std::string& path, Diagnostics& diagnostics) {
    Unreadable unreadable;
    auto content = read_file(path, largest_code_file, unreadable);
    if (content) return read_csv(diagnostics.texts.add(path, std::move(*content)), diagnostics);
    diagnostics.error({}, fmt::format("cannot read {}: {}", path, unreadable.why),
                      "name a file that can be read");
    return std::nullopt;
}

/// Where the first of some columns stands.
std::optional<std::size_t> column(const Csv& csv, std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
        const auto found =
            std::find_if(csv.header.begin(), csv.header.end(), [&](const auto& c) { return *c == name; });
        if (found != csv.header.end()) return static_cast<std::size_t>(found - csv.header.begin());
    }
    return std::nullopt;
}

bool missing(const Csv& csv, const char* what, const char* mend, Diagnostics& diagnostics) {
    diagnostics.error(csv.header.front().place,
                      fmt::format("this is no table of codes: it has no column of {}", what), mend);
    return false;
}

bool read_nations(const std::string& path, NationCodes& nations, Diagnostics& diagnostics) {
    const auto csv = read_codes(path, diagnostics);
    if (!csv) return false;
    const auto code = column(*csv, {"country_code", "i", "code"});
    const auto iso3 = column(*csv, {"country_iso3", "iso_3digit_alpha", "iso3"});
    const auto name =
        column(*csv, {"country_name", "country_name_full", "country_name_abbreviation", "name"});
    if (!code || !iso3)
        return missing(*csv, "codes and ISO codes", "name them country_code and country_iso3", diagnostics);
    for (const auto& row : csv->rows) {
        const auto& digits = *row[*code];
        unsigned number{};
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc{} || end != digits.data() + digits.size()) {
            diagnostics.error(row[*code].place, fmt::format("'{}' is no number of a nation", digits),
                              "write digits");
            continue;
        }
        nations.add(number, *row[*iso3], name ? *row[*name] : *row[*iso3]);
    }
    return true;
}

bool read_products(const std::string& path, ProductNames& products, Diagnostics& diagnostics) {
    const auto csv = read_codes(path, diagnostics);
    if (!csv) return false;
    const auto code = column(*csv, {"code", "k", "hs6", "product"});
    const auto name = column(*csv, {"description", "name"});
    if (!code || !name)
        return missing(*csv, "codes and descriptions", "name them code and description", diagnostics);
    for (const auto& row : csv->rows) {
        auto digits = *row[*code];
        const bool odd =
            digits.size() % 2 == 1 && digits.find_first_not_of("0123456789") == std::string::npos;
        if (odd) digits.insert(0, 1, '0');
        products.emplace(std::move(digits), *row[*name]);
    }
    return true;
}

}  // namespace

bool read_code_files(const TradeOptions& options, NationCodes& nations, ProductNames& products,
                     Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    if (!options.nation_file.empty()) read_nations(options.nation_file, nations, diagnostics);
    if (!options.product_file.empty()) read_products(options.product_file, products, diagnostics);
    return diagnostics.errors() == before;
}

void find_code_files(const std::string& table, TradeOptions& options) {
    const std::filesystem::path path(table);
    const auto name = path.filename().string();
    const auto version = name.find("_V");
    if (!name.starts_with("BACI_HS") || version == std::string::npos) return;
    const auto release = name.substr(version, name.find('.', version) - version);
    const auto edition = name.substr(5, 4);  // HS17
    const auto there = [&](std::string& file, const std::string& beside) {
        std::error_code none;
        const auto candidate = path.parent_path() / beside;
        if (file.empty() && std::filesystem::is_regular_file(candidate, none)) file = candidate.string();
    };
    there(options.nation_file, "country_codes" + release + ".csv");
    there(options.product_file, "product_codes_" + edition + release + ".csv");
}

}  // namespace entente
