#pragma once

#include <string>

namespace entente {

/// Why a file was not taken: a sentence that names it, and how to mend it. The file is as it was.
struct Refusal {
    std::string text;
    std::string mend;
};

}  // namespace entente
