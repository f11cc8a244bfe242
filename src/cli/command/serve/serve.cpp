#include "base/failure.hpp"
#include "cli/command/all.hpp"
#include "cli/command/report/briefing.hpp"
#include "cli/command/serve/words.hpp"
#include "cli/session/interrupt.hpp"
#include "cli/session/judged.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "report/page/bundle.hpp"
#include "serve/site.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ostream>
#include <random>
#include <sstream>
#include <thread>
#include <utility>

namespace entente {

namespace {

constexpr unsigned last_port = 65'535;

/// What is wrong with the words beyond what their forms say.
std::optional<Exit> misfit(const ServeWords& words, Streams streams) {
    if (words.page.common.network == "-")
        return wrong_call("a page asks many questions, and standard input can be read only once",
                          "save the network to a file", streams);
    if (words.port > last_port)
        return wrong_call(fmt::format("there is no port {}", words.port),
                          "--port 8000, or 0 for any that is free", streams);
    return std::nullopt;
}

/// What nobody else can know.
std::string fresh_token() {
    std::random_device device;
    std::string token;
    for (int i = 0; i < 4; ++i) token += fmt::format("{:08x}", static_cast<std::uint32_t>(device()));
    return token;
}

std::vector<std::string> files_of(const Session& session, const Common& common) {
    std::vector<std::string> files{common.network};
    const auto& texts = session.diagnostics.texts;
    for (TextIndex text = 0; text < texts.size(); ++text) files.push_back(texts.name(text));
    return files;
}

/// What answers questions of a network that was read. Its page is still to be made.
Reading reading(const std::shared_ptr<Session>& session, const Common& common) {
    Reading made;
    made.files = files_of(*session, common);
    made.edition = std::make_shared<Edition>();
    made.edition->engine = std::make_unique<Engine>(*session->network, session->policy, session->fingerprint);
    made.edition->title = title_of(session->network->definition);
    made.edition->keeps = session;
    return made;
}

std::string page(Session& session, const ServeWords& words, const Live& live, Streams streams,
                 const std::atomic<bool>& stop) {
    Asking asking(words.page, streams, &stop);
    return briefing(session, words.page, asking, live);
}

/// Reads it again as long as the program serves; what is wrong then is told in the page.
Reader rereading(const ServeWords& words, const std::string& token) {
    return [&words, token](int number, const std::atomic<bool>& stop) {
        std::istringstream nothing;
        std::ostringstream out, errors;
        Exit exit{};
        auto quiet = words;
        quiet.page.common.quiet = true;
        Shelf shelf;
        const Streams streams{nothing, out, errors, true, nullptr, &shelf};
        const std::shared_ptr<Session> session = open(quiet.page.common, streams, exit);
        if (!session) return Reading{nullptr, errors.str(), {quiet.page.common.network}};
        auto made = reading(session, quiet.page.common);
        made.edition->page = page(*session, quiet, {number, token}, streams, stop);
        return made;
    };
}

/// Answers as long as it lives, which is shorter than what it answers from.
class Answering {
public:
    Answering(HttpServer& server, Site site) : server_(server) { server_.start(std::move(site)); }
    ~Answering() { server_.stop(); }
    Answering(const Answering&) = delete;
    Answering& operator=(const Answering&) = delete;

private:
    HttpServer& server_;
};

void say_where(const ServeWords& words, const Gate& gate, Streams streams) {
    if (!bundle() && !words.page.common.quiet)
        streams.err << "This program was built without Node: the page is plain, but /answer answers.\n";
    if (!gate.address.starts_with("127.") && gate.address != "localhost" && gate.address != "::1")
        streams.err << fmt::format("entente: whoever reaches {} can read the network\n", gate.address);
    streams.out << fmt::format("{}  (Ctrl-C ends it)\n", url(gate)) << std::flush;
    if (!streams.out) throw EnvironmentFailure("cannot write to standard output");
}

}  // namespace

Form serve_form() {
    static ServeWords words;
    return form(words);
}

Exit serve(const Call& said, Streams streams) {
    ServeWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (const auto end = misfit(words, streams)) return *end;
    words.page.scenario_losses = false;  // they take longer than all the rest
    const Interruptible interruptible;
    const auto& interrupted = Interruptible::interrupted();
    const HttpBounds bounds;
    HttpServer server(words.address, static_cast<int>(words.port), bounds);
    const Gate gate{words.address, server.port(), fresh_token(), bounds.body};
    Exit exit{};
    Shelf shelf;
    streams.shelf = &shelf;
    const std::shared_ptr<Session> session = open(words.page.common, streams, exit);
    if (!session) return exit;
    Editions editions(rereading(words, gate.token), reading(session, words.page.common));
    if (interrupted) return Exit::done;
    const Answering answering(server, site(gate, editions));
    say_where(words, gate, streams);
    auto made = page(*session, words, {1, gate.token}, streams, interrupted);
    if (!interrupted) editions.complete(std::move(made));
    while (!interrupted) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return Exit::done;
}

}  // namespace entente
