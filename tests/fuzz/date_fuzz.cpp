// A date that is read is written as it stood, and its first day is not after its last.
#include "base/date.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace entente;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto date = read_date(text);
    if (!date) return 0;
    if (write(*date) != text) std::abort();
    if (first_day(*date) > last_day(*date)) std::abort();
    if (date->exact() != (first_day(*date) == last_day(*date))) std::abort();
    return 0;
}
