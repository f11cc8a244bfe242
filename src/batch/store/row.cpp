#include "batch/store/row.hpp"

#include "base/fingerprint.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <string>

namespace entente {

namespace {

/// What is no number is null in the store.
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Eight bytes, the lowest first on every machine.
void append(std::string& bytes, std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<char>(number >> shift & 0xff));
}

void append(std::string& bytes, double number) {
    const auto stored = std::isnan(number) ? unknown : number + 0.0;  // SQLite knows no negative zero
    append(bytes, std::bit_cast<std::uint64_t>(stored));
}

}  // namespace

std::uint64_t checksum(const StoredRow& row) {
    std::string bytes;
    bytes.reserve(8 * (3 + row.unmet.size() + row.measured.size()));
    append(bytes, std::uint64_t{row.future});
    append(bytes, row.alliance);
    for (const auto parts : row.unmet) append(bytes, static_cast<std::uint64_t>(parts.units));
    append(bytes, row.cost);
    for (const auto number : row.measured) append(bytes, number);
    return fingerprint(bytes).low;
}

void bind(Statement& sentence, const StoredRow& row) {
    int place = 0;
    sentence.bind(++place, std::int64_t{row.future});
    sentence.bind(++place, static_cast<std::int64_t>(row.alliance));
    for (const auto parts : row.unmet) sentence.bind(++place, parts.units);
    sentence.bind(++place, row.cost);
    for (const auto number : row.measured) sentence.bind(++place, number);
}

StoredRowReader::StoredRowReader(const Manifest& manifest)
    : unmet_(manifest.nations.size()), measured_(manifest.measured.size()) {}

StoredRow StoredRowReader::read(const Statement& query) {
    int column = 2;
    for (auto& parts : unmet_) parts = Parts{query.whole(column++)};
    const auto next = [&] {
        const auto at = column++;
        return query.null(at) ? unknown : query.real(at);
    };
    const auto cost = next();
    for (auto& number : measured_) number = next();
    return {static_cast<std::uint32_t>(query.whole(0)), static_cast<Alliance>(query.whole(1)), unmet_, cost,
            measured_};
}

}  // namespace entente
