#include "report/page/summary/agreements.hpp"

#include "report/page/summary/isolated.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t most_parties = 3;

/// Blocs by their names, and the nations that are in none of them by their codes.
std::vector<std::string> parties(const Network& network, const AgreementRecord& agreement) {
    std::vector<std::string> all;
    for (const auto bloc : agreement.blocs) all.push_back(network.blocs[bloc].name);
    for (const auto party : agreement.parties) {
        const bool within = std::any_of(agreement.blocs.begin(), agreement.blocs.end(), [&](BlocId bloc) {
            const auto& members = network.blocs[bloc].members;
            return std::find(members.begin(), members.end(), party) != members.end();
        });
        if (!within) all.push_back(network.nations[party].code);
    }
    return all;
}

/// "joint venture TUR–USA".
std::string phrase(const Network& network, const AgreementRecord& agreement) {
    auto kind = std::string(word(agreement.instrument));
    std::replace(kind.begin(), kind.end(), '_', ' ');
    if (agreement.instrument == Instrument::mou) kind = "memorandum of understanding";
    if (agreement.instrument == Instrument::fta) kind = "free-trade agreement";
    auto all = parties(network, agreement);
    const auto more = all.size() > most_parties ? all.size() - most_parties : 0;
    all.resize(all.size() - more);
    return fmt::format("{} {}{}", kind, fmt::join(all, "\u2013"),
                       more > 0 ? fmt::format(" and {} more", more) : "");
}

}  // namespace

AgreementNames agreement_names(const Network& network) {
    AgreementNames names;
    for (const auto& agreement : network.agreements) {
        const bool is_named = !agreement.name.empty() && agreement.name != agreement.id;
        names[agreement.id] = is_named ? in_quotation_marks(agreement.name) : phrase(network, agreement);
    }
    return names;
}

CandidateNames candidate_names(const Network& network) {
    auto names = agreement_names(network);
    for (const auto& [id, scenario] : network.definition.scenarios)
        if (!scenario->say.empty()) names.emplace(id, in_quotation_marks(scenario->say));
    return names;
}

std::string in_quotation_marks(std::string_view name) {
    return "\u201C" + isolated_in_short(name) + "\u201D";
}

std::string members(const std::string& alliance, const AgreementNames& names) {
    constexpr std::string_view between = " + ";
    std::string words;
    for (std::size_t start = 0; start <= alliance.size();) {
        const auto end = std::min(alliance.find(between, start), alliance.size());
        const auto member = alliance.substr(start, end - start);
        const auto found = names.find(member);
        words += start == 0 ? "" : end == alliance.size() ? " and " : ", ";
        words += found == names.end() ? member : found->second;
        start = end + between.size();
    }
    return words;
}

}  // namespace entente
