#include "definition/yaml/second_document.hpp"

#include <optional>

namespace entente {

namespace {

/// Waits for anything to be said, and is done.
class FirstWord : public YAML::EventHandler {
public:
    std::optional<YAML::Mark> mark;
    YAML::Mark start;  ///< of the document

    void OnDocumentStart(const YAML::Mark& at) override { start = at; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark& at, YAML::anchor_t) override { said(at); }
    void OnScalar(const YAML::Mark& at, const std::string&, YAML::anchor_t, const std::string&) override {
        said(at);
    }
    void OnSequenceStart(const YAML::Mark& at, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        said(at);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& at, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        said(at);
    }
    void OnMapEnd() override {}

private:
    [[noreturn]] void said(const YAML::Mark& at) {
        mark = at;
        throw Refused{};
    }
};

}  // namespace

void refuse_second_document(YAML::Parser& parser, const TreeBuilder& first, Diagnostics& diagnostics) {
    FirstWord second;
    auto before = first.start;
    try {
        while (parser.HandleNextDocument(second)) {
            if (second.start.pos <= before.pos) {
                diagnostics.error(first.at(second.start), "not YAML: nothing can begin so",
                                  "put the text in quotes");
                return;
            }
            before = second.start;
        }
    } catch (const Refused&) {
        diagnostics
            .error(first.at(*second.mark), "a second document begins here", "write one document a file")
            .also.push_back({first.root.place, "the first one"});
    }
}

}  // namespace entente
