// Opening dumps, and plain ones. See input.h.
#include "import/input.h"

#include "import/packed_input.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::import {

Result<RawFile> RawFile::open(const std::string& path, std::uint64_t from) {
    RawFile file;
    file.path_ = path;
    file.fd_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file.fd_ < 0) return Error{path + ": cannot be opened: " + std::strerror(errno)};
    struct stat info {};
    if (::fstat(file.fd_, &info) != 0 || !S_ISREG(info.st_mode)) return Error{path + ": is no file"};
    file.size_ = static_cast<std::uint64_t>(info.st_size);
    if (::lseek(file.fd_, static_cast<off_t>(from), SEEK_SET) < 0)
        return Error{path + ": cannot be read from byte " + std::to_string(from)};
    file.at_ = from;
    return file;
}

RawFile::RawFile(RawFile&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), at_(other.at_), size_(other.size_), path_(std::move(other.path_)) {}

RawFile::~RawFile() {
    if (fd_ >= 0) ::close(fd_);
}

Result<std::size_t> RawFile::read(char* to, std::size_t most) {
    while (true) {
        const ssize_t got = ::read(fd_, to, most);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Error{path_ + ": cannot be read at byte " + std::to_string(at_) + ": " + std::strerror(errno)};
        at_ += static_cast<std::uint64_t>(got);
        return static_cast<std::size_t>(got);
    }
}

namespace {

class PlainInput final : public Input {
public:
    explicit PlainInput(RawFile file) : file_(std::move(file)) {}
    Result<std::size_t> read(char* to, std::size_t most) override { return file_.read(to, most); }
    Restart restart() const override { return {file_.at(), file_.at()}; }
    bool anywhere() const override { return true; }
    std::uint64_t done() const override { return file_.at(); }
    std::uint64_t total() const override { return file_.size(); }

private:
    RawFile file_;
};

}  // namespace

Result<std::unique_ptr<Input>> open_input(const std::string& path, Restart from) {
    auto head = RawFile::open(path, 0);
    if (!head) return head.error();
    char first[4] = {};
    auto got = head->read(first, sizeof first);
    if (!got) return got.error();
    const std::string_view magic(first, *got);
    if (magic.starts_with("PK\x03\x04")) return zip_input(path);
    auto file = RawFile::open(path, from.packed);
    if (!file) return file.error();
    if (magic.starts_with("\x1f\x8b")) return gzip_input(std::move(*file), from);
    if (magic.starts_with("BZh")) return bzip2_input(std::move(*file), from);
    return std::unique_ptr<Input>(new PlainInput(std::move(*file)));
}

Result<Fingerprint> fingerprint_of(const std::string& path) {
    constexpr std::size_t part = 1 << 20;
    std::vector<char> bytes(part);
    Fingerprint out;
    for (const bool tail : {false, true}) {
        auto file = RawFile::open(path, tail && out.size > part ? out.size - part : 0);
        if (!file) return file.error();
        out.size = file->size();
        std::size_t filled = 0;
        while (filled < part) {
            auto got = file->read(bytes.data() + filled, part - filled);
            if (!got) return got.error();
            if (*got == 0) break;
            filled += *got;
        }
        out.hash = XXH3_64bits_withSeed(bytes.data(), filled, out.hash);
    }
    return out;
}

}  // namespace isnad::import
