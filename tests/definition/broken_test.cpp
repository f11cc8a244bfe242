// Each tests/broken/NAME.yaml has one thing wrong, and tests/broken/NAME.txt says word for word what is said of it.
// What they include and name stands in tests/broken/parts.
#include "base/file.hpp"
#include "definition/policy.hpp"
#include "definition/read.hpp"
#include "definition/validate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace entente;

const std::string source = ENTENTE_SOURCE;

/// Messages name files as they are given: relative to the folder of the cases.
class Folder {
public:
    explicit Folder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::current_path(before_); }

private:
    fs::path before_;
};

std::vector<std::string> names_ending_in(std::string_view ending) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::current_path())) {
        if (entry.path().extension() == ending) names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string said_of(const std::string& name, const Policy& policy) {
    Diagnostics problems;
    LoadOptions options;
    options.config_folder = source + "/config";
    options.judge = &policy;
    if (const auto definition = load(name + ".yaml", options, problems))
        validate(*definition, policy, problems);
    problems.settle();
    return render(problems);
}

}  // namespace

TEST_CASE("every wrong input gets exactly the message beside it") {
    Diagnostics none;
    const auto policy = read_policy(source + "/config", none);
    REQUIRE(policy);
    const Folder folder(source + "/tests/broken");
    for (const auto& name : names_ending_in(".yaml")) {
        CAPTURE(name);
        Unreadable unreadable;
        const auto expected = read_file(name + ".txt", 100'000, unreadable);
        CHECK_MESSAGE(expected.has_value(), name, ".txt is missing");
        CHECK(said_of(name, *policy) == expected.value_or(""));
    }
}

TEST_CASE("no message is without its input, and all say something") {
    const Folder folder(source + "/tests/broken");
    const auto inputs = names_ending_in(".yaml");
    CHECK(inputs == names_ending_in(".txt"));
    CHECK(inputs.size() >= 70);
    for (const auto& name : inputs) {
        CAPTURE(name);
        CHECK(fs::file_size(name + ".txt") != 0);
    }
}
