#pragma once

#include "serve/edition.hpp"
#include "serve/gate.hpp"
#include "serve/http/server.hpp"

namespace entente {

/// The site of a network: / is its page, /status whether the files have changed since, /answer what changes come to.
/// Nothing else is there, and no file is opened for a request. Both must outlive it.
Site site(const Gate& gate, const Editions& editions);

}  // namespace entente
