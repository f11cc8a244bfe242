#include "exchange/trade/code/product_codes.hpp"

#include "base/short_text.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// A code of up to eight bytes as a number, with its size in what it leaves free; 0 for another one.
std::uint64_t key_of(std::string_view code) {
    if (code.size() > 8) return 0;
    const auto bytes = packed(code);
    if (code.size() < 8) return bytes | std::uint64_t{code.size()} << 56U;
    return bytes >> 56U < 8 ? 0 : bytes;  // whose last byte could be taken for a size
}

}  // namespace

bool ProductCodes::is_wanted(std::string_view code) const {
    if (level_ != 0 &&
        (code.size() != level_ || code.find_first_not_of("0123456789") != std::string_view::npos))
        return false;
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
    auto at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 40U) & mask;
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
    const auto key = key_of(code);
    if (key == 0) {
        if (code != last_ || code.empty()) {
            last_number_ = codes_->find(code);
            last_ = code;
        }
        return last_number_;
    }
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
