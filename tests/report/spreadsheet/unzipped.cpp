#include "report/spreadsheet/unzipped.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <cstddef>
#include <cstdint>

namespace entente {
namespace {

std::size_t number(const std::string& bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

std::string inflated(const std::string& packed, std::size_t size) {
    std::string content(size, '\0');
    std::string input = packed;
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(content.data());
    stream.avail_out = static_cast<uInt>(content.size());
    const auto end = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    REQUIRE(end == Z_STREAM_END);
    return content;
}

}  // namespace

std::map<std::string, std::string> unzipped(const std::string& archive) {
    std::map<std::string, std::string> files;
    const auto end = archive.rfind("PK\5\6");
    REQUIRE(end != std::string::npos);
    auto at = number(archive, end + 16, 4);
    for (auto left = number(archive, end + 10, 2); left > 0; --left) {
        REQUIRE(archive.compare(at, 4, "PK\1\2") == 0);
        const auto packed = number(archive, at + 20, 4), size = number(archive, at + 24, 4);
        const auto name = number(archive, at + 28, 2), local = number(archive, at + 42, 4);
        const auto data = local + 30 + number(archive, local + 26, 2) + number(archive, local + 28, 2);
        const bool is_stored = number(archive, at + 10, 2) == 0;
        files[archive.substr(at + 46, name)] =
            is_stored ? archive.substr(data, size) : inflated(archive.substr(data, packed), size);
        at += 46 + name + number(archive, at + 30, 2) + number(archive, at + 32, 2);
    }
    return files;
}

}  // namespace entente
