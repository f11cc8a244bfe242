#include "base/version.hpp"

#include "cli/command/all.hpp"
#include "cli/words/parse.hpp"

#include <ostream>

namespace entente {

Form version_form() {
    return {"version", "the program's version", {}, {}, {}, {"entente version"}, ""};
}

Exit version(const Call& words, Streams streams) {
    if (const auto end = parse(version_form(), words, streams)) return *end;
    streams.out << "entente " << program_version << ", language " << language_version << "\n";
    return Exit::done;
}

}  // namespace entente
