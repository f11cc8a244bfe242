#include "cli/mpi/share.hpp"

#include "batch/shard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace entente {

namespace {

/// "turkey.sqlite" of rank 2: "turkey.rank-2.sqlite".
std::string store_of(const std::string& target, std::size_t rank) {
    std::filesystem::path path(target);
    const auto name = fmt::format("{}.rank-{}{}", path.stem().string(), rank, path.extension().string());
    return path.replace_filename(name).string();
}

/// The words without `-o FILE`, in all its forms; the file is taken out.
std::optional<std::string> take_output(Call& words) {
    for (auto word = words.begin(); word != words.end(); ++word) {
        std::optional<std::string> file;
        if (word->starts_with("--output="))
            file = word->substr(9);
        else if (word->starts_with("-o") && word->size() > 2)
            file = word->substr(word->at(2) == '=' ? 3 : 2);
        const bool apart = (*word == "-o" || *word == "--output") && word + 1 != words.end();
        if (apart) file = *(word + 1);
        if (!file) continue;
        words.erase(word, word + (apart ? 2 : 1));
        return file;
    }
    return std::nullopt;
}

}  // namespace

std::optional<SharedCall> share(const Call& said, std::size_t ranks) {
    auto words = said;
    if (words.empty() || words.front() != "alliances" || (words.size() > 1 && words[1] == "merge"))
        return std::nullopt;
    if (std::any_of(words.begin(), words.end(), [](const auto& word) { return word.starts_with("--shard"); }))
        return std::nullopt;
    const auto target = take_output(words);
    if (!target || target->empty()) return std::nullopt;
    SharedCall shared{*target, {}, {}};
    for (std::size_t rank = 0; rank < ranks; ++rank) {
        shared.stores.push_back(store_of(*target, rank));
        shared.calls.push_back(words);
        const auto shard = write(Shard{rank + 1, ranks});
        for (const auto& word : {std::string("--shard"), shard, std::string("-o"), shared.stores.back()})
            shared.calls.back().push_back(word);
    }
    return shared;
}

std::string usage_of_ranks() {
    return "usage: mpirun -n RANKS entente-mpi alliances NETWORK --plan NAME -o FILE.sqlite\n"
           "Each rank evaluates its shard into FILE.rank-N.sqlite; when all are done they are merged into "
           "FILE.sqlite.\n"
           "Where a rank is lost, the same call goes on from what is stored. For one rank a machine with all "
           "its cores,\n"
           "say mpirun --map-by node --bind-to none; for one a core, add --threads 1 to the words of "
           "alliances.\n";
}

}  // namespace entente
