#pragma once

#include "generated_network.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace entente::test {

/// A view and the names of its nodes.
struct Drawn {
    View view;
    std::map<std::string, NodeId> node;

    NodeId operator[](const std::string& name) const { return node.at(name); }
    [[nodiscard]] LinkId link(const std::string& from, const std::string& to) const {
        for (const auto id : view.topology().leaving(node.at(from))) {
            if (view.topology().to(id) == node.at(to)) return id;
        }
        return LinkId{UINT32_MAX};
    }
};

/// A view drawn as words: `A>B` a link, `A-B` a link each way, `A>B:3` at cost 3, `A>B*5` of quantity 5,
/// `!A>B` closed, `A` a node alone. Nodes are numbered by name, links as they stand.
inline Drawn drawn(const std::string& words) {
    struct Stroke {
        std::string from, to;
        std::int64_t cost = 1, quantity = 0;
        bool open = true;
    };
    std::vector<Stroke> strokes;
    Drawn drawn;
    std::istringstream in(words);
    for (std::string word; in >> word;) {
        Stroke stroke;
        if (word.front() == '!') stroke.open = false;
        word = word.substr(stroke.open ? 0 : 1);
        const auto take = [&](char mark, std::int64_t& into) {
            const auto at = word.find(mark);
            if (at == std::string::npos) return;
            into = std::stoll(word.substr(at + 1));
            word.resize(at);
        };
        take('*', stroke.quantity);
        take(':', stroke.cost);
        const auto joint = word.find_first_of(">-");
        drawn.node[word.substr(0, joint)];
        if (joint == std::string::npos) continue;
        drawn.node[word.substr(joint + 1)];
        stroke.from = word.substr(0, joint);
        stroke.to = word.substr(joint + 1);
        strokes.push_back(stroke);
        if (word[joint] == '>') continue;
        std::swap(stroke.from, stroke.to);
        strokes.push_back(stroke);
    }
    for (std::uint32_t number = 0; auto& [name, id] : drawn.node) id = NodeId{number++};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    for (const auto& stroke : strokes) links.emplace_back(drawn[stroke.from].index, drawn[stroke.to].index);
    drawn.view = generated::view_of(drawn.node.size(), links);
    for (const auto link : drawn.view.links()) {
        drawn.view.cost[link] = Cost{strokes[link.index].cost};
        drawn.view.quantity[link] = Quantity{strokes[link.index].quantity};
        drawn.view.open[link] = strokes[link.index].open ? 1 : 0;
    }
    return drawn;
}

/// Padgett and Ansell, 1993, without the Pucci, who married nobody.
inline const char* const florentine_marriages =
    "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani Barbadori-Medici "
    "Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi "
    "Guadagni-Lamberteschi Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni "
    "Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi Ridolfi-Tornabuoni";

/// W. Zachary, J. Anthropol. Res. 33, 1977: friendships in a karate club of 34.
inline const char* const karate_club =
    "1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 "
    "2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 "
    "10-34 "
    "14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 "
    "25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34";

}  // namespace entente::test
