#pragma once

#include "base/diagnostic.hpp"
#include "network/change/edit.hpp"

#include <string>

namespace entente {

struct Network;

/// Two changes that set one cell to different values.
struct Conflict {
    Cell cell;
    Edit first;
    Edit second;
};

/// The contradiction as an error at both places.
void report(const Conflict& conflict, const Network& network, Diagnostics& diagnostics);

/// What a cell is, for people: "capacity of CHN → DEU, magnet".
std::string name(const Network& network, Cell cell);

}  // namespace entente
