#include "base/workers.hpp"
#include "definition/policy.hpp"
#include "exchange/trade/code/code_files.hpp"
#include "exchange/trade/code/product_levels.hpp"
#include "exchange/trade/gather/gathered.hpp"
#include "exchange/trade/gather/totals.hpp"
#include "exchange/trade/row/header.hpp"
#include "exchange/trade/row/json_lines.hpp"
#include "exchange/trade/row/json_rows.hpp"
#include "exchange/trade/stream/line_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// Opens the table anew for each pass.
using Opened = std::function<std::optional<ByteSource>(Unreadable&)>;

class Reading {
public:
    Reading(std::string name, Opened opened, const TradeOptions& options, const Policy& policy,
            Diagnostics& diagnostics)
        : opened_(std::move(opened)),
          options_(options),
          diagnostics_(diagnostics),
          faults_(std::move(name), diagnostics),
          nations_(policy, options.areas),
          products_(options.products, options.level) {}

    std::optional<TradeReading> read(const std::function<void(TradeTable&)>& pass) {
        const auto before = diagnostics_.errors();
        if (!read_code_files(options_, nations_, product_names_, diagnostics_)) return std::nullopt;
        std::optional<std::string> from("");
        while (from) {
            Gathered gathered(products_, *from, options_.rows_at_once);
            if (!read_pass(gathered) || diagnostics_.errors() != before) return std::nullopt;
            if (reading_.passes == 0 && !is_clear()) return std::nullopt;
            if (reading_.passes == 0 && settle_marks()) continue;
            auto table = gathered.table(nations_.nations(), threads());
            if (!table) {
                faults_.fail(fmt::format("the figures of {} add up to more than can be held", faults_.name()),
                             "are their units right?");
                return std::nullopt;
            }
            table->report = options_.report;
            table->has_values = layout_->has(TradeColumn::value);
            for (const auto& product : table->products) levels_.see(product.code);
            name_products(*table);
            from = gathered.to();
            ++reading_.passes;
            if (reading_.passes == 1 && table->products.empty()) return none_left();
            pass(*table);
        }
        reading_.levels = levels_.mixture();
        return std::move(reading_);
    }

private:
    /// Whether figures can be told from each other by their marks.
    bool is_clear() {
        const char* mend = "save it with decimal points and nothing between thousands";
        if (marks_.settled() && faults_.name() == "-")
            return faults_.fail(
                "standard input can be read only once, and its figures tell only at the end what commas mean",
                mend);
        const auto unclear = marks_.unclear(layout_->delimiter == ';');
        return !unclear || faults_.fail_at(lines_before_, "", *unclear, mend);
    }

    /// Whether the table must be read anew, since its other figures tell what a mark before three digits is.
    bool settle_marks() {
        const auto settled = marks_.settled();
        if (!settled) return false;
        settled_ = settled;
        marks_ = {};
        reading_ = {};
        return true;
    }

    bool read_pass(Gathered& gathered) {
        if (faults_.name() == "-" && reading_.passes != 0)
            return faults_.fail(
                "the table has more rows than are held at once, and standard input can be read only once",
                "save it to a file");
        Unreadable unreadable;
        auto source = opened_(unreadable);
        if (!source)
            return faults_.fail(fmt::format("cannot read {}: {}", faults_.name(), unreadable.why),
                                "name a file that can be read");
        LineBlocks blocks(std::move(*source));
        auto head = blocks.line();
        while (head && is_before_header(*head)) {
            head = blocks.line();
            ++lines_before_;
        }
        if (!head && blocks.why().empty())
            return faults_.fail_at(1, "", "the table is empty", "begin with a line that names the columns");
        if (head) {
            const auto first = head->find_first_not_of(" \t");
            const bool json = (*head)[first] == '{' || (*head)[first] == '[';
            if (json ? !read_json(blocks, *head, gathered) : !read_lines(blocks, *head, gathered))
                return false;
        }
        if (!blocks.why().empty())
            return faults_.fail(fmt::format("cannot read {}: {}", faults_.name(), blocks.why()),
                                "get the file again");
        if (reading_.passes == 0)
            Totals(reading_.in_records ? 0 : lines_before_, reading_, marks_, faults_).add(gathered.blocks());
        lines_before_ = 1;
        return true;
    }

    [[nodiscard]] unsigned threads() const { return thread_count(options_.threads); }

    bool read_lines(LineBlocks& blocks, const std::string& head, Gathered& gathered) {
        if (head.find('\0') != std::string::npos) return refuse_bytes(head);
        if (head.find('\r') != std::string::npos)
            return faults_.fail_at(lines_before_, "",
                                   "its lines end with a carriage return alone, as old Macs wrote them",
                                   "save it with line feeds");
        char delimiter{};
        auto cells = header_cells(head, delimiter);
        if (!recognise(std::move(cells), delimiter, head)) return false;
        for_each_part(threads(), threads(), [&](std::size_t) {
            RowReader reader(*layout_, options_, nations_, products_);
            LineBlock block;
            while (blocks.next(block)) {
                gathered.take(block.number, reader.read(block.text, block.cut_off));
                tell(blocks, block.number);
            }
        });
        return true;
    }

    /// UTF-16 begins with a mark, or every second byte of plain letters is zero.
    bool refuse_bytes(std::string_view head) {
        const bool marked = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
        const bool pairs =
            head.size() > 3 && ((head[1] == '\0' && head[3] == '\0') || (head[0] == '\0' && head[2] == '\0'));
        if (marked || pairs)
            return faults_.fail_at(lines_before_, "", "this is a text in UTF-16", "save it as CSV in UTF-8");
        return faults_.fail_at(lines_before_, "", "this is not a text", "give a table as CSV or JSON");
    }

    bool read_json(LineBlocks& blocks, const std::string& head, Gathered& gathered) {
        std::string text = head + '\n';
        LineBlock block;
        while (blocks.next(block)) text += block.text;
        if (is_record_a_line(text, head.size())) text = as_list(text);
        reading_.in_records = true;
        faults_.count_records();
        std::string wrong;
        RowsRead read;
        const auto header = json_header(text, wrong);
        if (wrong.empty() && !recognise(header, ',', "")) return false;
        if (!wrong.empty())
            return faults_.fail_at(1, "", wrong, "give UN Comtrade's JSON, or a list of objects");
        RowReader reader(*layout_, options_, nations_, products_);
        read_json_rows(text, layout_->header, reader, read);
        gathered.take(0, std::move(read));
        return true;
    }

    bool recognise(std::vector<std::string> header, char delimiter, const std::string& head) {
        std::string wrong;
        layout_ = layout_of(std::move(header), delimiter, options_.columns, wrong);
        if (!layout_) return faults_.fail_at(lines_before_, "", wrong, "");
        if (settled_) layout_->value.mark = layout_->quantity.mark = *settled_;
        if (options_.year && !layout_->has(TradeColumn::year))
            return faults_.fail_at(lines_before_, head, "the table does not say of which year its rows are",
                                   "leave out --year");
        if ((!options_.products.empty() || options_.level != 0) && !layout_->has(TradeColumn::product))
            return faults_.fail_at(
                lines_before_, "", "the table does not say of which product its rows are",
                "leave out --product and --digits, or name its column: --columns product=NAME");
        if (!layout_->currency.empty() && layout_->currency != options_.currency)
            return faults_.fail_at(
                lines_before_, "",
                fmt::format("column '{}' is in {}, and the currency is {}",
                            layout_->header[(*layout_)[TradeColumn::value]], layout_->currency,
                            options_.currency),
                fmt::format("say --currency {}; sums are not converted", layout_->currency));
        reading_.layout = layout_->name;
        reading_.has_quantities = layout_->has(TradeColumn::quantity);
        return true;
    }

    void tell(const LineBlocks& blocks, std::size_t block) {
        if (!options_.progress || blocks.size() == 0 || block % 16 != 0) return;
        const std::lock_guard guard(telling_);
        options_.progress(static_cast<double>(blocks.taken()) / static_cast<double>(blocks.size()));
    }

    std::optional<TradeReading> none_left() {
        std::string why = "it holds no rows";
        if (options_.year && reading_.lines != 0) why = fmt::format("it has no rows of {}", *options_.year);
        if (!options_.products.empty() && reading_.lines != 0)
            why += fmt::format(" with product {}", fmt::join(options_.products, " or "));
        if (options_.level != 0 && reading_.lines != 0)
            why += fmt::format(" whose code has {} digits", options_.level);
        for (const auto& sentence : sentences(reading_)) why += "; " + sentence;
        faults_.fail(fmt::format("nothing of {} is left: {}", faults_.name(), why),
                     "is it the year, the product and the file you mean?");
        return std::nullopt;
    }

    void name_products(TradeTable& table) const {
        for (auto& product : table.products) {
            const auto name = product_names_.find(product.code);
            if (name != product_names_.end()) product.name = name->second;
        }
    }

    Opened opened_;
    const TradeOptions& options_;
    Diagnostics& diagnostics_;
    TableFaults faults_;
    NationCodes nations_;
    ProductCodes products_;
    ProductLevels levels_;
    std::map<std::string, std::string, std::less<>> product_names_;
    std::optional<TradeLayout> layout_;
    TradeReading reading_;
    MarksSeen marks_;
    std::optional<DecimalMark> settled_;  ///< by figures further down
    std::uint64_t lines_before_ = 1;      ///< of the file, up to the header
    std::mutex telling_;
};

}  // namespace

std::optional<TradeReading> read_trade(const std::string& path, const TradeOptions& options,
                                       const Policy& policy, Diagnostics& diagnostics,
                                       const std::function<void(TradeTable&)>& pass) {
    const auto open = [&](Unreadable& unreadable) { return ByteSource::open(path, unreadable); };
    return Reading(path, open, options, policy, diagnostics).read(pass);
}

std::optional<TradeReading> read_trade_text(const std::string& name, std::string text,
                                            const TradeOptions& options, const Policy& policy,
                                            Diagnostics& diagnostics,
                                            const std::function<void(TradeTable&)>& pass) {
    const auto open = [&](Unreadable&) { return std::optional<ByteSource>(ByteSource(text)); };
    return Reading(name, open, options, policy, diagnostics).read(pass);
}

}  // namespace entente
