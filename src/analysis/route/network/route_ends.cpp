#include "analysis/route/network/route_ends.hpp"

#include "base/spelling.hpp"
#include "witness/supply/supplied.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

/// "TUR:mine" in its two parts; the stage is empty where none is said.
struct PlaceWords {
    std::string code;
    std::string stage;
};

PlaceWords parts_of(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return {std::string(text), {}};
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

std::string unknown_place(const Network& network, const std::string& code) {
    std::vector<std::string> known;
    for (const auto& nation : network.nations) known.push_back(nation.code);
    for (const auto& bloc : network.blocs) known.push_back(bloc.code);
    const auto mend = did_you_mean(code, known);
    return fmt::format("the network has no nation or bloc '{}'{}{}", code, mend.empty() ? "" : "; ", mend);
}

std::string unknown_stage(const Network& network, const std::string& stage) {
    std::vector<std::string> known;
    for (const auto& each : network.stages) known.push_back(each.id);
    const auto mend = did_you_mean(stage, known);
    return fmt::format("the network has no stage '{}'{}{}", stage, mend.empty() ? "" : "; ", mend);
}

std::vector<NationId> nations_of(const Network& network, const std::string& code) {
    if (const auto nation = network.nation(code)) return {*nation};
    if (const auto bloc = network.bloc(code)) return network.blocs[*bloc].members;
    return {};
}

class Finder {
public:
    Finder(const Network& network, const EndsAsked& asked) : network_(network) {
        for (const auto* text : {&asked.from, &asked.to}) {
            const auto stage = network.stage(parts_of(*text).stage);
            if (stage && !chain_) chain_ = network.stages[*stage].chain;
        }
        if (asked.chain) chain_ = asked.chain;
        if (!chain_ && !network.chains.empty()) chain_ = ChainId{0};
    }

    std::vector<NodeId> markets(const std::string& text, bool last) {
        const auto [code, stage_id] = parts_of(text);
        const auto nations = nations_of(network_, code);
        if (nations.empty()) {
            wrong_.push_back(unknown_place(network_, code));
            return {};
        }
        const auto stage = stage_of(stage_id, last);
        if (!stage) return {};
        std::vector<NodeId> found;
        for (const auto nation : nations) {
            if (const auto market = network_.market(nation, *stage)) found.push_back(*market);
        }
        if (found.empty()) {
            wrong_.push_back(
                fmt::format("{} has no market at stage '{}': nothing is made, shipped or wanted there", code,
                            network_.stages[*stage].id));
        }
        return found;
    }

    std::vector<NodeId> produced(const View& view) const {
        auto found = sources(network_, view);
        std::erase_if(found, [&](NodeId market) {
            return network_.stages[network_.markets[market].stage].chain != chain_;
        });
        return found;
    }

    std::vector<std::string> wrong() && { return std::move(wrong_); }

private:
    std::optional<StageId> stage_of(const std::string& id, bool last) {
        if (id.empty() && chain_) {
            const auto& stages = network_.chains[*chain_].stages;
            if (!stages.empty()) return last ? stages.back() : stages.front();
        }
        const auto stage = network_.stage(id);
        if (!stage) wrong_.push_back(unknown_stage(network_, id));
        if (stage && network_.stages[*stage].chain != chain_) {
            wrong_.push_back(fmt::format("stage '{}' is not of the chain '{}'; routes stay within one chain",
                                         id, network_.chains[*chain_].id));
            return std::nullopt;
        }
        return stage;
    }

    const Network& network_;
    std::optional<ChainId> chain_;
    std::vector<std::string> wrong_;
};

}  // namespace

EndsFound route_ends(const Network& network, const View& view, const EndsAsked& asked) {
    Finder finder(network, asked);
    EndsFound found;
    found.ends.from = asked.from.empty() ? finder.produced(view) : finder.markets(asked.from, false);
    found.ends.to = finder.markets(asked.to, true);
    found.wrong = std::move(finder).wrong();
    return found;
}

}  // namespace entente
