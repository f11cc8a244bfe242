#pragma once

#include "serve/http/message.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Whom a server lets in.
struct Gate {
    std::string address;  ///< that it listens on
    int port{};
    std::string token;  ///< that its own page sends along
    std::size_t largest_body{};
};

/// The address as it stands in an address line: "http://127.0.0.1:8000/".
std::string url(const Gate& gate);

/// Why a request is turned away, judged by its head; nothing where it is let in.
///
/// Names       A server goes by the address it listens on, and on the own machine by localhost; where it listens on all
///             addresses, by any address of numbers. Who asks for another name was led here by it (DNS rebinding).
/// Methods     GET of / and /status, POST of /answer and /chokepoints.
/// Other sites A page of another site cannot ask: a browser says who asks (Origin, Sec-Fetch-Site), and only the own
///             page knows the token. Who is no browser says neither, and needs no token.
/// Bodies      JSON, as it is, of a length that is said before and not too large.
std::optional<HttpResponse> refusal(const HttpRequest& request, const Gate& gate);

/// A wrong request as an answer: the problem in the form that all of the program shares.
HttpResponse refused(int status, const std::string& text, const std::string& mend);

}  // namespace entente
