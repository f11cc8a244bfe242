#include "batch/store/merge.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace entente {

namespace {

/// What the sources and the target are of: of all the same, or nothing.
std::optional<Manifest> shared_manifest(const std::vector<std::string>& files, Refusal& refusal) {
    std::optional<Manifest> shared;
    for (const auto& file : files) {
        const auto store = Store::read(file, refusal);
        if (!store) return std::nullopt;
        if (!shared) shared = store->manifest();
        if (const auto differs = difference(store->manifest(), *shared, "in " + files.front())) {
            refusal = {
                fmt::format("cannot merge {} with {}: it is a store {}", file, files.front(), *differs),
                "merge only stores that one call with one network made, a shard each"};
            return std::nullopt;
        }
    }
    return shared;
}

bool same_file(const std::string& a, const std::string& b) {
    std::error_code none;
    return std::filesystem::equivalent(a, b, none);
}

}  // namespace

std::optional<Merged> merge(const std::string& target, const std::vector<std::string>& sources,
                            const MergeOptions& options, Refusal& refusal) {
    auto files = sources;
    if (std::filesystem::exists(std::filesystem::symlink_status(target))) files.insert(files.begin(), target);
    const auto manifest = shared_manifest(files, refusal);
    if (!manifest) return std::nullopt;
    auto store = Store::open(target, *manifest, refusal);
    if (!store) return std::nullopt;
    Merged merged;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        merged.stopped = options.stop && options.stop->load();
        if (merged.stopped) break;
        if (options.progress) options.progress({i, sources.size(), sources[i]});
        if (same_file(target, sources[i])) continue;
        const auto source = Store::read(sources[i], refusal);
        if (!source) return std::nullopt;
        merged.added += store->unite(*source);
    }
    if (options.progress && !merged.stopped) options.progress({sources.size(), sources.size(), ""});
    merged.count = store->count();
    merged.missing = manifest->blocks - merged.count.blocks;
    return merged;
}

}  // namespace entente
