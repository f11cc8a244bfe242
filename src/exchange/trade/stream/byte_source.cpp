#include "exchange/trade/stream/byte_source.hpp"

#include "exchange/trade/stream/packed.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace entente {

struct ByteSource::State {
    int descriptor = -1;      ///< of a file; -1: the bytes are `content`
    bool ours = false;        ///< to be closed
    std::string content;      ///< bytes at hand
    std::uint64_t taken = 0;  ///< of the file, or of `content`
    std::uint64_t size = 0;
    std::string why;
    std::unique_ptr<Unpacker> unpacker;
    std::string begun;         ///< the first bytes, which told how the file is packed
    std::size_t begun_at = 0;  ///< how many of them were given out

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        if (ours) ::close(descriptor);
    }

    /// Bytes as they lie in the file; less than the room only at the end.
    std::optional<std::size_t> raw(std::span<char> room) {
        std::size_t got = std::min(begun.size() - begun_at, room.size());
        std::memcpy(room.data(), begun.data() + begun_at, got);
        begun_at += got;
        while (got < room.size()) {
            const auto more = descriptor < 0 ? at_hand(room.subspan(got)) : from_file(room.subspan(got));
            if (!more) return std::nullopt;
            if (*more == 0) break;
            got += *more;
        }
        return got;
    }

    std::optional<std::size_t> at_hand(std::span<char> room) {
        const auto got = std::min<std::size_t>(content.size() - taken, room.size());
        std::memcpy(room.data(), content.data() + taken, got);
        taken += got;
        return got;
    }

    std::optional<std::size_t> from_file(std::span<char> room) {
        for (;;) {
            const auto got = ::read(descriptor, room.data(), room.size());
            if (got >= 0) {
                taken += static_cast<std::uint64_t>(got);
                return static_cast<std::size_t>(got);
            }
            if (errno == EINTR) continue;
            why = std::system_category().message(errno);
            return std::nullopt;
        }
    }

    /// Looks at the first bytes and takes the unpacker they call for.
    void begin() {
        char first[4];
        const auto got = raw(first);
        begun.assign(first, got.value_or(0));
        unpacker = unpacker_of(begun);
    }
};

ByteSource::ByteSource(std::unique_ptr<State> state) : state_(std::move(state)) {
    state_->begin();
}

ByteSource::ByteSource(std::string content) : state_(std::make_unique<State>()) {
    state_->size = content.size();
    state_->content = std::move(content);
    state_->begin();
}

ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;
ByteSource::~ByteSource() = default;

std::optional<ByteSource> ByteSource::open(const std::string& path, Unreadable& unreadable) {
    auto state = std::make_unique<State>();
    state->ours = path != "-";
    state->descriptor = state->ours ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
    struct stat status {};
    if (state->descriptor < 0 || ::fstat(state->descriptor, &status) != 0) {
        state->ours = state->descriptor >= 0;
        unreadable.why = std::system_category().message(errno);
        return std::nullopt;
    }
    if (S_ISDIR(status.st_mode)) {
        unreadable.why = "it is a directory";
        return std::nullopt;
    }
    if (S_ISREG(status.st_mode)) state->size = static_cast<std::uint64_t>(status.st_size);
    return ByteSource(std::move(state));
}

std::optional<std::size_t> ByteSource::read(std::span<char> room) {
    auto& state = *state_;
    if (!state.why.empty()) return std::nullopt;
    if (!state.unpacker) return state.raw(room);
    return state.unpacker->read(room, {[&](std::span<char> packed) { return state.raw(packed); }}, state.why);
}

const std::string& ByteSource::why() const {
    return state_->why;
}

std::uint64_t ByteSource::taken() const {
    return state_->taken;
}

std::uint64_t ByteSource::size() const {
    return state_->size;
}

}  // namespace entente
