#include "definition/schema.hpp"

#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/words/parse.hpp"

#include <ostream>

namespace entente {

namespace {

Form form_of_schema(Common& common) {
    return {"schema",
            "the JSON Schema of the language, so that an editor completes and checks",
            {},
            {{"-o,--output", "FILE", "write to a file", &common.output}},
            {},
            {"entente schema -o entente.schema.json"},
            "Put this line at the top of a network for editors that use the YAML language server:\n"
            "  # yaml-language-server: $schema=entente.schema.json"};
}

}  // namespace

Form schema_form() {
    static Common common;
    return form_of_schema(common);
}

Exit schema(const Call& words, Streams streams) {
    Common common;
    if (const auto end = parse(form_of_schema(common), words, streams)) return *end;
    return answer(json_schema(), common, streams);
}

}  // namespace entente
