#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// The products a table names, numbered as they come; several threads may ask. Which are wanted is judged once each.
class ProductCodes {
public:
    static constexpr std::uint32_t unwanted = 0x7FFFFFFF;
    static constexpr std::size_t most = 4'000'000;

    /// Wanted are codes that are one of these texts or begin with one, none: all; and of so many digits, 0: of any.
    explicit ProductCodes(std::vector<std::string> wanted, std::size_t level = 0)
        : wanted_(std::move(wanted)), level_(level) {}

    std::uint32_t find(std::string_view code);
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::string code(std::uint32_t number) const;

private:
    [[nodiscard]] bool is_wanted(std::string_view code) const;

    mutable std::mutex lock_;
    std::vector<std::string> wanted_;
    std::size_t level_;
    std::vector<std::string> codes_;
    std::map<std::string, std::uint32_t, std::less<>> number_of_;
};

/// What one thread remembers of them: codes of up to eight bytes, and the code it was asked for last, are found without
/// a lock.
class ProductMemory {
public:
    explicit ProductMemory(ProductCodes& codes) : codes_(&codes), slots_(1U << 12U) {}

    std::uint32_t find(std::string_view code);

private:
    struct Slot {
        std::uint64_t key = 0;  ///< the code's bytes, and how many they are; 0: free
        std::uint32_t number = 0;
    };
    [[nodiscard]] Slot& slot_of(std::uint64_t key);
    void grow();

    ProductCodes* codes_;
    std::vector<Slot> slots_;  ///< a power of two of them, at most half of them taken
    std::size_t taken_ = 0;
    std::string last_;  ///< a code that is longer
    std::uint32_t last_number_ = 0;
};

}  // namespace entente
