// bzip2 by libbz2, one stream behind the other.
#include "import/packed_input.h"

#include <bzlib.h>

#include <algorithm>
#include <vector>

namespace isnad::import {

namespace {

class Bzip2Input final : public Input {
public:
    Bzip2Input(RawFile file, Restart from) : file_(std::move(file)), buffer_(1 << 18), restart_(from), unpacked_(from.unpacked) {}
    ~Bzip2Input() override { end(); }

    Result<std::size_t> read(char* to, std::size_t most) override {
        most = std::min<std::size_t>(most, 1u << 30);
        stream_.next_out = to;
        stream_.avail_out = static_cast<unsigned>(most);
        while (stream_.avail_out == most) {
            if (stream_.avail_in == 0) {
                auto got = file_.read(buffer_.data(), buffer_.size());
                if (!got) return got.error();
                if (*got == 0) {
                    if (!inside_) return std::size_t{0};
                    return Error{file_.path() + ": ends in the middle of bzip2 data (byte " + std::to_string(file_.at()) +
                                 "); was it cut short?"};
                }
                stream_.next_in = buffer_.data();
                stream_.avail_in = static_cast<unsigned>(*got);
            }
            if (!inside_) {
                restart_ = {at(), unpacked_};
                char* const out = stream_.next_out;
                char* const in = stream_.next_in;
                const unsigned room = stream_.avail_out, left = stream_.avail_in;
                stream_ = {};
                if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) return Error{file_.path() + ": libbz2 cannot be started"};
                stream_.next_out = out;
                stream_.avail_out = room;
                stream_.next_in = in;
                stream_.avail_in = left;
                inside_ = true;
            }
            const int status = BZ2_bzDecompress(&stream_);
            if (status == BZ_STREAM_END) {
                unpacked_ += most - stream_.avail_out;
                const std::size_t out = most - stream_.avail_out;
                char* const in = stream_.next_in;
                const unsigned left = stream_.avail_in, room = stream_.avail_out;
                end();
                stream_.next_in = in;
                stream_.avail_in = left;
                stream_.next_out = to + out;
                stream_.avail_out = room;
                if (out > 0) return out;
                continue;
            }
            if (status != BZ_OK) return Error{file_.path() + ": bzip2 data is damaged near byte " + std::to_string(at())};
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
    void end() {
        if (inside_) BZ2_bzDecompressEnd(&stream_);
        inside_ = false;
    }

    RawFile file_;
    std::vector<char> buffer_;
    bz_stream stream_{};
    bool inside_ = false;
    Restart restart_;
    std::uint64_t unpacked_ = 0;
};

}  // namespace

std::unique_ptr<Input> bzip2_input(RawFile file, Restart from) { return std::make_unique<Bzip2Input>(std::move(file), from); }

}  // namespace isnad::import
