// gzip by zlib, one member behind the other.
#include "import/packed_input.h"

#include <zlib.h>

#include <algorithm>
#include <vector>

namespace isnad::import {

namespace {

class GzipInput final : public Input {
public:
    GzipInput(RawFile file, Restart from) : file_(std::move(file)), buffer_(1 << 18), restart_(from), unpacked_(from.unpacked) {
        ready_ = inflateInit2(&stream_, 15 + 16) == Z_OK;
    }
    ~GzipInput() override {
        if (ready_) inflateEnd(&stream_);
    }

    Result<std::size_t> read(char* to, std::size_t most) override {
        if (!ready_) return Error{file_.path() + ": zlib cannot be started"};
        most = std::min<std::size_t>(most, 1u << 30);
        stream_.next_out = reinterpret_cast<Bytef*>(to);
        stream_.avail_out = static_cast<uInt>(most);
        while (stream_.avail_out == most) {
            if (stream_.avail_in == 0) {
                auto got = file_.read(buffer_.data(), buffer_.size());
                if (!got) return got.error();
                if (*got == 0) {
                    if (between_) return std::size_t{0};
                    return Error{file_.path() + ": ends in the middle of gzip data (byte " + std::to_string(file_.at()) +
                                 "); was it cut short?"};
                }
                stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
                stream_.avail_in = static_cast<uInt>(*got);
            }
            if (between_) {
                // Zeros behind the last member are padding.
                while (stream_.avail_in > 0 && *stream_.next_in == 0 && behind_first_) ++stream_.next_in, --stream_.avail_in;
                if (stream_.avail_in == 0) continue;
                restart_ = {at(), unpacked_};
                between_ = false;
            }
            const int status = inflate(&stream_, Z_NO_FLUSH);
            if (status == Z_STREAM_END) {
                inflateReset(&stream_);
                between_ = behind_first_ = true;
                unpacked_ = unpacked_ + (most - stream_.avail_out);
                if (stream_.avail_out < most) return most - stream_.avail_out;
                continue;
            }
            if (status != Z_OK && status != Z_BUF_ERROR)
                return Error{file_.path() + ": gzip data is damaged near byte " + std::to_string(at()) +
                             (stream_.msg ? std::string(" (") + stream_.msg + ")" : std::string())};
        }
        const std::size_t out = most - stream_.avail_out;
        unpacked_ += out;
        return out;
    }
    Restart restart() const override { return restart_; }
    std::uint64_t done() const override { return at(); }
    std::uint64_t total() const override { return file_.size(); }

private:
    std::uint64_t at() const { return file_.at() - stream_.avail_in; }

    RawFile file_;
    std::vector<char> buffer_;
    z_stream stream_{};
    bool ready_ = false;
    bool between_ = true;        // no member has begun
    bool behind_first_ = false;  // one has ended
    Restart restart_;
    std::uint64_t unpacked_ = 0;
};

}  // namespace

std::unique_ptr<Input> gzip_input(RawFile file, Restart from) { return std::make_unique<GzipInput>(std::move(file), from); }

}  // namespace isnad::import
