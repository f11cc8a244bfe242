// A network is either refused with an error that can be shown, or judged, written, and read back as the same.
#include "definition/read.hpp"

#include "definition/policy.hpp"
#include "definition/validate.hpp"
#include "definition/write.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

const entente::Policy& policy() {
    static const entente::Policy policy = [] {
        entente::Diagnostics none;
        return entente::read_policy(ENTENTE_SOURCE "/config", none).value();
    }();
    return policy;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace entente;
    Diagnostics diagnostics;
    const auto definition = read({reinterpret_cast<const char*>(bytes), size}, "fuzz.yaml", diagnostics);
    if (definition.has_value() == diagnostics.has_errors()) std::abort();
    if (!definition && render(diagnostics).empty()) std::abort();
    if (!definition) return 0;
    if (validate(*definition, policy(), diagnostics) == diagnostics.has_errors()) std::abort();
    render(diagnostics);
    Diagnostics none;
    const auto again = read(write(*definition), "again.yaml", none);
    if (!again || *again != *definition) std::abort();
    return 0;
}
