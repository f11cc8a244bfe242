#include "definition/files.hpp"

#include "base/file.hpp"
#include "definition/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace entente {

namespace {

namespace fs = std::filesystem;

/// One file on the way from the first to the one being read: to find includes that run in a circle.
struct Visit {
    std::string path;  ///< canonical
    Place included_at;
};

class Opener {
public:
    Opener(std::string config_folder, Diagnostics& problems)
        : config_folder_(std::move(config_folder)), problems_(problems) {}

    void open(const std::string& path, Place included_at) {
        const auto name = canonical(path);
        if (is_being_read(name, included_at)) return;
        if (std::find(done_.begin(), done_.end(), name) != done_.end()) return;
        done_.push_back(name);
        auto root = read_tree(path, included_at);
        if (!root) return;
        const auto slot = files.size();
        files.push_back({path, Node{}});
        way_.push_back({name, included_at});
        write_out_tables(*root, fs::path(path).parent_path().string(), problems_);
        follow(*root, fs::path(path).parent_path());
        way_.pop_back();
        files[slot].root = std::move(*root);
    }

    std::vector<FileTree> files;

private:
    static std::string canonical(const std::string& path) {
        std::error_code none;
        auto name = fs::weakly_canonical(path, none).string();
        return name.empty() ? path : name;
    }

    bool is_being_read(const std::string& name, Place included_at) {
        const auto first =
            std::find_if(way_.begin(), way_.end(), [&](const auto& v) { return v.path == name; });
        if (first == way_.end()) return false;
        auto& error = problems_.error(included_at, "a file includes itself", "leave one of the includes out");
        for (auto step = first + 1; step != way_.end(); ++step)
            error.also.push_back({step->included_at, "by way of"});
        return true;
    }

    std::optional<Node> read_tree(const std::string& path, Place included_at) {
        Unreadable unreadable;
        auto content = read_file(path == "-" ? "/dev/stdin" : path, largest_file, unreadable);
        if (!content) {
            const auto mend =
                unreadable.why.find("larger") == std::string::npos
                    ? included_at.known() ? "name a file beside this one, or one of the program's policy" : ""
                    : "keep bulk links in a table beside the file: links: {table: FILE.csv, stage: …}";
            const auto place = included_at.known() ? included_at : Place{problems_.texts.add(path, ""), 0, 0};
            problems_.error(place, fmt::format("cannot read {}: {}", path, unreadable.why), mend);
            return std::nullopt;
        }
        const auto text = problems_.texts.add(path == "-" ? "standard input" : path, std::move(*content));
        return tree_of(text, problems_);
    }

    void follow(const Node& root, const fs::path& folder) {
        const auto* include = root.find("include");
        if (include == nullptr) return;
        if (!include->is_sequence() && !include->is_scalar()) {
            problems_.error(include->place, "include wants a list of paths", "include: [FILE.yaml]");
            return;
        }
        const auto open_one = [&](const Node& item) {
            if (!item.is_scalar() || item.text.empty())
                return void(problems_.error(item.place, "include wants paths",
                                            "name a file by its path from this one"));
            open(found(item.text, folder), item.place);
        };
        if (include->is_scalar()) return open_one(*include);
        for (const auto& item : include->items) open_one(item);
    }

    /// Beside the including file, else by its last part among the program's own policy.
    [[nodiscard]] std::string found(const std::string& path, const fs::path& folder) const {
        std::error_code none;
        const auto beside = folder / path;
        if (fs::exists(beside, none) || config_folder_.empty()) return beside.string();
        const auto own = fs::path(config_folder_) / fs::path(path).filename();
        return fs::exists(own, none) ? own.string() : beside.string();
    }

public:
    /// The mapping a text holds; nothing, with an error, where it holds none.
    static std::optional<Node> tree_of(TextIndex text, Diagnostics& problems) {
        auto root = parse_yaml(text, problems);
        if (!root) return std::nullopt;
        if (root->is_null()) {
            problems.error({text, 0, 0}, "the file is empty", "begin with: entente: 1");
            return std::nullopt;
        }
        if (!root->is_mapping()) {
            problems.error(root->place, "this is no file of entente: it holds no fields",
                           "begin with: entente: 1");
            return std::nullopt;
        }
        return root;
    }

private:
    std::string config_folder_;
    Diagnostics& problems_;
    std::vector<Visit> way_;
    std::vector<std::string> done_;
};

}  // namespace

std::vector<FileTree> open_files(const std::string& path, const std::string& config_folder,
                                 Diagnostics& diagnostics) {
    Opener opener(config_folder, diagnostics);
    opener.open(path, {});
    return std::move(opener.files);
}

std::vector<FileTree> open_text(TextIndex text, Diagnostics& diagnostics) {
    auto root = Opener::tree_of(text, diagnostics);
    if (!root) return {};
    if (const auto* include = root->find("include")) {
        diagnostics.error(include->place, "a text on its own can include nothing", "give the path of a file");
    }
    const auto errors = diagnostics.errors();
    refuse_tables(*root, diagnostics);
    if (diagnostics.errors() != errors) return {};
    std::vector<FileTree> files;
    files.push_back({diagnostics.texts.name(text), std::move(*root)});
    return files;
}

}  // namespace entente
