#include "analysis/concentration/trade/reports.hpp"

#include <algorithm>
#include <cassert>

namespace entente {

namespace {

Size at_most(Size size, Quantity most) {
    if (size.value) size.value = std::min(*size.value, most);
    size.low = std::min(size.low, most);
    size.high = std::min(size.high, most);
    return size;
}

/// From nothing to what could have been.
Size up_to(const Size& capacity) {
    return {{}, {}, capacity.high, true};
}

}  // namespace

Reports::Reports(const View& view) : view_(&view), edited_(view.journal.begin(), view.journal.end()) {
    assert(view.network);
}

Size Reports::capacity(LinkId link) const {
    const auto& written = view_->network->links[link].capacity;
    const bool edited = edited_.contains({Field::capacity, link.index});
    // A change on a capacity nobody knows leaves it unknown.
    return edited && written.value ? exactly(view_->capacity[link]) : written;
}

Reported Reports::of(LinkId link) const {
    const auto& record = view_->network->links[link];
    if (!view_->open[link]) return {exactly({})};
    if (!record.quantity) return {up_to(capacity(link)), true};
    if (!edited_.contains({Field::capacity, link.index})) return {*record.quantity};
    return {at_most(*record.quantity, view_->capacity[link])};
}

Reported Reports::of(ProductionId production) const {
    const auto& record = view_->network->productions[production];
    if (!view_->producing[production]) return {exactly({})};
    const bool edited = edited_.contains({Field::production, production.index});
    const auto& written = record.quantity ? *record.quantity : record.capacity;
    if (edited && (written.value || record.hypothetical)) return {exactly(view_->production[production])};
    if (!record.quantity) return {up_to(record.capacity), true};
    return {*record.quantity};
}

}  // namespace entente
