#include "base/sort_once.hpp"
#include "network/compile/draft.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// What the name stands for, or an error.
template <class I>
std::optional<I> known(std::optional<I> found, std::string_view kind, const Name& name,
                       Diagnostics& diagnostics) {
    if (!found) diagnostics.error(name.place, fmt::format("unknown {} '{}'", kind, *name));
    return found;
}

}  // namespace

std::optional<NationId> Draft::nation(const Name& name) {
    return known(network.nation(*name), "nation", name, diagnostics);
}

std::optional<StageId> Draft::stage(const Name& name) {
    return known(network.stage(*name), "stage", name, diagnostics);
}

std::optional<PassageId> Draft::passage(const Name& name) {
    return known(network.passage(*name), "passage", name, diagnostics);
}

std::optional<OwnerId> Draft::owner(const Name& name) {
    return known(network.owner(*name), "owner", name, diagnostics);
}

std::optional<OwnerId> Draft::owner(const std::optional<Name>& name) {
    return name ? owner(*name) : std::nullopt;
}

Required Draft::requirement(const Requirement& written) {
    Required required{written.kind, {}};
    for (const auto& name : written.agreements) {
        if (const auto id = known(network.agreement(*name), "agreement", name, diagnostics))
            required.agreements.push_back(*id);
    }
    sort_once(required.agreements);
    return required;
}

}  // namespace entente
