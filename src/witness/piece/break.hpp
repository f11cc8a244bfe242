#pragma once

#include "network/projection/projection.hpp"
#include "witness/verdict.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// In which form of the network a claim names its nodes.
struct Shown {
    std::string by;     ///< "nation", "market", or the id of a stage
    std::string chain;  ///< empty: all; of a stage: its own
    friend bool operator==(const Shown&, const Shown&) = default;
};

/// That form; nothing where the network has no such chain or stage.
std::optional<Projection> show(const Network& network, const View& view, const Shown& shown);

/// All open links from one node to another, by the nodes' labels.
struct LinkText {
    std::string from;
    std::string to;
    friend auto operator<=>(const LinkText&, const LinkText&) = default;
};

/// Without these nodes and links, and the direction of the others left out, what is left falls into so many
/// pieces; with them into fewer.
struct Break {
    Shown shown;
    std::vector<std::string> nodes;
    std::vector<LinkText> links;
    std::size_t pieces{};
    friend bool operator==(const Break&, const Break&) = default;
};

/// Goods can go from one node to the other and back, and no longer both without these nodes and links.
struct RingBreak {
    Shown shown;
    std::vector<std::string> nodes;
    std::vector<LinkText> links;
    std::string one;
    std::string other;
    friend bool operator==(const RingBreak&, const RingBreak&) = default;
};

/// Recomputes pieces, and reachability. Reads open. Time O(n + m).
Verdict check(const Break& claim, const Network& network, const View& view);
Verdict check(const RingBreak& claim, const Network& network, const View& view);

}  // namespace entente
