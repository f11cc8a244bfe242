#include "exchange/trade/gather/gathered.hpp"

#include "base/workers.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace entente {

namespace {

constexpr std::uint32_t no_index = UINT32_MAX;
constexpr double most_in_all = 0x1p62;  // quanta, of what is added up

/// For each of some texts that is used, its place in their order.
template <class Code>
std::vector<std::uint32_t> ranks(const std::vector<std::uint8_t>& used, Code code) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < used.size(); ++i) {
        if (used[i] != 0) order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return code(a) < code(b); });
    std::vector<std::uint32_t> rank(used.size(), no_index);
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    return rank;
}

void add_up(std::int64_t& sum, std::int64_t part) {
    if (sum < 0 || part < 0 || __builtin_add_overflow(sum, part, &sum)) sum = TradeSum::unknown;
}

}  // namespace

std::uint64_t add_up(LargeVector<TradeRow>& rows) {
    const auto key = [](const TradeRow& row) {
        return std::uint64_t{product_of(row)} << 33U | std::uint64_t{row.from} << 17U |
               std::uint64_t{row.to} << 1U | (is_exporters(row) ? 1U : 0U);
    };
    // The order of rows of one flow does not change their sum.
    const auto before = [&](const TradeRow& a, const TradeRow& b) { return key(a) < key(b); };
    if (!std::is_sorted(rows.begin(), rows.end(), before)) std::sort(rows.begin(), rows.end(), before);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (kept != 0 && key(rows[kept - 1]) == key(rows[i])) {
            add_up(rows[kept - 1].value, rows[i].value);
            add_up(rows[kept - 1].quantity, rows[i].quantity);
        } else {
            rows[kept++] = rows[i];
        }
    }
    const auto repeated = rows.size() - kept;
    rows.resize(kept);
    return repeated;
}

bool Gathered::is_in_pass(std::uint32_t product) {
    if (product >= in_pass_.size()) in_pass_.resize(products_.count(), 0);
    auto& judged = in_pass_[product];
    if (judged == 0) {
        const auto code = products_.code(product);
        judged = code >= from_ && (!to_ || code < *to_) ? 1 : 2;
    }
    return judged == 1;
}

void Gathered::keep_wanted(LargeVector<TradeRow>& rows) {
    if (from_.empty() && !to_) return;
    std::erase_if(rows, [&](const TradeRow& row) { return !is_in_pass(product_of(row)); });
}

void Gathered::take(std::size_t block, RowsRead read) {
    const std::lock_guard guard(lock_);
    read.kept = read.rows.size();
    if (read.years.first != 0) {
        years_.see(read.years.first, 0);
        years_.see(read.years.last, 0);
    }
    if (years_.first != years_.last) read.rows = {};  // an error, which is told when all is read
    keep_wanted(read.rows);
    if (read.rows.capacity() > read.rows.size() + read.rows.size() / 2) read.rows.shrink_to_fit();
    rows_ += read.rows.size();
    if (blocks_.size() <= block) blocks_.resize(block + 1);
    blocks_[block] = std::move(read);
    if (rows_ > most_) drop_last_products();
}

void Gathered::drop_last_products() {
    std::vector<std::size_t> count(products_.count());
    for (const auto& block : blocks_) {
        for (const auto& row : block.rows) ++count[product_of(row)];
    }
    std::vector<std::pair<std::string, std::size_t>> by_code;
    for (std::uint32_t product = 0; product < count.size(); ++product) {
        if (count[product] != 0) by_code.emplace_back(products_.code(product), count[product]);
    }
    std::sort(by_code.begin(), by_code.end());
    std::size_t kept = by_code.front().second;
    std::size_t products = 1;
    while (products < by_code.size() && kept + by_code[products].second <= most_ / 2)
        kept += by_code[products++].second;
    if (products < by_code.size()) to_ = by_code[products].first;
    in_pass_.clear();
    rows_ = 0;
    for (auto& block : blocks_) {
        keep_wanted(block.rows);
        block.rows.shrink_to_fit();
    }
    if (kept > most_ / 2) {  // of one product alone
        auto& first = blocks_.front().rows;
        for (auto& block : blocks_) {
            if (&block == &blocks_.front()) continue;
            first.insert(first.end(), block.rows.begin(), block.rows.end());
            LargeVector<TradeRow>().swap(block.rows);
        }
        add_up(first);
    }
    for (const auto& block : blocks_) rows_ += block.rows.size();
    most_ = std::max(most_, 2 * rows_);
}

Gathered::Counted Gathered::counted(std::size_t part, std::size_t parts, std::size_t nations) const {
    Counted counted{std::vector<std::uint8_t>(nations), std::vector<std::size_t>(products_.count()), 0, 0};
    for (auto block = part * blocks_.size() / parts; block < (part + 1) * blocks_.size() / parts; ++block) {
        for (const auto& row : blocks_[block].rows) {
            counted.nation_used[row.from] = counted.nation_used[row.to] = 1;
            ++counted.rows_of[product_of(row)];
            counted.value += static_cast<double>(row.value);
            counted.quantity += static_cast<double>(row.quantity);
        }
    }
    return counted;
}

std::optional<TradeTable> Gathered::table(const std::vector<TradeNation>& nations, unsigned threads) {
    const std::size_t parts = std::max(1U, threads);
    std::vector<Counted> counts(parts);
    for_each_part(parts, threads,
                  [&](std::size_t part) { counts[part] = counted(part, parts, nations.size()); });
    Counted all = counts.front();
    for (std::size_t part = 1; part < parts; ++part) {
        for (std::size_t i = 0; i < nations.size(); ++i) all.nation_used[i] |= counts[part].nation_used[i];
        for (std::size_t i = 0; i < all.rows_of.size(); ++i) all.rows_of[i] += counts[part].rows_of[i];
        all.value += counts[part].value;
        all.quantity += counts[part].quantity;
    }
    if (all.value >= most_in_all || all.quantity >= most_in_all) return std::nullopt;
    std::vector<std::uint8_t> product_used(all.rows_of.size());
    for (std::size_t i = 0; i < product_used.size(); ++i) product_used[i] = all.rows_of[i] != 0 ? 1 : 0;
    const auto nation = ranks(all.nation_used, [&](auto i) -> const std::string& { return nations[i].code; });
    const auto product = ranks(product_used, [&](auto i) { return products_.code(i); });

    TradeTable table;
    table.nations.resize(
        static_cast<std::size_t>(std::count(all.nation_used.begin(), all.nation_used.end(), 1)));
    for (std::size_t i = 0; i < nation.size(); ++i) {
        if (nation[i] != no_index) table.nations[nation[i]] = nations[i];
    }
    table.products.resize(static_cast<std::size_t>(std::count(product_used.begin(), product_used.end(), 1)));
    table.first.assign(table.products.size() + 1, 0);
    for (std::uint32_t i = 0; i < product.size(); ++i) {
        if (product[i] == no_index) continue;
        table.products[product[i]].code = products_.code(i);
        table.first[product[i] + 1] = all.rows_of[i];
    }
    std::partial_sum(table.first.begin(), table.first.end(), table.first.begin());

    // Of each product, where the rows of each part begin: parts stand in their order, so that threads change nothing.
    auto next = table.first;
    for (auto& count : counts) {
        for (std::size_t i = 0; i < product.size(); ++i) {
            const auto rows = count.rows_of[i];
            if (product[i] == no_index) continue;
            count.rows_of[i] = next[product[i]];
            next[product[i]] += rows;
        }
    }
    table.rows.resize(table.first.back());
    for_each_part(parts, threads, [&](std::size_t part) {
        auto& place = counts[part].rows_of;
        for (auto block = part * blocks_.size() / parts; block < (part + 1) * blocks_.size() / parts;
             ++block) {
            auto& rows = blocks_[block].rows;
            for (const auto& row : rows) {
                const auto mark = row.product & ~0x7FFFFFFFU;
                table.rows[place[product_of(row)]++] = {
                    product[product_of(row)] | mark, static_cast<std::uint16_t>(nation[row.from]),
                    static_cast<std::uint16_t>(nation[row.to]), row.value, row.quantity};
            }
            LargeVector<TradeRow>().swap(rows);
        }
    });
    return table;
}

}  // namespace entente
