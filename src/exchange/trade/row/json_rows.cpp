#include "exchange/trade/row/json_rows.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <utility>

namespace entente {

namespace {

using Json = nlohmann::json;
using Record = std::vector<std::pair<std::string, std::string>>;

/// Follows a text and hands over its records, one at a time.
class Records : public nlohmann::json_sax<Json> {
public:
    explicit Records(std::function<void(const Record&)> each) : each_(std::move(each)) {}

    bool any_list = false;
    std::string wrong;

    bool null() override { return say(""); }
    bool boolean(bool value) override { return say(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return say(fmt::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return say(fmt::to_string(value)); }
    bool number_float(number_float_t, const string_t& written) override { return say(written); }
    bool string(string_t& value) override { return say(value); }
    bool binary(binary_t&) override { return say(""); }

    bool start_object(std::size_t) override {
        ++depth_;
        if (list_depth_ != 0 && depth_ == list_depth_ + 1) record_.clear();
        return depth_ <= 64;
    }
    bool end_object() override {
        if (list_depth_ != 0 && depth_ == list_depth_ + 1) each_(record_);
        --depth_;
        return true;
    }
    bool key(string_t& name) override {
        key_ = name;
        return true;
    }
    bool start_array(std::size_t) override {
        ++depth_;
        const bool named = depth_ == 2 && (key_ == "data" || key_ == "dataset");
        if (list_depth_ == 0 && (depth_ == 1 || named)) {
            list_depth_ = depth_;
            any_list = true;
        }
        return depth_ <= 64;
    }
    bool end_array() override {
        if (depth_ == list_depth_) list_depth_ = 0;
        --depth_;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        wrong = fmt::format("this is not JSON from byte {} on", position);
        return false;
    }

private:
    bool say(std::string value) {
        if (list_depth_ != 0 && depth_ == list_depth_ + 1)
            record_.emplace_back(std::exchange(key_, {}), std::move(value));
        return true;
    }

    std::function<void(const Record&)> each_;
    Record record_;
    std::string key_;
    std::size_t depth_ = 0;
    std::size_t list_depth_ = 0;  ///< 0: outside the list of records
};

}  // namespace

std::vector<std::string> json_header(std::string_view text, std::string& wrong) {
    std::vector<std::string> header;
    std::map<std::string, bool> known;
    Records records([&](const Record& record) {
        for (const auto& [name, value] : record) {
            if (known.size() < 1000 && known.emplace(name, true).second) header.push_back(name);
        }
    });
    if (!Json::sax_parse(text.begin(), text.end(), &records)) {
        wrong = records.wrong.empty() ? "its lists lie too deep in each other" : records.wrong;
    } else if (!records.any_list) {
        wrong = "there is no list of records in it";
    } else if (header.empty()) {
        wrong = "its list of records is empty";
    }
    return header;
}

void read_json_rows(std::string_view text, const std::vector<std::string>& header, RowReader& reader,
                    RowsRead& into) {
    std::map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < header.size(); ++i) place.emplace(header[i], i);
    std::vector<std::string_view> cells(header.size());
    Records records([&](const Record& record) {
        cells.assign(header.size(), {});
        std::string row;
        for (const auto& [name, value] : record) {
            const auto at = place.find(name);
            if (at != place.end()) cells[at->second] = value;
            if (row.size() < 200 && !value.empty()) row += (row.empty() ? "" : ", ") + name + ": " + value;
        }
        ++into.lines;
        reader.add(cells, into, row);
    });
    Json::sax_parse(text.begin(), text.end(), &records);
}

}  // namespace entente
