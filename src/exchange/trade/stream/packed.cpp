#include "exchange/trade/stream/packed.hpp"

#include <zlib.h>
#include <zstd.h>

#include <new>
#include <utility>
#include <variant>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t packed_block = 1U << 18U;

/// What came of one step of unpacking.
enum class Step { on, member_ended, broken };

/// zlib, for gzip.
class Gzip {
public:
    Gzip() {
        if (inflateInit2(&stream_, 15 + 16) != Z_OK) throw std::bad_alloc();
    }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;
    ~Gzip() { inflateEnd(&stream_); }

    Step step(std::span<char>& from, std::span<char>& into) {
        stream_.next_in = reinterpret_cast<Bytef*>(from.data());
        stream_.avail_in = static_cast<uInt>(from.size());
        stream_.next_out = reinterpret_cast<Bytef*>(into.data());
        stream_.avail_out = static_cast<uInt>(into.size());
        const int ended = inflate(&stream_, Z_NO_FLUSH);
        from = from.last(stream_.avail_in);
        into = into.last(stream_.avail_out);
        if (ended == Z_STREAM_END) return inflateReset(&stream_) == Z_OK ? Step::member_ended : Step::broken;
        return ended == Z_OK || ended == Z_BUF_ERROR ? Step::on : Step::broken;
    }
    static constexpr const char* name = "gzip";

private:
    z_stream stream_{};
};

/// Zstandard.
class Zstandard {
public:
    Zstandard() : stream_(ZSTD_createDStream()) {
        if (stream_ == nullptr) throw std::bad_alloc();
    }
    Zstandard(const Zstandard&) = delete;
    Zstandard& operator=(const Zstandard&) = delete;
    ~Zstandard() { ZSTD_freeDStream(stream_); }

    Step step(std::span<char>& from, std::span<char>& into) {
        ZSTD_inBuffer in{from.data(), from.size(), 0};
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        const auto left = ZSTD_decompressStream(stream_, &out, &in);
        from = from.subspan(in.pos);
        into = into.subspan(out.pos);
        if (ZSTD_isError(left) != 0) return Step::broken;
        return left == 0 ? Step::member_ended : Step::on;
    }
    static constexpr const char* name = "zstd";

private:
    ZSTD_DStream* stream_;
};

}  // namespace

struct Unpacker::State {
    std::variant<std::monostate, Gzip, Zstandard> codec;
    std::vector<char> packed = std::vector<char>(packed_block);
    std::span<char> unread;
    bool ended = false;       ///< no more packed bytes
    bool in_member = true;    ///< one was begun and is not complete
    bool any_member = false;  ///< one was complete

    template <class Codec>
    std::optional<std::size_t> read(Codec& codec_now, std::span<char> room, const Packed& source,
                                    std::string& why) {
        auto into = room;
        while (!into.empty()) {
            if (unread.empty() && !ended) {
                const auto got = source(packed);
                if (!got) return std::nullopt;
                unread = std::span(packed).first(*got);
                ended = *got < packed.size();
            }
            if (unread.empty() && !in_member) break;
            if (any_member && !in_member && only_padding()) break;
            const auto had = std::pair(unread.size(), into.size());
            const auto step = codec_now.step(unread, into);
            in_member = step != Step::member_ended;
            any_member = any_member || step == Step::member_ended;
            const bool stuck = ended && in_member && had == std::pair(unread.size(), into.size());
            if (step == Step::broken || stuck) {
                why = std::string("the ") + Codec::name +
                      (stuck ? " file is cut off: it ends before its data does"
                             : " file is broken: its bytes do not unpack");
                return std::nullopt;
            }
        }
        return room.size() - into.size();
    }

    /// Behind a member, zeros fill up a tape.
    bool only_padding() {
        while (!unread.empty() && unread.front() == 0) unread = unread.subspan(1);
        return unread.empty() && ended;
    }
};

Unpacker::Unpacker(std::unique_ptr<State> state) : state_(std::move(state)) {}
Unpacker::~Unpacker() = default;

std::optional<std::size_t> Unpacker::read(std::span<char> room, const Packed& packed, std::string& why) {
    if (auto* gzip = std::get_if<Gzip>(&state_->codec)) return state_->read(*gzip, room, packed, why);
    return state_->read(std::get<Zstandard>(state_->codec), room, packed, why);
}

std::unique_ptr<Unpacker> unpacker_of(std::string_view begin) {
    auto state = std::make_unique<Unpacker::State>();
    if (begin.starts_with("\x1f\x8b")) {
        state->codec.emplace<Gzip>();
    } else if (begin.starts_with("\x28\xb5\x2f\xfd")) {
        state->codec.emplace<Zstandard>();
    } else {
        return nullptr;
    }
    return std::make_unique<Unpacker>(std::move(state));
}

}  // namespace entente
