#include "exchange/trade/code/product_codes.hpp"

#include <algorithm>
#include <utility>

namespace entente {

bool ProductCodes::is_wanted(std::string_view code) const {
    return wanted_.empty() || std::any_of(wanted_.begin(), wanted_.end(),
                                          [&](const auto& begin) { return code.starts_with(begin); });
}

std::uint32_t ProductCodes::find(std::string_view code) {
    const std::lock_guard guard(lock_);
    const auto known = number_of_.find(code);
    if (known != number_of_.end()) return known->second;
    auto number = unwanted;
    if (is_wanted(code) && codes_.size() < most) {
        number = static_cast<std::uint32_t>(codes_.size());
        codes_.emplace_back(code);
    }
    if (number_of_.size() < most) number_of_.emplace(code, number);
    return number;
}

std::size_t ProductCodes::count() const {
    const std::lock_guard guard(lock_);
    return codes_.size();
}

std::string ProductCodes::code(std::uint32_t number) const {
    const std::lock_guard guard(lock_);
    return codes_[number];
}

ProductMemory::Slot& ProductMemory::slot_of(std::uint64_t key) {
    const auto mask = slots_.size() - 1;
    auto mixed = key * 0x9E3779B97F4A7C15U;
    mixed ^= mixed >> 32U;
    auto at = static_cast<std::size_t>((mixed * 0x9E3779B97F4A7C15U) >> 40U) & mask;
    while (slots_[at].key != key && slots_[at].key != 0) at = (at + 1) & mask;
    return slots_[at];
}

void ProductMemory::grow() {
    auto old = std::move(slots_);
    slots_.assign(old.size() * 2, {});
    for (const auto& slot : old) {
        if (slot.key != 0) slot_of(slot.key) = slot;
    }
}

std::uint32_t ProductMemory::find(std::string_view code) {
    if (code.size() > 8 || code.empty()) return codes_->find(code);
    std::uint64_t key = 0;
    for (const char c : code) key = key << 8U | static_cast<unsigned char>(c);
    if (key == 0) return codes_->find(code);
    auto* slot = &slot_of(key);
    if (slot->key == key) return slot->number;
    if (++taken_ > slots_.size() / 2) {
        grow();
        slot = &slot_of(key);
    }
    *slot = {key, codes_->find(code)};
    return slot->number;
}

}  // namespace entente
