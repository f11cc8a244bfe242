#include "cli/session/judged.hpp"

#include <utility>

namespace entente {

namespace {

/// All words that bear on how a file is read.
std::vector<std::string> words_of(const Common& common) {
    std::vector<std::string> words{common.network,
                                   common.strict ? "strict" : "",
                                   common.year,
                                   common.report,
                                   common.at_least,
                                   common.currency,
                                   std::to_string(common.level),
                                   common.areas ? "areas" : ""};
    for (const auto* list : {&common.set, &common.products, &common.columns}) {
        words.push_back(std::to_string(list->size()));
        words.insert(words.end(), list->begin(), list->end());
    }
    return words;
}

}  // namespace

std::shared_ptr<const JudgedNetwork> Shelf::find(const Common& common) const {
    const auto kept = kept_.find(words_of(common));
    return kept == kept_.end() ? nullptr : kept->second;
}

void Shelf::keep(const Common& common, std::shared_ptr<const JudgedNetwork> judged) {
    kept_[words_of(common)] = std::move(judged);
}

}  // namespace entente
