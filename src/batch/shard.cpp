#include "batch/shard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace entente {

namespace {

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t number = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ptr != end || read.ec != std::errc()) return std::nullopt;
    return number;
}

}  // namespace

std::optional<Shard> read_shard(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto part = number(text.substr(0, slash)), of = number(text.substr(slash + 1));
    if (!part || !of || *part < 1 || *part > *of) return std::nullopt;
    return Shard{*part, *of};
}

std::string write(Shard shard) {
    return fmt::format("{}/{}", shard.part, shard.of);
}

BlockRange blocks(Shard shard, std::uint64_t blocks) {
    const auto up_to = [&](std::uint64_t parts) {  // the first of them are larger by one
        return blocks / shard.of * parts + std::min(parts, blocks % shard.of);
    };
    return {up_to(shard.part - 1), up_to(shard.part)};
}

}  // namespace entente
