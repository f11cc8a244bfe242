#include "definition/write.hpp"

#include "definition/field/shaped.hpp"

#include <utility>

namespace entente {

std::string write(const Definition& definition) {
    return emit_yaml(write_shaped(definition));
}

namespace {

/// A list of one name as the name, which is read the same: close: {link: a} instead of close: {link: [a]}.
void unlist(Node& fields) {
    for (auto& [key, value] : fields.entries) {
        if (!value.is_sequence() || value.items.size() != 1 || !value.items.front().is_scalar()) continue;
        auto one = std::move(value.items.front());
        value = std::move(one);
    }
}

}  // namespace

std::string write_scenario(const std::string& name, const Scenario& scenario) {
    auto scenarios = Node::map();
    auto written = write_shaped(scenario);
    if (auto* changes = written.find("change"); changes != nullptr) {
        for (auto& change : changes->items) unlist(change.entries.front().second);
    }
    scenarios.add(name, std::move(written));
    auto file = Node::map();
    file.add("scenarios", std::move(scenarios));
    return emit_yaml(file);
}

}  // namespace entente
