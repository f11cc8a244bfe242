#pragma once

#include "network/network.hpp"

#include <map>
#include <string>
#include <string_view>

namespace entente {

/// What agreements are called in a sentence, by id: their name in quotation marks, else a phrase of what they are and of whom,
/// with codes of nations: "joint venture TUR–USA". Neither needs an article.
using AgreementNames = std::map<std::string, std::string>;

AgreementNames agreement_names(const Network& network);

/// The same, and of scenarios that say what they are just that, in quotation marks: what members of an alliance are called.
using CandidateNames = AgreementNames;

CandidateNames candidate_names(const Network& network);

/// A name from the file as it can stand among a sentence's own words, in which codes are not read as nations.
std::string in_quotation_marks(std::string_view name);

/// "a + b + c" with what its members are called: "a, “The name of b” and c".
std::string members(const std::string& alliance, const CandidateNames& names);

}  // namespace entente
