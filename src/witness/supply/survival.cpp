#include "witness/supply/survival.hpp"

#include "network/grid/grid.hpp"
#include "network/label.hpp"
#include "witness/reach.hpp"
#include "witness/supply/closing.hpp"
#include "witness/supply/supplied.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace entente {

namespace {

struct Sums {
    Wide wanted = 0, arriving = 0, held = 0;
};

template <class Item>
bool repeats(std::vector<Item> items) {
    std::sort(items.begin(), items.end());
    return std::adjacent_find(items.begin(), items.end()) != items.end();
}

bool is_strategic(const Network& network, NodeId market) {
    return std::any_of(network.stocks.begin(), network.stocks.end(),
                       [&](const StockRecord& stock) { return stock.market == market && stock.strategic; });
}

/// Takes one cut out of a network, adding up what it lets through.
class Cutting {
public:
    Cutting(const Network& network, const View& view, ChainId chain)
        : network_(network), without_(view), home_(view), closing_(network, without_, grid(network, chain)) {
        for (const auto link : view.links()) {
            if (network.links[link].kind == LinkKind::trade) home_.open[link] = 0;
        }
    }
    Cutting(const Cutting&) = delete;
    Cutting& operator=(const Cutting&) = delete;

    /// What does not hold; nothing where all does.
    std::optional<std::string> take(const StockCutText& cut, ChainId chain) {
        if (repeats(cut.demands) || repeats(cut.bounds) || repeats(cut.home) || repeats(cut.stocks))
            return "something is named twice";
        for (const auto& bound : cut.bounds) {
            if (!closing_.close(bound))
                return fmt::format("the network has no {} '{}'", word(bound.kind), bound.name);
        }
        for (const auto& name : cut.home) {
            if (!close_home(name)) return fmt::format("the network has no processing '{}'", name);
        }
        for (const auto& name : cut.stocks) {
            if (!empty(name)) return fmt::format("there is no stock at '{}'", name);
        }
        return cut.demands.empty() ? std::nullopt : look_at(cut.demands, chain);
    }

    [[nodiscard]] Sums sums() const { return {wanted_, closing_.sum + at_home_, held_}; }

private:
    bool close_home(const std::string& name) {
        const auto link = network_.link(name);
        if (!link || network_.links[*link].kind != LinkKind::processing) return false;
        if (home_.open[*link])
            at_home_ += closing_.amount(home_.capacity[*link], network_.links[*link].stage).units;
        home_.open[*link] = 0;
        return true;
    }

    bool empty(const std::string& name) {
        const auto market = network_.market(name);
        if (!market || without_.stock[*market] == Quantity{}) return false;
        const auto size = without_.stock[*market];
        (size >= unlimited ? at_home_ : held_) += closing_.amount(size, closing_.stage(*market)).units;
        without_.stock[*market] = {};
        return true;
    }

    /// The markets whose stock is left and serves at home only, or everybody.
    [[nodiscard]] std::vector<NodeId> kept(bool strategic) const {
        std::vector<NodeId> markets;
        for (const auto market : network_.markets.ids()) {
            if (without_.stock[market] != Quantity{} && is_strategic(network_, market) == strategic)
                markets.push_back(market);
        }
        return markets;
    }

    std::optional<std::string> look_at(const std::vector<std::string>& demands, ChainId chain) {
        auto starts = sources(network_, without_);
        for (const auto market : kept(false)) starts.push_back(market);
        const auto from_all = reached(without_, starts), from_home = reached(home_, kept(true));
        for (const auto& name : demands) {
            const auto market = network_.market(name);
            if (!market || network_.stages[network_.markets[*market].stage].chain != chain)
                return fmt::format("the chain has no market '{}'", name);
            if (from_all[*market] || from_home[*market])
                return fmt::format("{} can be reached past the bounds and the stocks", name);
            for (const auto demand : network_.demands.ids()) {
                if (network_.demands[demand].market == *market) wanted_ += closing_.wanted(demand).units;
            }
        }
        return std::nullopt;
    }

    const Network& network_;
    View without_;
    View home_;  // processing only
    Closing closing_;
    Wide wanted_ = 0, held_ = 0, at_home_ = 0;
};

/// What a cut comes to, or why it is none.
std::variant<Sums, std::string> sums(const StockCutText& cut, const Network& network, const View& view,
                                     ChainId chain) {
    Cutting cutting(network, view, chain);
    if (const auto wrong = cutting.take(cut, chain)) return *wrong;
    return cutting.sums();
}

bool is_part(std::vector<std::string> few, std::vector<std::string> many) {
    std::sort(few.begin(), few.end());
    std::sort(many.begin(), many.end());
    return std::includes(many.begin(), many.end(), few.begin(), few.end());
}

}  // namespace

Verdict check(const Survival& claim, const Network& network, const View& view) {
    if (claim.unknown != view.unknown)
        return fails("the claim is about unknown sizes taken otherwise than in this view");
    const auto chain = network.chain(claim.chain);
    if (!chain) return fails(fmt::format("the network has no chain '{}'", claim.chain));
    if (!is_part(claim.before.demands, claim.cut.demands))
        return fails("a demand that ran out before is not in the cut");
    const auto now = sums(claim.cut, network, view, *chain), then = sums(claim.before, network, view, *chain);
    for (const auto& one : {now, then}) {
        if (const auto* wrong = std::get_if<std::string>(&one)) return fails(*wrong);
    }
    const auto& [wanted, arriving, held] = std::get<Sums>(now);
    const auto& before = std::get<Sums>(then);
    if (wanted - before.wanted != claim.wanted.units) return fails("the demands want another amount");
    if (arriving - before.arriving != claim.arriving.units)
        return fails("the bounds add up to another amount");
    if (held - before.held != claim.held.units) return fails("the stocks hold another amount");
    const auto lacking = Wide{claim.wanted.units} - claim.arriving.units;
    if (lacking <= 0) return fails("what arrives is enough");
    if (reduced(claim.held.units, lacking) != Fraction{claim.over, claim.under})
        return fails("the stocks last for another time");
    return holds();
}

}  // namespace entente
