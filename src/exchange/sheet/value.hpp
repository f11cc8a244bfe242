#pragma once

#include "exchange/sheet/sheet.hpp"

#include <optional>
#include <string>

namespace entente {

/// Text, or nothing where it is empty.
SheetValue text_value(const std::string& text);

/// A quantity in its chain's unit; nothing where it is unknown or without bound.
std::optional<double> in_unit(const ChainRecord& chain, std::optional<Quantity> quantity);

SheetValue value(std::optional<double> number);

/// What a size is in a view: the view's figure, unless nobody knows it and nothing has changed it.
std::optional<Quantity> known(const std::optional<Size>& written, Quantity in_view, Unknown assumed);

}  // namespace entente
