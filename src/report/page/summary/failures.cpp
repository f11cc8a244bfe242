#include "report/page/summary/failures.hpp"

#include "report/page/summary/agreements.hpp"
#include "report/page/summary/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

// Labels, since a name after a verb may want an article.
constexpr std::array<std::string_view, 3> begins{"Most dangerous chokepoint", "Second", "Third"};
constexpr std::string_view arrow = " \u2192 ", ellipsis = "\u2026 ", between = ", ";

/// The nation that an element of the table tells: "CHN" of "CHN", "CHN, separate", "exports of CHN" and "CHN → DEU, magnet".
std::string nation_in(const TableReader& points, std::size_t row) {
    const auto element = points.text(row, "element"), kind = points.text(row, "kind");
    if (kind == "exports") return element.substr(element.rfind(' ') + 1);
    if (kind == "link") return element.substr(0, element.find(arrow));
    return kind == "nation" || kind == "market" ? element.substr(0, element.find(',')) : element;
}

/// Whether a failure is to a reader one of those said already.
bool repeats(const TableReader& points, std::size_t row, const std::vector<std::size_t>& said) {
    return std::any_of(said.begin(), said.end(), [&](std::size_t other) {
        const bool costs_as_much = points.most(row, "loss") == points.most(other, "loss") &&
                                   points.cell(row, "hit") == points.cell(other, "hit");
        return costs_as_much || nation_in(points, row) == nation_in(points, other);
    });
}

/// What fails, for those who do not know the program's words for kinds.
std::string named(const TableReader& points, std::size_t row, const AgreementNames& agreements) {
    auto element = points.text(row, "element");
    const auto kind = points.text(row, "kind");
    if (kind == "nation" || kind == "exports") return element;
    if (const auto found = agreements.find(element); kind == "agreement" && found != agreements.end())
        return found->second;  // by its id, as one without a name is called
    if (kind != "market")
        return fmt::format("{} ({})", kind == "link" ? element : in_quotation_marks(element), kind);
    const auto comma = element.find(between);
    return comma == std::string::npos ? element
                                      : fmt::format("{} at the stage {}", element.substr(0, comma),
                                                    element.substr(comma + between.size()));
}

std::string bounded(const std::string& amount) {
    return amount == "unlimited" ? "without bound" : amount;
}

/// "USA 7,338, JPN 4,546, … 53 more" as "USA (7,338), JPN (4,546) and 53 more".
std::string hit_words(const std::string& hit) {
    std::vector<std::string> items;
    for (std::size_t start = 0; start <= hit.size();) {
        const auto end = std::min(hit.find(between, start), hit.size());
        const auto item = hit.substr(start, end - start);
        const auto space = item.rfind(' ');
        if (item.starts_with(ellipsis))
            items.push_back(item.substr(ellipsis.size()));
        else if (space == std::string::npos)
            items.push_back(item);
        else
            items.push_back(fmt::format("{} ({})", item.substr(0, space), bounded(item.substr(space + 1))));
        start = end + between.size();
    }
    std::string words;
    for (std::size_t i = 0; i < items.size(); ++i)
        words += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
    return words;
}

std::string failure(const TableReader& points, std::size_t row, std::string_view begin,
                    const AgreementNames& agreements) {
    const auto& share = points.cell(row, "share");
    const bool is_known = !std::holds_alternative<UnknownCell>(share);
    const auto of_demand = is_known ? fmt::format(", {} of demand", points.words(row, "share")) : "";
    const auto hit = points.text(row, "hit");
    const auto hardest = hit.empty() ? "" : fmt::format(" Hardest hit: {}.", hit_words(hit));
    return fmt::format("{}: {}. Without it unmet demand grows by {} after everybody has rerouted{}.{}", begin,
                       named(points, row, agreements), points.words(row, "loss"), of_demand, hardest);
}

}  // namespace

void add_chokepoints(std::vector<PageSentence>& sentences, const PageAnswer& answer,
                     const AgreementNames& agreements) {
    const auto points = table(answer, "chokepoints");
    if (!points) return;
    std::vector<std::size_t> said;
    for (std::size_t row = 0; row < points->rows() && said.size() < begins.size(); ++row) {
        if (points->most(row, "loss") <= 0) break;
        if (repeats(*points, row, said)) continue;
        sentences.push_back({failure(*points, row, begins[said.size()], agreements), "chokepoints"});
        said.push_back(row);
    }
}

}  // namespace entente
