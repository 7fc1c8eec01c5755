#include "page/archive/inflate.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace isnad::page::archive {

namespace {

constexpr std::size_t chunk = std::size_t{1} << 16;
// Text packs to a tenth, and what is all the same to a thousandth.
constexpr std::uint64_t free_of_suspicion = std::uint64_t{4} << 20, most_times = 150;

std::string bomb_text() { return "is a decompression bomb: it unpacks to more than " + std::to_string(most_times) + " times its size"; }

bool is_gzip(const char* p, std::size_t n) { return n >= 3 && p[0] == '\x1f' && p[1] == '\x8b' && p[2] == 8; }
bool is_zstd(const char* p, std::size_t n) { return n >= 4 && std::memcmp(p, "\x28\xB5\x2F\xFD", 4) == 0; }

}  // namespace

struct Inflater::Streams {
    z_stream gzip{};
    bool gzip_open = false;
    ZSTD_DStream* zstd = nullptr;
    ~Streams() {
        if (gzip_open) inflateEnd(&gzip);
        ZSTD_freeDStream(zstd);
    }
};

Inflater::Inflater(Pull pull) : pull_(std::move(pull)), in_(chunk), streams_(std::make_unique<Streams>()) {}
Inflater::~Inflater() = default;

bool Inflater::fill() {
    if (at_ > 0) {
        std::memmove(in_.data(), in_.data() + at_, end_ - at_);
        end_ -= at_;
        at_ = 0;
    }
    if (end_ == in_.size()) return true;
    const std::size_t n = pull_(in_.data() + end_, in_.size() - end_);
    end_ += n;
    return n > 0;
}

bool Inflater::bomb() {
    if (given_ < free_of_suspicion || given_ < taken_ * most_times) return false;
    problem_ = bomb_text();
    over_ = true;
    return true;
}

std::size_t Inflater::read(char* to, std::size_t size) {
    if (over_ || size == 0) return 0;
    if (kind_ == Kind::unknown) {
        while (end_ - at_ < 4 && fill()) {}
        const char* const p = in_.data() + at_;
        kind_ = is_gzip(p, end_ - at_) ? Kind::gzip : is_zstd(p, end_ - at_) ? Kind::zstd : Kind::plain;
    }
    if (kind_ == Kind::gzip) return read_gzip(to, size);
    if (kind_ == Kind::zstd) return read_zstd(to, size);
    if (at_ == end_ && !fill()) return 0;
    const std::size_t n = std::min(size, end_ - at_);
    std::memcpy(to, in_.data() + at_, n);
    at_ += n;
    return n;
}

// Moves to where the next gzip member begins; false at the end of all.
bool Inflater::find_member() {
    while (true) {
        for (; at_ + 3 <= end_; ++at_)
            if (is_gzip(in_.data() + at_, end_ - at_)) return true;
        if (!fill()) return false;
    }
}

std::size_t Inflater::read_gzip(char* to, std::size_t size) {
    z_stream& z = streams_->gzip;
    while (!over_) {
        if (!streams_->gzip_open) {
            if (!find_member()) {
                over_ = true;
                break;
            }
            z = {};
            if (inflateInit2(&z, 15 + 16) != Z_OK) {
                problem_ = "cannot be unpacked: no memory";
                over_ = true;
                break;
            }
            streams_->gzip_open = true;
            taken_ = given_ = 0;
        }
        if (at_ == end_ && !fill()) {
            problem_ = "ends within its compressed data";
            over_ = true;
            break;
        }
        z.next_in = reinterpret_cast<Bytef*>(in_.data() + at_);
        z.avail_in = static_cast<uInt>(end_ - at_);
        z.next_out = reinterpret_cast<Bytef*>(to);
        z.avail_out = static_cast<uInt>(size);
        const int result = inflate(&z, Z_NO_FLUSH);
        const std::size_t used = end_ - at_ - z.avail_in, made = size - z.avail_out;
        at_ += used;
        taken_ += used;
        given_ += made;
        if (bomb()) return 0;
        if (result == Z_STREAM_END) {
            inflateEnd(&z);
            streams_->gzip_open = false;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            inflateEnd(&z);
            streams_->gzip_open = false;
            ++breaks_;
        }
        if (made > 0) return made;
    }
    return 0;
}

std::size_t Inflater::read_zstd(char* to, std::size_t size) {
    if (streams_->zstd == nullptr) {
        streams_->zstd = ZSTD_createDStream();
        // A frame may ask for a window as large as it likes: 128 MB is what the zstd program itself takes at most.
        ZSTD_DCtx_setParameter(streams_->zstd, ZSTD_d_windowLogMax, 27);
    }
    while (!over_) {
        const bool more = at_ < end_ || fill();
        ZSTD_inBuffer in{in_.data() + at_, end_ - at_, 0};
        ZSTD_outBuffer out{to, size, 0};
        const std::size_t result = ZSTD_decompressStream(streams_->zstd, &out, &in);
        at_ += in.pos;
        taken_ += in.pos;
        given_ += out.pos;
        if (ZSTD_isError(result)) {
            problem_ = std::string("is broken zstd data: ") + ZSTD_getErrorName(result);
            over_ = true;
            return out.pos;
        }
        if (bomb()) return 0;
        if (out.pos > 0) return out.pos;
        if (!more && in.pos == 0) {
            if (result != 0 && taken_ > 0) problem_ = "ends within its compressed data";
            over_ = true;
        }
    }
    return 0;
}

bool unpack(std::string_view packed, std::uint64_t most, std::string& out, std::string& why) {
    Inflater inflater([&](char* to, std::size_t size) {
        const std::size_t n = std::min(size, packed.size());
        std::memcpy(to, packed.data(), n);
        packed.remove_prefix(n);
        return n;
    });
    const bool all = read_all([&](char* to, std::size_t size) { return inflater.read(to, size); }, most, out);
    if (!all) why = "unpacks to more than " + std::to_string(most) + " bytes";
    else if (inflater.problem().find("bomb") != std::string::npos || out.empty()) why = inflater.problem().empty() ? "is broken compressed data" : inflater.problem();
    return why.empty();
}

bool unpack_brotli(std::string_view packed, std::uint64_t most, std::string& out, std::string& why) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr),
                                                                                               &BrotliDecoderDestroyInstance);
    out.clear();
    why = "is broken compressed data";
    if (decoder == nullptr) return false;
    const auto* in = reinterpret_cast<const std::uint8_t*>(packed.data());
    std::size_t left = packed.size();
    std::array<std::uint8_t, chunk> room;
    auto state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        std::uint8_t* to = room.data();
        std::size_t free = room.size();
        state = BrotliDecoderDecompressStream(decoder.get(), &left, &in, &free, &to, nullptr);
        out.append(reinterpret_cast<const char*>(room.data()), room.size() - free);
        if (out.size() > most) why = "unpacks to more than " + std::to_string(most) + " bytes";
        else if (out.size() > free_of_suspicion && out.size() > packed.size() * most_times) why = bomb_text();
        else continue;
        out.clear();
        return false;
    }
    return state != BROTLI_DECODER_RESULT_ERROR && !out.empty();   // what was cut short is read as far as it goes
}

}  // namespace isnad::page::archive
