#include "cli/session/terminal.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

using namespace entente;

namespace {

/// A variable of the environment, as it was when this ends.
class Variable {
public:
    explicit Variable(const char* name) : name_(name), was_set_(std::getenv(name) != nullptr) {
        if (was_set_) before_ = std::getenv(name);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() {
        if (was_set_)
            set(before_.c_str());
        else
            ::unsetenv(name_);
    }
    void set(const char* value) const { ::setenv(name_, value, 1); }
    void unset() const { ::unsetenv(name_); }

private:
    const char* name_;
    bool was_set_;
    std::string before_;
};

}  // namespace

TEST_CASE("bold letters are left out where NO_COLOR holds anything, and where the terminal is dumb") {
    const Variable unwanted("NO_COLOR"), terminal("TERM");
    terminal.set("xterm");
    unwanted.unset();
    CHECK(wants_colour());
    unwanted.set("");  // as the convention says: only when it is not empty
    CHECK(wants_colour());
    unwanted.set("1");
    CHECK_FALSE(wants_colour());
    CHECK(takes_escapes());
    unwanted.unset();
    terminal.set("dumb");
    CHECK_FALSE(takes_escapes());
    CHECK_FALSE(wants_colour());
}
