#pragma once

#include "cli/command/report/words.hpp"

#include <string>

namespace entente {

/// What `entente serve` can be told.
struct ServeWords {
    ReportWords page;
    std::string address = "127.0.0.1";
    unsigned port = 0;
};

Form form(ServeWords& words);

}  // namespace entente
