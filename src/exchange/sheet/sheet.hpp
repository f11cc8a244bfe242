#pragma once

#include "exchange/export.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace entente {

/// One attribute of a node or link. Nothing where nobody knows it or it does not apply.
using SheetValue = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

enum class SheetType : std::uint8_t { text, integer, number, yes_no };

struct SheetColumn {
    std::string name;
    SheetType type = SheetType::text;
};

struct SheetNode {
    std::string id;  ///< "CHN:mine", or "CHN"
    std::string label;
    std::vector<SheetValue> values = {};
    std::optional<double> latitude = {}, longitude = {};
    std::size_t level{};                ///< of its stage; 0 for nations
    std::optional<double> amount = {};  ///< the larger of what enters and what leaves, as far as known
};

/// What an agreement was from one day on, up to another where that is known.
struct SheetPeriod {
    std::string state;
    std::string from;
    std::string to;  ///< empty: still
};

struct SheetLink {
    std::string id;
    std::string from, to;  ///< ids of nodes
    std::vector<SheetValue> values = {};
    bool open = false;
    std::optional<double> amount = {};
    std::vector<SheetPeriod> states = {};  ///< of what it requires
};

/// A network as two tables, which each form of file writes down in its own way.
struct Sheet {
    std::string name;
    std::string date;
    std::string currency;
    std::string unit;  ///< empty where chains differ
    std::vector<SheetColumn> node_columns, link_columns;
    std::vector<SheetNode> nodes;
    std::vector<SheetLink> links;
};

Sheet sheet(const Network& network, const View& view, const ExportOptions& options);

/// Text of a value: shortest digits that read back the same, `true` and `false`; empty for nothing.
std::string text_of(const SheetValue& value);

}  // namespace entente
