// A decimal that is read is written and read back as the same; its fraction, if it has one, rounds to it within one half.
#include "base/decimal.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace entente;
    const auto number = read_decimal({reinterpret_cast<const char*>(bytes), size});
    if (!number) return 0;
    const auto text = write(*number);
    if (read_decimal(text) != number) std::abort();
    if (compare(*number, *number) != 0) std::abort();
    const auto fraction = to_fraction(*number);
    if (!fraction) return 0;
    const auto whole = round(*fraction);
    if (!whole) return 0;
    const Wide twice_off = 2 * (Wide{*whole} * fraction->under - fraction->over);
    if (twice_off > fraction->under || twice_off < -fraction->under) std::abort();
    return 0;
}
