#include "report/tables/loss/words.hpp"

#include "network/grid/names.hpp"
#include "report/format/number.hpp"
#include "report/tables/failure/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace entente {

namespace {

bool all_recovered(const Network& network, ChainId chain) {
    const auto& stages = network.chains[chain].stages;
    return std::all_of(stages.begin(), stages.end(),
                       [&](StageId stage) { return network.stages[stage].parts_per_quantum == 1; });
}

/// Four digits that count, without zeros at the end.
std::string number(double value) {
    auto text = rounded(value, decimals_for(std::abs(value)));  // `unlimited` where it is infinite
    if (text.find('.') == std::string::npos) return text;
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string percent(double share) {
    return rounded(100 * share, 1) + "%";
}

/// The same of an element through which an amount without bound passes, and whose loss has a bound.
std::string judgement_of_boundless(const Network& network, ChainId chain, const Loss& loss) {
    const auto carried = amount_text(network, chain, loss.carried);
    if (loss.lost > Parts{})
        return fmt::format("{} of {} that passes it find no other way",
                           amount_text(network, chain, loss.lost), carried);
    if (loss.lost < Parts{})
        return fmt::format("others would get {} more", amount_text(network, chain, Parts{} - loss.lost));
    if (loss.own > Parts{}) return "only its own demand goes short";
    return fmt::format("replaceable: {} that passes it finds another way", carried);
}

/// What an arc stands for, for people, with what it carries more, as counted there.
std::string stand_in(const Network& network, const Grid& grid, const StandIn& one) {
    const auto& arc = grid.arcs[one.arc];
    const bool production = arc.kind == ArcKind::production;
    const auto stage = production ? network.markets[network.productions[{arc.index}].market].stage
                                  : network.links[{arc.index}].stage;
    const auto& name = production ? network.productions[{arc.index}].name : network.links[{arc.index}].name;
    return fmt::format("{} +{}", name, number(in_units(network, one.more, stage)));
}

}  // namespace

double counted(const Network& network, ChainId chain, Parts parts) {
    return in_units(network, parts, network.chains[chain].stages.back());
}

std::string counted_unit(const Network& network, ChainId chain) {
    const auto& record = network.chains[chain];
    if (all_recovered(network, chain)) return record.unit;
    return fmt::format("{} at {}", record.unit, network.stages[record.stages.back()].id);
}

TableCell counted_cell(const Network& network, ChainId chain, Parts one, Parts other) {
    return between(counted(network, chain, one), counted(network, chain, other));
}

std::string amount_text(const Network& network, ChainId chain, Parts parts) {
    if (boundless(network, parts, chain)) return "an amount without bound";
    const auto& unit = network.chains[chain].unit;
    return number(counted(network, chain, parts)) + " " + unit.substr(0, unit.find(' '));
}

std::string hit_text(const Network& network, ChainId chain, const Loss& loss, std::size_t most) {
    std::vector<std::string> hit, gains;
    const auto own = own_nations(network, loss.failure);
    for (const auto& [nation, more] : loss.nations) {
        if (std::find(own.begin(), own.end(), nation) != own.end()) continue;
        const auto amount = number(std::abs(counted(network, chain, more)));
        const auto& code = network.nations[nation].code;
        if (more > Parts{}) {
            hit.push_back(fmt::format("{} {}", code, amount));
        } else {
            gains.push_back(fmt::format("{} gains {}", code, amount));
        }
    }
    std::reverse(gains.begin(), gains.end());  // who gains most first
    auto text = joined(hit, ", ", most);
    if (!gains.empty()) text += (text.empty() ? "" : "; ") + joined(gains, ", ", most == 0 ? 0 : 1);
    return text;
}

std::string judgement(const Network& network, ChainId chain, const Loss& loss, bool for_some) {
    const auto amount = [&](Parts parts) { return amount_text(network, chain, parts); };
    if (loss.lost > Parts{} && boundless(network, loss.lost, chain))
        return fmt::format("{} that passes it finds no other way", amount(loss.lost));
    if (boundless(network, loss.carried, chain)) return judgement_of_boundless(network, chain, loss);
    if (for_some && loss.lost > Parts{} && loss.carried > loss.lost) {
        return fmt::format("{} of the {} that pass it are theirs and find no other way", amount(loss.lost),
                           amount(loss.carried));
    }
    if (loss.lost < Parts{}) return fmt::format("others would get {} more", amount(Parts{} - loss.lost));
    if (loss.lost == Parts{}) {
        if (loss.carried == Parts{}) return "idle: nothing passes it";
        if (loss.own > Parts{}) return "only its own demand goes short";
        return fmt::format("replaceable: all {} that pass it find another way", amount(loss.carried));
    }
    if (loss.carried <= loss.lost)
        return fmt::format("vital: nothing replaces the {} that pass it", amount(loss.carried));
    const auto share = static_cast<double>(loss.lost.units) / static_cast<double>(loss.carried.units);
    return fmt::format("of {} that pass it {} find no other way", amount(loss.carried), percent(share));
}

std::string stand_ins(const Network& network, const Grid& grid, const Loss& loss, std::size_t most) {
    std::vector<std::string> texts;
    for (const auto& one : loss.instead) texts.push_back(stand_in(network, grid, one));
    return joined(texts, "; ", most);
}

}  // namespace entente
